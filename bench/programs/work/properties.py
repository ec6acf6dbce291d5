"""A click changes one property of each of 1,000 controls."""

import flet as ft
from swatch import colour_of, swatch

COUNT = 1000


def main(page: ft.Page) -> None:
    clicks = 0

    def change() -> None:
        nonlocal clicks
        clicks += 1
        corner.bgcolor = colour_of(clicks)
        for cell in cells:
            cell.bgcolor = colour_of(clicks)

    corner = swatch(change)
    cells = [ft.Container(width=20, height=20, bgcolor=colour_of(0)) for _ in range(COUNT)]
    page.add(corner, ft.Row(cells, wrap=True, spacing=0, run_spacing=0))
