import flet as ft


def show(page):
    page.add(ft.Text("Behind"))
    page.show_dialog(
        ft.BottomSheet(
            show_drag_handle=True,
            content=ft.Container(ft.Column([ft.Text("A sheet"), ft.Button("Close")], tight=True), padding=50),
        )
    )
