"""What is typed comes back: `on_change` writes the text into another control and counts its letters by colour."""

import flet as ft
from swatch import colour_of, swatch


def main(page: ft.Page) -> None:
    def show() -> None:
        echo.value = field.value
        corner.bgcolor = colour_of(len(field.value))

    corner = swatch()
    field = ft.TextField(width=600, on_change=show)
    echo = ft.Text()
    page.add(corner, field, echo)
