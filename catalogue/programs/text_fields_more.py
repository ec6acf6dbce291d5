import flet as ft


def show(page):
    page.add(
        ft.TextField(label="Password", value="secret", password=True, can_reveal_password=True, width=300),
        ft.TextField(label="Icons", prefix_icon=ft.Icons.SEARCH, suffix_icon=ft.Icons.CLOSE, width=300),
        ft.TextField(label="Lines", value="One\nTwo\nThree", multiline=True, width=300),
        ft.TextField(label="Dense", value="Text", dense=True, width=300),
        ft.TextField(value="No border", tooltip="No border", border=ft.InputBorder.NONE, width=300),
        ft.TextField(label="Round", value="Text", border_radius=24, border_color=ft.Colors.GREEN, width=300),
        ft.TextField(value="To the right", tooltip="To the right", text_align=ft.TextAlign.RIGHT, width=300),
    )
