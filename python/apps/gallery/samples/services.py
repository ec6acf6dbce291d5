"""What the browser and the device can do for a program."""

import flet as ft
from sample import Sample


def samples(page: ft.Page) -> list[Sample]:
    return [
        Sample("Clipboard", clipboard()),
        Sample("UrlLauncher", links()),
        Sample("SharedPreferences", preferences()),
        Sample("FilePicker", files()),
        Sample(
            "Share", ft.FilledTonalButton("Share", key="share", action=ft.ShareText("Made with Flet", subject="Flet"))
        ),
        Sample("Device", device()),
    ]


def clipboard() -> ft.Control:
    service = ft.Clipboard()
    pasted = ft.Text("", key="pasted")

    async def paste() -> None:
        try:
            pasted.value = await service.get() or "Nothing to paste"
        except RuntimeError as error:
            pasted.value = str(error)

    return ft.Column(
        [
            ft.Row(
                [
                    ft.FilledTonalButton("Copy", key="copy-text", action=ft.CopyToClipboard("Hello from Flet")),
                    ft.OutlinedButton("Paste", key="paste-text", on_click=paste),
                ],
                wrap=True,
            ),
            pasted,
        ],
        tight=True,
    )


def links() -> ft.Control:
    launcher = ft.UrlLauncher()

    async def popup() -> None:
        await launcher.open_window("https://flet.dev", title="Flet", width=600, height=500)

    return ft.Row(
        [
            ft.FilledTonalButton("New tab", key="open-tab", action=ft.OpenUrl("https://flet.dev")),
            ft.OutlinedButton("Popup", key="open-popup", on_click=popup),
        ],
        wrap=True,
    )


def preferences() -> ft.Control:
    service = ft.SharedPreferences()
    visits = ft.Text("Not counted yet", key="visits")

    async def count() -> None:
        number = (await service.get("gallery.visits") or 0) + 1
        await service.set("gallery.visits", number)
        visits.value = f"Counted so far: {number}. Reload the page and count on."

    async def forget() -> None:
        await service.remove("gallery.visits")
        visits.value = "Forgotten"

    return ft.Column(
        [
            ft.Row(
                [
                    ft.FilledTonalButton("Count", key="count-visit", on_click=count),
                    ft.TextButton("Forget", key="forget-visits", on_click=forget),
                ],
                wrap=True,
            ),
            visits,
        ],
        tight=True,
    )


def files() -> ft.Control:
    chosen = ft.Text("No file chosen", key="chosen-files")

    def show(e: ft.FilePickerResultEvent) -> None:
        chosen.value = ", ".join(f"{file.name} ({file.size:,} bytes)" for file in e.files) or "No file chosen"

    picker = ft.FilePicker(on_result=show)

    async def save() -> None:
        await picker.save_file(file_name="hello.txt", src_bytes=b"Hello from Flet\n")

    return ft.Column(
        [
            ft.Row(
                [
                    ft.FilledTonalButton("Choose", key="pick-files", action=ft.PickFiles(picker, allow_multiple=True)),
                    ft.OutlinedButton("Save a file", key="save-file", on_click=save),
                ],
                wrap=True,
            ),
            chosen,
        ],
        tight=True,
    )


def device() -> ft.Control:
    battery, network, haptics = ft.Battery(), ft.Connectivity(), ft.HapticFeedback()
    words = ft.Text("", key="device-words")

    async def ask() -> None:
        level = await battery.get_battery_level()
        kinds = await network.get_connectivity()
        charge = "unknown" if level is None else f"{level} %"
        words.value = f"Battery: {charge}; network: {', '.join(kind.value for kind in kinds)}"

    async def buzz() -> None:
        await haptics.heavy_impact()

    return ft.Column(
        [
            ft.Row(
                [
                    ft.FilledTonalButton("Ask", key="ask-device", on_click=ask),
                    ft.OutlinedButton("Vibrate", key="vibrate", on_click=buzz),
                ],
                wrap=True,
            ),
            words,
        ],
        tight=True,
    )
