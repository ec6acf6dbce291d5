"""Everything that can go wrong, a press away."""

import asyncio
import sys

import flet as ft


class OutOfCoffeeError(Exception):
    """An error of this program's own."""


def main(page: ft.Page) -> None:
    """Offer the troubles, and a counter that shows whether the program still answers."""
    count = ft.Text("0", key="count")

    def add(_: ft.Event) -> None:
        count.value = str(int(count.value) + 1)

    def fail(_: ft.Event) -> None:
        raise ValueError("no such luck")

    async def fail_async(_: ft.Event) -> None:
        await asyncio.sleep(0)
        raise OutOfCoffeeError("the pot is empty, too")

    def fail_task(_: ft.Event) -> None:
        async def brew() -> None:
            await asyncio.sleep(0.05)
            raise OutOfCoffeeError("the machine gave up later")

        page.run_task(brew)

    def fail_cause(_: ft.Event) -> None:
        try:
            {}["beans"]
        except KeyError as error:
            raise OutOfCoffeeError("no beans") from error

    def recurse(event: ft.Event) -> None:
        recurse(event)

    def leave(_: ft.Event) -> None:
        sys.exit(3)

    def loop(_: ft.Event) -> None:
        while True:
            pass

    def talk(_: ft.Event) -> None:
        print("hello from Python")
        print("and a warning", file=sys.stderr)

    def chatter(_: ft.Event) -> None:
        for number in range(10_000):
            print(f"line {number}")

    def confuse(_: ft.Event) -> None:
        # What a typing mistake looks like on the wire: text where a number and a list of controls belong.
        page.add(ft.Row(controls=[ft.Text("still here", key="after", size="large")]))
        page.add(ft.Container(padding="wide", content=ft.Text("and here", key="after-padding")))

    def box(key: str, handler) -> ft.Container:
        return ft.Container(ft.Text(key), key=key, padding=8, on_click=handler)

    page.add(
        count,
        ft.Row([box("add", add), box("loop", loop), box("talk", talk), box("chatter", chatter), box("leave", leave)]),
        ft.Row(
            [
                box("fail", fail),
                box("fail-async", fail_async),
                box("fail-task", fail_task),
                box("fail-cause", fail_cause),
                box("recurse", recurse),
                box("confuse", confuse),
            ]
        ),
    )


ft.run(main)
