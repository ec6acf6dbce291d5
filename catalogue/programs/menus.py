import flet as ft


def show(page):
    page.add(
        ft.MenuBar(
            expand=True,
            controls=[
                ft.SubmenuButton(content=ft.Text("File"), controls=[ft.MenuItemButton(content=ft.Text("Open"))]),
                ft.SubmenuButton(content=ft.Text("Edit"), controls=[ft.MenuItemButton(content=ft.Text("Copy"))]),
                ft.MenuItemButton(content=ft.Text("Help"), leading=ft.Icon(ft.Icons.HELP)),
            ],
        ),
        ft.Row(
            spacing=32,
            controls=[
                ft.PopupMenuButton(items=[ft.PopupMenuItem(content="One")]),
                ft.MenuItemButton(content=ft.Text("Item"), leading=ft.Icon(ft.Icons.INFO), on_click=print),
                ft.MenuItemButton(content=ft.Text("Disabled"), disabled=True),
            ],
        ),
        ft.SearchBar(bar_hint_text="Search", width=360, bar_leading=ft.Icon(ft.Icons.SEARCH)),
    )
