import datetime

import flet as ft


def show(page):
    page.show_dialog(ft.TimePicker(value=datetime.time(10, 30)))
