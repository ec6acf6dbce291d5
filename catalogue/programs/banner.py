import flet as ft


def show(page):
    page.add(ft.Text("Behind"))
    page.show_dialog(
        ft.Banner(
            leading=ft.Icon(ft.Icons.WARNING),
            content=ft.Text("Something needs your attention"),
            actions=[ft.TextButton("Later"), ft.TextButton("Now")],
        )
    )
