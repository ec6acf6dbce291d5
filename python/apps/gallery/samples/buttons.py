"""Things to press."""

import flet as ft
from sample import Sample

BUTTONS = [ft.Button, ft.FilledButton, ft.FilledTonalButton, ft.OutlinedButton, ft.TextButton]
ICON_BUTTONS = [ft.IconButton, ft.FilledIconButton, ft.FilledTonalIconButton, ft.OutlinedIconButton]


def samples(page: ft.Page) -> list[Sample]:
    last = ft.Text("Nothing pressed yet", key="last-pressed", color=ft.Colors.ON_SURFACE_VARIANT)

    def pressed(e: ft.Event) -> None:
        last.value = f"Pressed: {e.control.key}"

    def toggle(e: ft.Event[ft.IconButton]) -> None:
        e.control.selected = not e.control.selected

    return [
        Sample(
            "Buttons",
            ft.Column(
                [
                    ft.Row([kind(kind.__name__, key=kind.__name__, on_click=pressed) for kind in BUTTONS], wrap=True),
                    last,
                ],
                tight=True,
            ),
        ),
        Sample(
            "Buttons with icons",
            ft.Row([kind("Add", icon=ft.Icons.ADD, on_click=pressed, key="add") for kind in BUTTONS], wrap=True),
        ),
        Sample("Disabled buttons", ft.Row([kind("Disabled", disabled=True) for kind in BUTTONS], wrap=True)),
        Sample(
            "Icon buttons",
            ft.Row(
                [
                    kind(
                        ft.Icons.FAVORITE_BORDER,
                        selected_icon=ft.Icons.FAVORITE,
                        selected=False,
                        key=kind.__name__,
                        tooltip=kind.__name__,
                        on_click=toggle,
                    )
                    for kind in ICON_BUTTONS
                ]
                + [kind(ft.Icons.FAVORITE_BORDER, disabled=True, tooltip="Disabled") for kind in ICON_BUTTONS],
                wrap=True,
            ),
        ),
        Sample(
            "FloatingActionButton",
            ft.Row(
                [
                    ft.FloatingActionButton(icon=ft.Icons.ADD, key="fab", tooltip="Add", on_click=pressed),
                    ft.FloatingActionButton(
                        icon=ft.Icons.EDIT, mini=True, key="fab-mini", tooltip="Edit", on_click=pressed
                    ),
                    ft.FloatingActionButton("Write", icon=ft.Icons.EDIT, key="fab-extended", on_click=pressed),
                ],
                wrap=True,
                spacing=16,
            ),
        ),
        Sample(
            "Button styles",
            ft.Row(
                [
                    ft.Button(
                        "Hover me",
                        style=ft.ButtonStyle(
                            color={
                                ft.ControlState.HOVERED: ft.Colors.WHITE,
                                ft.ControlState.DEFAULT: ft.Colors.PRIMARY,
                            },
                            bgcolor={
                                ft.ControlState.HOVERED: ft.Colors.PRIMARY,
                                ft.ControlState.DEFAULT: ft.Colors.PRIMARY_CONTAINER,
                            },
                            shape=ft.RoundedRectangleBorder(radius=8),
                            padding=24,
                        ),
                        on_click=pressed,
                        key="styled",
                    ),
                    ft.OutlinedButton(
                        "Bevelled",
                        style=ft.ButtonStyle(
                            shape=ft.BeveledRectangleBorder(radius=10), side=ft.BorderSide(2, ft.Colors.TERTIARY)
                        ),
                        on_click=pressed,
                        key="bevelled",
                    ),
                ],
                wrap=True,
            ),
        ),
        Sample(
            "PopupMenuButton",
            ft.Row(
                [
                    ft.PopupMenuButton(
                        key="popup",
                        items=[
                            ft.PopupMenuItem("Cut", icon=ft.Icons.CONTENT_CUT, key="cut", on_click=pressed),
                            ft.PopupMenuItem("Copy", icon=ft.Icons.CONTENT_COPY, key="copy", on_click=pressed),
                            ft.PopupMenuItem(),
                            ft.PopupMenuItem("Wrap lines", checked=True, key="wrap-lines", on_click=pressed),
                        ],
                    ),
                    ft.Text("Three dots open a menu"),
                ]
            ),
        ),
        Sample(
            "Chip",
            ft.Row(
                [
                    ft.Chip("Action", leading=ft.Icon(ft.Icons.BOLT), key="chip-action", on_click=pressed),
                    ft.Chip("Filter", selected=True, key="chip-filter", on_select=pressed),
                    ft.Chip("Input", key="chip-input", on_click=pressed, on_delete=pressed),
                    ft.Chip("Disabled", disabled=True, on_click=pressed),
                ],
                wrap=True,
            ),
        ),
    ]
