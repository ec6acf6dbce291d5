"""A to-do list in SQLite, with notes in plain files: what must survive reloads, crashes and updates."""

import os
import shutil
import sqlite3
from pathlib import Path

import flet as ft

DATA = Path(os.environ["FLET_APP_STORAGE_DATA"])
VERSION = "one"


def main(page: ft.Page) -> None:
    database = sqlite3.connect(DATA / "tasks.db")
    database.execute("CREATE TABLE IF NOT EXISTS tasks (title TEXT)")
    database.commit()
    rows = ft.Column(key="rows")
    files = ft.Text(key="files")
    answer = ft.Text(key="answer")
    title = ft.TextField(label="Task", key="title")

    def show() -> None:
        rows.controls = [ft.Text(row[0]) for row in database.execute("SELECT title FROM tasks ORDER BY rowid")]
        # The working directory, the home directory, and a file that came with the program.
        places = [Path("log.txt"), Path.home() / "notes" / "a.txt", DATA / "copy.txt", Path("given.txt")]
        files.value = " | ".join(place.read_text() if place.exists() else "-" for place in places)

    def add(_: ft.Event[ft.FilledButton]) -> None:
        database.execute("INSERT INTO tasks VALUES (?)", (title.value,))
        database.commit()
        show()

    def write(_: ft.Event[ft.FilledButton]) -> None:
        with open("log.txt", "a") as log:  # noqa: PTH123 - what most programs call
            log.write("x")
        notes = Path.home() / "notes"
        notes.mkdir(exist_ok=True)
        (notes / "draft.txt").write_text("note")
        (notes / "draft.txt").replace(notes / "a.txt")
        shutil.copy("log.txt", DATA / "copy.txt")
        Path("given.txt").write_text("changed")
        show()

    def fill(_: ft.Event[ft.FilledButton]) -> None:
        try:
            with (DATA / "large.bin").open("wb") as large:
                for _ in range(64):
                    large.write(bytes(1 << 20))
            answer.value = "fits"
        except OSError as error:
            answer.value = f"{type(error).__name__} {error.errno}"
        show()

    show()
    page.add(
        ft.Text(f"Version {VERSION}", key="version"),
        ft.Row([title, ft.FilledButton("Add", key="add", on_click=add)]),
        ft.Row(
            [
                ft.FilledButton("Write", key="write", on_click=write),
                ft.FilledButton("Fill", key="fill", on_click=fill),
            ]
        ),
        rows,
        files,
        answer,
    )


ft.run(main)
