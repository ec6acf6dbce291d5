"""Everything that can go wrong, a press away."""

import sys

import flet as ft


def main(page: ft.Page) -> None:
    """Offer the troubles, and a counter that shows whether the program still answers."""
    count = ft.Text("0", key="count")

    def add(_: ft.Event) -> None:
        count.value = str(int(count.value) + 1)

    def fail(_: ft.Event) -> None:
        raise ValueError("no such luck")

    def loop(_: ft.Event) -> None:
        while True:
            pass

    def talk(_: ft.Event) -> None:
        print("hello from Python")
        print("and a warning", file=sys.stderr)

    def confuse(_: ft.Event) -> None:
        # What a typing mistake looks like on the wire: text where a number and a list of controls belong.
        page.add(ft.Row(controls=[ft.Text("still here", key="after", size="large")]))
        page.add(ft.Container(padding="wide", content=ft.Text("and here", key="after-padding")))

    def box(key: str, handler) -> ft.Container:
        return ft.Container(ft.Text(key), key=key, padding=8, on_click=handler)

    page.add(
        count,
        ft.Row([box("add", add), box("fail", fail), box("loop", loop), box("talk", talk), box("confuse", confuse)]),
    )


ft.run(main)
