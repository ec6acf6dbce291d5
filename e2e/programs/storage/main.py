"""Keeps data in every way that programs do: SQLite, open(), pathlib, shutil; and says what went wrong."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import flet as ft

DATA = Path(os.environ["FLET_APP_STORAGE_DATA"])
TEMP = Path(os.environ["FLET_APP_STORAGE_TEMP"])


def connect() -> sqlite3.Connection:
    """Open the database; only a button does, so that looking at the page writes nothing."""
    database = sqlite3.connect(DATA / "rows.db")
    database.execute("CREATE TABLE IF NOT EXISTS rows (title TEXT, content BLOB)")
    return database


def insert(title: str, content: bytes = b"") -> None:
    """Commit one row."""
    database = connect()
    try:
        database.execute("INSERT INTO rows VALUES (?, ?)", (title, content))
        database.commit()
    finally:
        database.close()


def titles() -> str:
    """All rows."""
    if not (DATA / "rows.db").exists():
        return "none"
    database = connect()
    found = ",".join(row[0] for row in database.execute("SELECT title FROM rows ORDER BY rowid"))
    database.close()
    return found


def make_tree() -> None:
    """A folder that is copied, moved and thinned out, as installers and exporters do."""
    source = TEMP / "source"
    (source / "deep").mkdir(parents=True)
    (source / "a.txt").write_text("a")
    (source / "deep" / "b.bin").write_bytes(bytes(range(256)))
    shutil.copytree(source, DATA / "copy")
    shutil.move(DATA / "copy", Path.home() / "moved")
    shutil.rmtree(source)
    (Path.home() / "moved" / "a.txt").rename(Path.home() / "moved" / "renamed.txt")
    (Path.home() / "moved" / "link").symlink_to("renamed.txt")
    with open("log.txt", "a") as log:  # noqa: PTH123 - what programs do
        log.write("first\nsecond\n")
    with open("log.txt", "r+") as log:  # noqa: PTH123
        log.truncate(6)
    os.utime("log.txt", (1_000_000_000, 1_000_000_000))


def tree() -> str:
    """What `make_tree` has left."""
    if not Path("log.txt").exists():
        return "none"
    moved = Path.home() / "moved"
    names = sorted(str(path.relative_to(moved)) for path in moved.rglob("*"))
    contents = (moved / "link").read_text(), len((moved / "deep" / "b.bin").read_bytes())
    log = Path("log.txt").read_text().strip(), int(Path("log.txt").stat().st_mtime)
    return f"{names} {contents} {log} {[path.name for path in TEMP.iterdir()]} {[path.name for path in DATA.iterdir()]}"


def main(page: ft.Page) -> None:
    rows = ft.Text(key="rows")
    files = ft.Text(key="files")
    answer = ft.Text("-", key="answer")

    def show() -> None:
        rows.value, files.value = titles(), tree()

    def attempt(act: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            try:
                act()
                answer.value = "done"
                show()
            except (OSError, sqlite3.Error) as error:
                answer.value = f"{type(error).__name__}: {error}"

        return run

    def commit_and_hang() -> None:
        insert("last words")
        answer.value = "committed"
        page.update()
        while True:
            pass

    def fill() -> None:
        for number in range(64):
            insert(f"large {number}", bytes(1 << 20))

    show()
    page.add(
        ft.Row(
            [
                ft.FilledButton("Row", key="row", on_click=attempt(lambda: insert("row"))),
                ft.FilledButton("Tree", key="tree", on_click=attempt(make_tree)),
                ft.FilledButton("Hang", key="hang", on_click=commit_and_hang),
                ft.FilledButton("Fill", key="fill", on_click=attempt(fill)),
            ]
        ),
        rows,
        files,
        answer,
    )


ft.run(main)
