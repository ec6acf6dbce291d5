"""Controls that hold a value."""

import flet as ft
from sample import Sample

FRUITS = ["Apple", "Banana", "Cherry", "Grape", "Lemon", "Mango", "Orange", "Pear"]


def samples(page: ft.Page) -> list[Sample]:
    volume = ft.Text("40", key="volume-text", width=40, text_align=ft.TextAlign.END)

    def show_volume(e: ft.Event[ft.Slider]) -> None:
        volume.value = f"{e.control.value:.0f}"

    return [
        Sample(
            "TextField",
            ft.Column(
                [
                    ft.TextField(key="outlined", label="Outlined", hint_text="A hint", helper="A helping line"),
                    ft.TextField(key="filled", label="Filled", filled=True, border=ft.InputBorder.UNDERLINE),
                    ft.TextField(
                        key="password", label="Password", password=True, can_reveal_password=True, value="secret"
                    ),
                    ft.TextField(
                        key="price", label="Price", prefix="€ ", suffix=".00", input_filter=ft.NumbersOnlyInputFilter()
                    ),
                    ft.TextField(key="wrong", label="With an error", value="12345", error="Too long", max_length=4),
                ],
                tight=True,
            ),
        ),
        Sample(
            "TextField of many lines",
            ft.TextField(key="story", label="Story", multiline=True, min_lines=3, max_lines=6, max_length=200),
        ),
        Sample(
            "Dropdown",
            ft.Column(
                [
                    ft.Dropdown(
                        key="fruit",
                        label="Fruit",
                        width=240,
                        options=[ft.DropdownOption(key=fruit, text=fruit) for fruit in FRUITS],
                    ),
                    ft.Dropdown(
                        key="fruit-search",
                        label="Type to search",
                        editable=True,
                        enable_filter=True,
                        width=240,
                        leading_icon=ft.Icons.SEARCH,
                        options=[ft.DropdownOption(key=fruit, text=fruit) for fruit in FRUITS],
                    ),
                ],
                tight=True,
            ),
        ),
        Sample(
            "Checkbox",
            ft.Column(
                [
                    ft.Checkbox(key="checkbox", label="Checked", value=True),
                    ft.Checkbox(key="tristate", label="Three states", tristate=True, value=None),
                    ft.Checkbox(key="checkbox-error", label="With an error", error=True),
                    ft.Checkbox(label="Disabled", disabled=True, value=True),
                ],
                tight=True,
                spacing=0,
            ),
        ),
        Sample(
            "Radio",
            ft.RadioGroup(
                ft.Column(
                    [
                        ft.Radio(label=size, value=size.lower(), key=f"radio-{size.lower()}")
                        for size in ("Small", "Medium", "Large")
                    ],
                    tight=True,
                    spacing=0,
                ),
                key="radio",
                value="medium",
            ),
        ),
        Sample(
            "Switch",
            ft.Column(
                [
                    ft.Switch(key="switch", label="On", value=True),
                    ft.Switch(
                        key="switch-icon",
                        label="With icons",
                        thumb_icon={ft.ControlState.SELECTED: ft.Icons.CHECK, ft.ControlState.DEFAULT: ft.Icons.CLOSE},
                    ),
                    ft.Switch(label="Disabled", disabled=True),
                ],
                tight=True,
                spacing=4,
            ),
        ),
        Sample(
            "Slider",
            ft.Column(
                [
                    ft.Row(
                        [
                            ft.Slider(
                                key="volume",
                                min=0,
                                max=100,
                                value=40,
                                tooltip="Volume",
                                expand=True,
                                on_change=show_volume,
                            ),
                            volume,
                        ]
                    ),
                    ft.Slider(key="steps", min=0, max=10, divisions=10, value=3, label="{value}", tooltip="Steps"),
                    ft.Slider(value=0.5, tooltip="Disabled", disabled=True),
                ],
                tight=True,
            ),
        ),
    ]
