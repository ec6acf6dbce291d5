import flet as ft


def show(page):
    page.appbar = ft.AppBar(
        leading=ft.IconButton(ft.Icons.MENU),
        title=ft.Text("A title"),
        actions=[ft.IconButton(ft.Icons.SEARCH), ft.PopupMenuButton(items=[])],
        bgcolor=ft.Colors.SURFACE_CONTAINER,
    )
    page.navigation_bar = ft.NavigationBar(
        selected_index=1,
        destinations=[
            ft.NavigationBarDestination(icon=ft.Icons.EXPLORE, label="Explore"),
            ft.NavigationBarDestination(icon=ft.Icons.COMMUTE, label="Commute"),
            ft.NavigationBarDestination(icon=ft.Icons.BOOKMARK_BORDER, label="Saved", disabled=True),
        ],
    )
    page.add(ft.Text("Body"))
