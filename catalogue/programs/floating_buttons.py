import flet as ft


def show(page):
    page.add(
        ft.Row(
            spacing=32,
            wrap=True,
            controls=[
                ft.FloatingActionButton(icon=ft.Icons.ADD),
                ft.FloatingActionButton(icon=ft.Icons.ADD, mini=True),
                ft.FloatingActionButton("Extended", icon=ft.Icons.EDIT),
                ft.FloatingActionButton(icon=ft.Icons.ADD, bgcolor=ft.Colors.LIME_300, shape=ft.CircleBorder()),
                ft.FloatingActionButton(icon=ft.Icons.ADD, disabled=True),
            ],
        )
    )
    page.floating_action_button = ft.FloatingActionButton(icon=ft.Icons.NAVIGATION)
