import flet as ft

KINDS = [ft.Button, ft.FilledButton, ft.FilledTonalButton, ft.OutlinedButton, ft.TextButton]


def show(page):
    for kind in KINDS:
        page.add(
            ft.Row(
                spacing=24,
                wrap=True,
                controls=[
                    kind("Plain"),
                    kind("With icon", icon=ft.Icons.ADD),
                    kind("Disabled", disabled=True),
                    kind("Coloured", style=ft.ButtonStyle(color=ft.Colors.WHITE, bgcolor=ft.Colors.GREEN_800)),
                    kind(
                        "Styled",
                        style=ft.ButtonStyle(
                            shape=ft.RoundedRectangleBorder(radius=4),
                            padding=20,
                            side=ft.BorderSide(2, ft.Colors.RED),
                        ),
                    ),
                ],
            )
        )
