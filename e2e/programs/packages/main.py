"""One package of pure Python and one with a compiled part, both from the package index."""

import flet as ft
import humanize
from pydantic import BaseModel


class Reading(BaseModel):
    """What pydantic's compiled core turns text into."""

    value: int


def main(page: ft.Page) -> None:
    page.add(ft.Text(f"{humanize.intcomma(Reading(value='1234567').value)} read", key="reading"))  # type: ignore[arg-type]


ft.run(main)
