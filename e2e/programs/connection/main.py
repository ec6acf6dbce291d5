"""Runs in CPython on a Flet server: what a connection has to carry besides patches and events."""

import os
import sys
from pathlib import Path

import flet as ft


def main(page: ft.Page) -> None:
    page.title = "Connection"
    count = ft.Text("0", key="count")
    uploaded = ft.Text(key="uploaded")
    picker = ft.FilePicker()

    def add(_event: ft.Event[ft.Button]) -> None:
        count.value = str(int(count.value) + 1)

    async def upload(_event: ft.Event[ft.Button]) -> None:
        files = await picker.pick_files()
        url = page.get_upload_url(files[0].name, 60)
        picker.on_upload = show_progress
        await picker.upload([ft.FilePickerUploadFile(upload_url=url, name=files[0].name)])

    def show_progress(event: ft.FilePickerUploadEvent) -> None:
        if event.progress == 1:
            path = Path(os.environ["FLET_UPLOAD_DIR"]) / event.file_name
            uploaded.value = path.read_text(encoding="utf-8")
            page.update()

    def fail(_event: ft.Event[ft.Button]) -> None:
        raise ValueError("nothing works")

    page.add(
        count,
        ft.Text(f"{sys.implementation.name} {page.web} {page.pyodide}", key="python"),
        ft.Text(page.route, key="route"),
        ft.Button("Add", key="add", on_click=add),
        ft.Button("Upload", key="upload", on_click=upload),
        ft.Button("Fail", key="fail", on_click=fail),
        ft.Image(src="dot.svg", key="picture", width=20, height=20),
        uploaded,
    )


if __name__ == "__main__":
    ft.run(main, view=None)
