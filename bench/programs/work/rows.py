"""A ListView of 10,000 rows; a click appends one more."""

import flet as ft
from swatch import colour_of, swatch

ROWS = 10_000


def main(page: ft.Page) -> None:
    clicks = 0

    def append() -> None:
        nonlocal clicks
        clicks += 1
        corner.bgcolor = colour_of(clicks)
        rows.controls.append(row(ROWS + clicks))

    corner = swatch(append)
    rows = ft.ListView([row(index) for index in range(ROWS)], expand=True)
    page.add(corner, rows)


def row(index: int) -> ft.Container:
    """Neighbours differ, so that every movement changes pixels."""
    shades = ("#ffffff", "#c0c0c0", "#808080", "#e0e0ff", "#ffe0e0")
    return ft.Container(ft.Text(f"Row {index}"), height=40, bgcolor=shades[index % len(shades)])
