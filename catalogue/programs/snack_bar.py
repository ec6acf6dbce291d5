import flet as ft


def show(page):
    page.add(ft.Text("Behind"))


def open_dialog(page):
    page.show_dialog(ft.SnackBar(ft.Text("Something has happened"), action="Undo", persist=True, show_close_icon=True))
