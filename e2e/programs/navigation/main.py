"""Routes as Flet's documentation builds them: views made anew from the route."""

import flet as ft


def main(page: ft.Page) -> None:
    """Show a shelf and its items; every address works on its own."""

    def show(_: ft.Event | None = None) -> None:
        page.views.clear()
        page.views.append(
            ft.View(
                route="/",
                controls=[
                    ft.Text("Shelf", key="title-shelf"),
                    ft.Container(
                        ft.Text("open 7"),
                        key="open",
                        on_click=lambda _: page.run_task(page.push_route, "/items/7?tab=2"),
                    ),
                ],
            )
        )
        if page.route.startswith("/items/"):
            page.views.append(ft.View(route=page.route, controls=[ft.Text(f"Item at {page.route}", key="title-item")]))
        page.update()

    page.on_route_change = show
    show()


ft.run(main)
