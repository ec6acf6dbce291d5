import flet as ft


def show(page):
    def box(**properties):
        return ft.Container(width=100, height=80, **properties)

    page.add(
        ft.Row(
            spacing=32,
            run_spacing=32,
            wrap=True,
            controls=[
                box(bgcolor=ft.Colors.BLUE_200, content=ft.Text("Plain", color=ft.Colors.BLACK)),
                box(
                    bgcolor=ft.Colors.BLUE_200,
                    alignment=ft.Alignment.CENTER,
                    content=ft.Text("Centred", color=ft.Colors.BLACK),
                ),
                box(bgcolor=ft.Colors.PRIMARY, border_radius=16),
                box(border=ft.Border.all(3, ft.Colors.RED), border_radius=ft.BorderRadius.only(top_left=30)),
                box(gradient=ft.LinearGradient([ft.Colors.RED, ft.Colors.BLUE]), border_radius=8),
                box(gradient=ft.RadialGradient([ft.Colors.YELLOW, ft.Colors.GREEN])),
                box(gradient=ft.SweepGradient([ft.Colors.YELLOW, ft.Colors.GREEN, ft.Colors.BLUE])),
                box(
                    bgcolor=ft.Colors.WHITE,
                    shadow=ft.BoxShadow(blur_radius=12, spread_radius=2, color=ft.Colors.BLACK_54, offset=(4, 6)),
                ),
                box(bgcolor=ft.Colors.TEAL, shape=ft.BoxShape.CIRCLE),
                box(bgcolor=ft.Colors.TEAL, opacity=0.4),
                box(bgcolor=ft.Colors.TEAL, rotate=0.3),
                box(bgcolor=ft.Colors.TEAL, scale=0.7),
            ],
        )
    )
