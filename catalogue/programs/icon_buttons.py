import flet as ft

KINDS = [ft.IconButton, ft.FilledIconButton, ft.FilledTonalIconButton, ft.OutlinedIconButton]


def show(page):
    for kind in KINDS:
        page.add(
            ft.Row(
                spacing=24,
                wrap=True,
                controls=[
                    kind(ft.Icons.FAVORITE),
                    kind(ft.Icons.FAVORITE, disabled=True),
                    kind(ft.Icons.FAVORITE, selected=True, selected_icon=ft.Icons.STAR),
                    kind(ft.Icons.FAVORITE, icon_size=32),
                    kind(ft.Icons.FAVORITE, icon_color=ft.Colors.RED, bgcolor=ft.Colors.AMBER_100),
                ],
            )
        )
