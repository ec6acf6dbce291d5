"""How far something is."""

import asyncio

import flet as ft
from sample import Sample


def samples(page: ft.Page) -> list[Sample]:
    bar = ft.ProgressBar(key="bar", value=0.3)
    ring = ft.ProgressRing(key="ring", value=0.3)

    async def work() -> None:
        button.disabled = True
        for step in range(21):
            bar.value = ring.value = step / 20
            page.update()
            await asyncio.sleep(0.1)
        button.disabled = False
        page.update()

    button = ft.FilledTonalButton("Work for two seconds", key="work", on_click=work)
    return [
        Sample("ProgressBar", ft.Column([bar, ft.ProgressBar()], spacing=24, tight=True)),
        Sample(
            "ProgressRing",
            ft.Row([ring, ft.ProgressRing(), ft.ProgressRing(width=20, height=20, stroke_width=2)], spacing=24),
        ),
        Sample("Together", button),
    ]
