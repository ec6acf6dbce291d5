import flet as ft


def show(page):
    page.add(ft.Text("Behind"))


def open_dialog(page):
    page.show_dialog(
        ft.BottomSheet(
            show_drag_handle=True,
            content=ft.Container(ft.Column([ft.Text("A sheet"), ft.Button("Close")], tight=True), padding=50),
        )
    )
