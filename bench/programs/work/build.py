"""A click puts 1,000 rows on the page; the next one takes them away."""

import flet as ft
from swatch import colour_of, swatch

ROWS = 1000


def main(page: ft.Page) -> None:
    clicks = 0

    def toggle() -> None:
        nonlocal clicks
        clicks += 1
        corner.bgcolor = colour_of(clicks)
        body.controls = [row(index) for index in range(ROWS)] if clicks % 2 else []

    corner = swatch(toggle)
    body = ft.Column(scroll=ft.ScrollMode.AUTO, expand=True, spacing=0)
    page.add(corner, body)


def row(index: int) -> ft.Row:
    return ft.Row(
        [
            ft.Icon(ft.Icons.PERSON),
            ft.Text(f"Person {index}", expand=True),
            ft.Text(f"{index * 37 % 1000} points"),
        ]
    )
