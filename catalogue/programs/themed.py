import flet as ft


def show(page):
    page.theme = page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.GREEN)
    page.add(
        ft.Row(
            [ft.FilledButton("Green"), ft.Switch(value=True, tooltip="Switch"), ft.Checkbox(value=True, tooltip="Box")],
            spacing=24,
        ),
        ft.Container(
            theme=ft.Theme(color_scheme_seed=ft.Colors.RED),
            bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
            padding=20,
            content=ft.Row([ft.FilledButton("Red"), ft.Switch(value=True), ft.Text("Text")], spacing=24),
        ),
        ft.Container(
            theme_mode=ft.ThemeMode.DARK,
            theme=ft.Theme(color_scheme_seed=ft.Colors.BLUE),
            bgcolor=ft.Colors.SURFACE_CONTAINER_HIGHEST,
            padding=20,
            content=ft.Row(
                [ft.FilledButton("Dark"), ft.Switch(value=True), ft.Text("Text", color=ft.Colors.ON_SURFACE)],
                spacing=24,
            ),
        ),
    )
