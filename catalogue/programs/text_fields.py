import flet as ft


def show(page):
    page.add(
        ft.TextField(label="Empty", width=300),
        ft.TextField(label="Filled in", value="Text", width=300),
        ft.TextField(hint_text="A hint", width=300),
        ft.TextField(label="With helper", helper="Some help", counter="3 of 9", width=300),
        ft.TextField(label="With an error", value="Wrong", error="This is wrong", width=300),
        ft.TextField(label="Disabled", value="Text", disabled=True, width=300),
        ft.TextField(label="Filled", value="Text", filled=True, width=300, border=ft.InputBorder.UNDERLINE),
        ft.TextField(label="Parts", value="12", prefix="CHF ", suffix=".00", icon=ft.Icons.MONEY, width=300),
    )
