"""Shows one program of the catalogue; the address says which, and how: `#/buttons?dark&rtl`.

One session shows them all, since a client takes seconds to start. The page's title says what is shown, and what the
pointer and the keyboard should do before a picture is taken. A dialog opens upon what is shown at an address of its
own, `#/alert_dialog?open`, so that a picture before and one after can be told from each other.
"""

import importlib
import json
from urllib.parse import parse_qs, urlparse

import flet as ft


def main(page: ft.Page):
    def show(_event=None):
        address = urlparse(page.route)
        name = address.path.strip("/")
        if not name:
            tell({})
            return
        options = parse_qs(address.query, keep_blank_values=True)
        program = importlib.import_module(f"programs.{name}")
        if "open" in options:
            program.open_dialog(page)
            tell({})
            return
        while page.pop_dialog():
            pass
        page.views.clear()
        page.views.append(ft.View(route=page.route))
        page.theme = page.dark_theme = None
        page.theme_mode = ft.ThemeMode.DARK if "dark" in options else ft.ThemeMode.LIGHT
        page.rtl = "rtl" in options
        program.show(page)
        tell(
            {
                "hover": getattr(program, "HOVER", None),
                "tabs": getattr(program, "TABS", 0),
                "opens": hasattr(program, "open_dialog"),
            }
        )

    def tell(actions):
        page.title = json.dumps({"shown": page.route, **actions})
        page.update()

    page.on_route_change = show
    show()


ft.run(main)
