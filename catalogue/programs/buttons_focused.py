import flet as ft

TABS = 1


def show(page):
    page.add(ft.OutlinedButton("Focused", width=140, height=60), ft.OutlinedButton("Not", width=140, height=60))
