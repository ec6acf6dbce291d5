"""The corner of the page by whose colour the measurement knows what is on the screen."""

from collections.abc import Awaitable, Callable

import flet as ft

PALETTE = ("#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#800000", "#008000", "#000080")


def swatch(on_click: Callable[[], None] | Callable[[], Awaitable[None]] | None = None) -> ft.Container:
    """Begins with the palette's first colour."""
    return ft.Container(width=300, height=200, bgcolor=PALETTE[0], on_click=on_click)


def colour_of(step: int) -> str:
    """The colour that says how often something has happened."""
    return PALETTE[step % len(PALETTE)]


def tick_colour(tick: int) -> str:
    """A colour that says the number of a tick, up to 4,095, so that it survives rounding."""
    return f"#{tick % 16 * 16 + 8:02x}{tick // 16 % 16 * 16 + 8:02x}{tick // 256 % 16 * 16 + 8:02x}"
