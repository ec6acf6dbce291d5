"""What goes wrong in programs, on purpose: the page must stay usable, say what happened, and offer a way out."""

import asyncio
import sys

import flet as ft


class OutOfCoffeeError(Exception):
    """An error of this program's own."""


def main(page: ft.Page) -> None:
    page.title = "Troubles"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.RED)
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.scroll = ft.ScrollMode.AUTO
    page.padding = 24

    count = ft.Text("0", key="count")

    def add_one() -> None:
        count.value = str(int(count.value) + 1)

    def raise_in_handler() -> None:
        raise OutOfCoffeeError("the pot is empty")

    async def raise_in_async_handler() -> None:
        await asyncio.sleep(0)
        raise OutOfCoffeeError("the pot is empty, too")

    def raise_in_task() -> None:
        async def brew() -> None:
            await asyncio.sleep(0.05)
            raise OutOfCoffeeError("the machine gave up later")

        page.run_task(brew)

    def raise_with_cause() -> None:
        try:
            {}["beans"]
        except KeyError as error:
            raise OutOfCoffeeError("no beans") from error

    def loop_for_ever() -> None:
        while True:
            pass

    def print_a_lot() -> None:
        for number in range(10_000):
            print(f"line {number}")
        print("a warning", file=sys.stderr)

    def exit_program() -> None:
        sys.exit(3)

    def recurse() -> None:
        recurse()

    def bad_value() -> None:
        # A value of a wrong kind: it is drawn as if it were not set.
        page.add(ft.Container(ft.Text("bad colour", key="bad-colour"), padding=8, bgcolor="not-a-colour"))

    def trouble(key: str, text: str, on_click) -> ft.Control:
        return ft.OutlinedButton(text, key=key, width=280, on_click=on_click)

    page.add(
        ft.Text("Troubles", theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM),
        ft.Text("The counter shows that the program still answers.", color=ft.Colors.ON_SURFACE_VARIANT),
        ft.Row([ft.FilledButton("Add one", key="add", on_click=add_one), count], alignment=ft.MainAxisAlignment.CENTER),
        trouble("raise", "Raise in a handler", raise_in_handler),
        trouble("raise-async", "Raise in an async handler", raise_in_async_handler),
        trouble("raise-task", "Raise in a task", raise_in_task),
        trouble("raise-cause", "Raise with a cause", raise_with_cause),
        trouble("recurse", "Recurse for ever", recurse),
        trouble("loop", "Loop for ever", loop_for_ever),
        trouble("print", "Print 10,000 lines", print_a_lot),
        trouble("exit", "Call sys.exit(3)", exit_program),
        trouble("bad-value", "Set a bad value", bad_value),
    )


if __name__ == "__main__":
    ft.run(main)
