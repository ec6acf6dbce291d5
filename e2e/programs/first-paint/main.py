"""A first screen with everything that a first paint has to deal with: text, input, a clock, and more than fits."""

import time
from datetime import datetime

import flet as ft


def main(page: ft.Page) -> None:
    page.title = "First paint"
    page.scroll = ft.ScrollMode.AUTO
    heard: list[str] = []
    log = ft.Text("Heard: nothing", key="log")

    def hear(what: str) -> None:
        heard.append(what)
        log.value = f"Heard: {', '.join(heard)}"

    page.add(
        ft.Text("Good day", theme_style=ft.TextThemeStyle.HEADLINE_LARGE, key="title", selectable=True),
        ft.Text(f"{datetime.now():%Y-%m-%d %H:%M}", key="time"),
        ft.TextField(label="Name", key="name", on_change=lambda e: hear(e.data)),
        ft.Button("Press", key="press", on_click=lambda: hear("press")),
    )
    # The page is not complete with its first message, and the next one takes its time.
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        pass
    page.add(log, *[ft.Text(f"Line {number}", height=40) for number in range(1, 41)])


if __name__ == "__main__":
    ft.run(main)
