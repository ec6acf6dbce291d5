import flet as ft


def show(page):
    page.add(ft.Text("Behind"))


def open_dialog(page):
    page.show_dialog(
        ft.AlertDialog(
            icon=ft.Icon(ft.Icons.WARNING),
            title="A title",
            content=ft.Text("Are you sure that you want this?"),
            actions=[ft.TextButton("No"), ft.TextButton("Yes")],
        )
    )
