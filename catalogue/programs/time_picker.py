import datetime

import flet as ft


def show(page):
    page.add(ft.Text("Behind"))


def open_dialog(page):
    page.show_dialog(ft.TimePicker(value=datetime.time(10, 30)))
