"""Fills the page with one colour, and a corner with another that only this visit's address tells.

The first is what a picture of the program made in advance may show; the second needs Python to have run.
"""

from urllib.parse import parse_qs, urlparse

import flet as ft


def main(page: ft.Page) -> None:
    page.padding = 0
    page.spacing = 0
    colour = parse_qs(urlparse(page.route).query).get("c", ["808080"])[0]
    page.add(
        ft.Container(
            bgcolor="#ff00ff",
            expand=True,
            alignment=ft.Alignment.TOP_LEFT,
            content=ft.Container(width=300, height=200, bgcolor=f"#{colour}"),
        )
    )


ft.run(main)
