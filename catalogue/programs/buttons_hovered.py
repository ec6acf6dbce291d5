import flet as ft

HOVER = (60, 40)


def show(page):
    page.add(ft.FilledButton("Hovered", width=140, height=60), ft.OutlinedButton("Not", width=140, height=60))
