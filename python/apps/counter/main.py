"""A number with two buttons: the smallest program that does something."""

import flet as ft


def main(page: ft.Page) -> None:
    page.title = "Counter"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.TEAL)
    page.dark_theme = ft.Theme(color_scheme_seed=ft.Colors.TEAL)
    page.vertical_alignment = ft.MainAxisAlignment.CENTER
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER

    number = ft.Text("0", key="count", theme_style=ft.TextThemeStyle.DISPLAY_LARGE, semantics_label="Count: 0")

    def change_by(step: int) -> None:
        value = int(number.value) + step
        number.value = str(value)
        number.semantics_label = f"Count: {value}"
        reset.disabled = value == 0

    def start_again() -> None:
        change_by(-int(number.value))

    reset = ft.TextButton("Start again", key="reset", disabled=True, on_click=start_again)

    page.add(
        ft.Text("Times the button was pressed", theme_style=ft.TextThemeStyle.TITLE_MEDIUM),
        ft.Row(
            [
                ft.FilledTonalIconButton(
                    ft.Icons.REMOVE, key="minus", tooltip="One less", on_click=lambda: change_by(-1)
                ),
                ft.Container(number, width=160, alignment=ft.Alignment.CENTER),
                ft.FilledIconButton(ft.Icons.ADD, key="plus", tooltip="One more", on_click=lambda: change_by(1)),
            ],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
        reset,
    )


if __name__ == "__main__":
    ft.run(main)
