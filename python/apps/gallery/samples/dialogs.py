"""What comes up over the page and goes away again."""

import flet as ft
from sample import Sample


def samples(page: ft.Page) -> list[Sample]:
    answer = ft.Text("No answer yet", key="answer", color=ft.Colors.ON_SURFACE_VARIANT)

    def reply(text: str):
        def close() -> None:
            page.pop_dialog()
            answer.value = text
            # `pop_dialog` sends only the dialog.
            page.update()

        return close

    def show_alert() -> None:
        page.show_dialog(
            ft.AlertDialog(
                key="alert",
                icon=ft.Icon(ft.Icons.DELETE_OUTLINE),
                title="Delete the file?",
                content=ft.Text("This cannot be undone."),
                actions=[
                    ft.TextButton("Keep", key="keep", on_click=reply("Kept")),
                    ft.TextButton("Delete", key="delete", on_click=reply("Deleted")),
                ],
            )
        )

    def show_modal() -> None:
        page.show_dialog(
            ft.AlertDialog(
                key="modal",
                modal=True,
                title="Read this",
                content=ft.Text("Only the button closes this dialog."),
                actions=[ft.FilledButton("Understood", key="understood", on_click=reply("Understood"))],
            )
        )

    def show_snack_bar() -> None:
        page.show_dialog(ft.SnackBar("Message sent", key="snack", action="Undo", on_action=lambda: None))

    def show_floating_snack_bar() -> None:
        page.show_dialog(
            ft.SnackBar(
                "Floating, with a close button",
                behavior=ft.SnackBarBehavior.FLOATING,
                show_close_icon=True,
                duration=8000,
            )
        )

    def show_bottom_sheet() -> None:
        page.show_dialog(
            ft.BottomSheet(
                ft.Container(
                    ft.Column(
                        [
                            ft.ListTile(
                                leading=ft.Icons.SHARE, title="Share", key="sheet-share", on_click=reply("Shared")
                            ),
                            ft.ListTile(leading=ft.Icons.LINK, title="Copy link", on_click=reply("Copied")),
                            ft.ListTile(leading=ft.Icons.DELETE_OUTLINE, title="Delete", on_click=reply("Deleted")),
                        ],
                        tight=True,
                        spacing=0,
                    ),
                    padding=ft.Padding(bottom=24),
                ),
                key="sheet",
                show_drag_handle=True,
                draggable=True,
            )
        )

    return [
        Sample(
            "AlertDialog",
            ft.Column(
                [
                    ft.Row(
                        [
                            ft.FilledTonalButton("Ask", key="show-alert", on_click=show_alert),
                            ft.OutlinedButton("Modal", key="show-modal", on_click=show_modal),
                        ],
                        wrap=True,
                    ),
                    answer,
                ],
                tight=True,
            ),
        ),
        Sample(
            "SnackBar",
            ft.Row(
                [
                    ft.FilledTonalButton("Show", key="show-snack", on_click=show_snack_bar),
                    ft.OutlinedButton("Floating", key="show-floating-snack", on_click=show_floating_snack_bar),
                ],
                wrap=True,
            ),
        ),
        Sample("BottomSheet", ft.FilledTonalButton("Open", key="show-sheet", on_click=show_bottom_sheet)),
        Sample(
            "Tooltip",
            ft.Row(
                [ft.Icon(ft.Icons.HELP_OUTLINE, tooltip="An explanation", key="tooltip"), ft.Text("Rest on the icon")]
            ),
        ),
    ]
