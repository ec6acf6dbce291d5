"""
Three things at once: a clock in a task, an animation in a handler that blocks, and a message board over pub/sub.

Python has one thread in the browser. `await asyncio.sleep()` lets others run; `time.sleep()` does not, so the clock
stands still while the ball rolls. What a blocking handler sends with `page.update()` is shown all the same.
"""

import asyncio
import time
from datetime import datetime

import flet as ft

STEPS = 24
STEP_SECONDS = 0.03
LANE = 280
BALL = 32


def main(page: ft.Page) -> None:
    page.title = "Clock"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.CYAN)
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.scroll = ft.ScrollMode.AUTO
    page.padding = 24

    time_text = ft.Text(key="time", size=56, font_family="monospace")
    date_text = ft.Text(key="date", theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=ft.Colors.ON_SURFACE_VARIANT)
    seconds = ft.ProgressBar(key="seconds", value=0, width=LANE)

    async def tick() -> None:
        while True:
            now = datetime.now()
            time_text.value = f"{now:%H:%M:%S}"
            date_text.value = f"{now:%A}, {now.day} {now:%B %Y}"
            seconds.value = now.second / 60
            page.update()
            await asyncio.sleep(1 - now.microsecond / 1_000_000)

    ball = ft.Container(
        key="ball", width=BALL, height=BALL, border_radius=BALL / 2, bgcolor=ft.Colors.PRIMARY, left=0, top=4
    )

    def roll() -> None:
        """Blocks Python for under a second; every step is sent at once."""
        roll_button.disabled = True
        for step in range(STEPS + 1):
            ball.left = (LANE - BALL) * step / STEPS
            page.update()
            time.sleep(STEP_SECONDS)
        ball.left = 0
        roll_button.disabled = False
        page.update()

    roll_button = ft.FilledButton("Roll", key="roll", icon=ft.Icons.PLAY_ARROW, on_click=roll)

    messages: list[str] = []
    board = ft.Column([ft.Text("No messages yet.", color=ft.Colors.ON_SURFACE_VARIANT)], key="board", spacing=4)
    message = ft.TextField(key="message", label="Message", dense=True, expand=True)

    def on_message(text: str) -> None:
        messages.insert(0, f"{datetime.now():%H:%M:%S}  {text}")
        board.controls = [ft.Text(line) for line in messages[:5]]
        page.update()

    def send() -> None:
        text, message.value = message.value, ""
        if text:
            page.pubsub.send_all(text)

    message.on_submit = send
    page.pubsub.subscribe(on_message)

    def section(title: str, *controls: ft.Control) -> ft.Control:
        return ft.Card(
            ft.Container(
                ft.Column([ft.Text(title, theme_style=ft.TextThemeStyle.TITLE_LARGE), *controls], tight=True),
                width=LANE + 40,
                padding=20,
            )
        )

    page.add(
        section("A task", time_text, date_text, seconds),
        section("A handler that blocks", ft.Stack([ball], width=LANE, height=BALL + 8), roll_button),
        section(
            "Pub/sub",
            ft.Row([message, ft.IconButton(ft.Icons.SEND, key="send", tooltip="Send", on_click=send)]),
            board,
        ),
    )
    page.run_task(tick)


if __name__ == "__main__":
    ft.run(main)
