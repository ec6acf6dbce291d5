import datetime

import flet as ft


def show(page):
    page.add(ft.Text("Behind"))


def open_dialog(page):
    page.show_dialog(
        ft.DatePicker(
            value=datetime.datetime(2024, 2, 14),
            current_date=datetime.datetime(2024, 2, 10),
            first_date=datetime.datetime(2023, 1, 1),
            last_date=datetime.datetime(2025, 1, 1),
        )
    )
