import flet as ft


def show(page):
    page.add(
        ft.Slider(value=0.3, tooltip="Plain", width=300),
        ft.Slider(value=40, min=0, max=100, divisions=5, tooltip="Steps", width=300),
        ft.Slider(value=0.5, disabled=True, tooltip="Disabled", width=300),
        ft.Slider(value=0.6, active_color=ft.Colors.RED, inactive_color=ft.Colors.AMBER, tooltip="Coloured", width=300),
        ft.Slider(value=0.4, secondary_track_value=0.8, tooltip="Second track", width=300),
        ft.RangeSlider(start_value=20, end_value=60, min=0, max=100, tooltip="Range", width=300),
        ft.RangeSlider(start_value=20, end_value=60, min=0, max=100, divisions=10, tooltip="Range in steps", width=300),
        ft.RangeSlider(
            start_value=20, end_value=60, min=0, max=100, disabled=True, tooltip="Disabled range", width=300
        ),
    )
