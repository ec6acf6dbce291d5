"""The small things that every program relies on, one control each."""

import asyncio
import time
import urllib.error
import urllib.parse
import urllib.request

import flet as ft


def main(page: ft.Page) -> None:
    """Show a line per feature; the tests press and read them by key."""
    page.title = "Basics"
    count = ft.Text("0", key="count")
    steps = ft.Text("", key="steps")
    ticks = ft.Text("0", key="ticks")
    heard = ft.Text("", key="heard")
    size = ft.Text(f"{page.width:.0f}x{page.height:.0f}", key="size")
    keys = ft.Text("", key="keys")
    answers = ft.Text("", key="answers")

    def add(_: ft.Event) -> None:
        count.value = str(int(count.value) + 1)

    async def add_later(_: ft.Event) -> None:
        await asyncio.sleep(0.01)
        count.value = str(int(count.value) + 10)

    def animate(_: ft.Event) -> None:
        for step in "abc":
            steps.value += step
            page.update()
            time.sleep(0.3)

    def stream(_: ft.Event):
        for step in "xyz":
            steps.value += step
            yield

    def ask(_: ft.Event) -> None:
        missing, echo = (urllib.parse.urljoin(page.url, path) for path in ("assets/missing.txt", "echo"))
        sent = urllib.request.Request(echo, data=b"\0\xff", method="PUT", headers={"Host": "me", "X-Mine": "1"})
        said = [describe(address) for address in (page.url, missing, sent, "http://localhost:9/")]
        answers.value = "\n".join(said)

    async def tick() -> None:
        while True:
            await asyncio.sleep(0.05)
            ticks.value = str(int(ticks.value) + 1)
            ticks.update()

    async def on_message(message: str) -> None:
        heard.value = message
        heard.update()

    def on_resize(event: ft.PageResizeEvent) -> None:
        size.value = f"{event.width:.0f}x{event.height:.0f}"

    def on_keyboard(event: ft.KeyboardEvent) -> None:
        keys.value = f"{keys.value} {'Ctrl+' if event.ctrl else ''}{event.key}".strip()

    page.pubsub.subscribe(on_message)
    page.on_resize = on_resize
    page.on_keyboard_event = on_keyboard

    def box(key: str, handler) -> ft.Container:
        return ft.Container(ft.Text(key), key=key, padding=8, on_click=handler)

    page.add(
        ft.Row([count, steps, ticks, heard, size, keys], spacing=20),
        ft.Row(
            [
                box("add", add),
                box("later", add_later),
                box("animate", animate),
                box("stream", stream),
                box("ask", ask),
                box("say", lambda _: page.pubsub.send_all("hello")),
            ]
        ),
        answers,
    )
    page.run_task(tick)


def describe(address: str | urllib.request.Request) -> str:
    """Say what was answered, as urllib tells it."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            body = answer.read().decode()
            return f"{answer.status} {answer.reason} {answer.headers.get_content_type()} {body.splitlines()[0]}"
    except urllib.error.HTTPError as error:
        return f"HTTPError {error.code} {error.reason}"
    except urllib.error.URLError as error:
        return f"URLError {error.reason}"


ft.run(main)
