import flet as ft


def show(page):
    page.add(ft.Text("Behind"))


def open_dialog(page):
    page.show_dialog(
        ft.NavigationDrawer(
            selected_index=0,
            controls=[
                ft.Container(height=12),
                ft.NavigationDrawerDestination(label="Inbox", icon=ft.Icons.INBOX_OUTLINED),
                ft.Divider(thickness=2),
                ft.NavigationDrawerDestination(label="Mail", icon=ft.Icons.MAIL_OUTLINED),
            ],
        )
    )
