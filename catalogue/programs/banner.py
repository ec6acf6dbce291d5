import flet as ft


def show(page):
    page.add(ft.Text("Behind"))


def open_dialog(page):
    page.show_dialog(
        ft.Banner(
            leading=ft.Icon(ft.Icons.WARNING),
            content=ft.Text("Something needs your attention"),
            actions=[ft.TextButton("Later"), ft.TextButton("Now")],
        )
    )
