import flet as ft


def show(page):
    page.add(
        ft.ProgressBar(value=0.4, width=300),
        ft.ProgressBar(value=0.7, width=300, bar_height=12, border_radius=6),
        ft.ProgressBar(value=0.6, width=300, color=ft.Colors.RED, bgcolor=ft.Colors.AMBER),
        ft.Row(
            spacing=32,
            controls=[
                ft.ProgressRing(value=0.3),
                ft.ProgressRing(value=0.7, width=64, height=64, stroke_width=8),
                ft.ProgressRing(value=0.5, color=ft.Colors.RED, bgcolor=ft.Colors.AMBER),
            ],
        ),
    )
