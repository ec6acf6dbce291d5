"""A click starts an animation that a Python coroutine draws, 60 steps a second."""

import asyncio
import time

import flet as ft
from swatch import swatch, tick_colour

TICKS = 240
SECONDS_PER_TICK = 1 / 60


def main(page: ft.Page) -> None:
    async def animate() -> None:
        begin = time.perf_counter()
        for tick in range(1, TICKS + 1):
            corner.bgcolor = tick_colour(tick)
            box.left = tick * 4
            scene.update()
            await asyncio.sleep(max(0, begin + tick * SECONDS_PER_TICK - time.perf_counter()))

    corner = swatch(animate)
    box = ft.Container(width=100, height=100, left=0, top=300, bgcolor=ft.Colors.PRIMARY)
    scene = ft.Stack([corner, box], expand=True)
    page.add(scene)
