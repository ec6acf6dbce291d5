"""One program for every piece of work that is measured; the address says which: `/?task=click&count=1000`."""

from importlib import import_module
from urllib.parse import parse_qsl, urlparse

import flet as ft


def main(page: ft.Page) -> None:
    query = dict(parse_qsl(urlparse(page.route).query))
    page.padding = 0
    page.spacing = 0
    import_module(query.pop("task", "click")).main(page, **query)


ft.run(main)
