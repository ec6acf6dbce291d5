import flet as ft


def show(page):
    for kind in (ft.Checkbox, ft.Switch):
        page.add(
            ft.Row(
                spacing=24,
                wrap=True,
                controls=[
                    kind(label="Off"),
                    kind(label="On", value=True),
                    kind(label="Disabled", disabled=True),
                    kind(label="On, disabled", value=True, disabled=True),
                    kind(label="Coloured", value=True, active_color=ft.Colors.GREEN),
                    kind(label="At the left", label_position=ft.LabelPosition.LEFT),
                ],
            )
        )
    page.add(
        ft.Row(
            spacing=24,
            wrap=True,
            controls=[
                ft.Checkbox(label="Neither", tristate=True, value=None),
                ft.Checkbox(label="Error", error=True),
                ft.Checkbox(label="Error, on", error=True, value=True),
                ft.Switch(value=True, thumb_icon=ft.Icons.CHECK, tooltip="With an icon"),
            ],
        ),
        ft.RadioGroup(
            value="b",
            content=ft.Row(
                spacing=24,
                wrap=True,
                controls=[
                    ft.Radio(value="a", label="Off"),
                    ft.Radio(value="b", label="On"),
                    ft.Radio(value="c", label="Disabled", disabled=True),
                    ft.Radio(value="b", label="Coloured", active_color=ft.Colors.GREEN),
                ],
            ),
        ),
    )
