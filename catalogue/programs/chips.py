import flet as ft


def show(page):
    page.add(
        ft.Row(
            spacing=24,
            run_spacing=24,
            wrap=True,
            controls=[
                ft.Chip(label="Plain"),
                ft.Chip(label="Clickable", on_click=print),
                ft.Chip(label="With icon", leading=ft.Icon(ft.Icons.PERSON), on_click=print),
                ft.Chip(label="Selected", selected=True, on_select=print),
                ft.Chip(label="Not selected", on_select=print),
                ft.Chip(label="Deletable", on_delete=print),
                ft.Chip(label="Disabled", disabled=True, on_click=print),
                ft.Chip(label="Coloured", bgcolor=ft.Colors.GREEN_200, on_click=print),
            ],
        )
    )
