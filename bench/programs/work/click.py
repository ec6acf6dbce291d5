"""A click changes one control among `count` others: the left corner by automatic update, the right by its own."""

import flet as ft
from swatch import colour_of, swatch


def main(page: ft.Page, count: str = "10") -> None:
    clicks = {"auto": 0, "own": 0}

    def change_auto() -> None:
        clicks["auto"] += 1
        auto.bgcolor = colour_of(clicks["auto"])

    def change_own() -> None:
        clicks["own"] += 1
        own.bgcolor = colour_of(clicks["own"])
        own.update()

    auto = swatch(change_auto)
    own = swatch(change_own)
    others = [ft.Text(f"Item {index}", width=80) for index in range(int(count))]
    page.add(
        ft.Column(
            [ft.Row([auto, own], spacing=50), ft.Row(others, wrap=True)],
            scroll=ft.ScrollMode.AUTO,
            expand=True,
        )
    )
