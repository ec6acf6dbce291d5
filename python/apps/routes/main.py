"""Views with addresses: a list of books, one page a book, a page about the app, and one for wrong addresses."""

from dataclasses import dataclass

import flet as ft


@dataclass(frozen=True)
class Book:
    slug: str
    title: str
    author: str
    year: int
    about: str


BOOKS = [
    Book("emma", "Emma", "Jane Austen", 1815, "A young woman arranges everyone's happiness but her own."),
    Book("frankenstein", "Frankenstein", "Mary Shelley", 1818, "A student makes a living being and flees from it."),
    Book("moby-dick", "Moby-Dick", "Herman Melville", 1851, "A captain hunts the whale that took his leg."),
    Book("middlemarch", "Middlemarch", "George Eliot", 1871, "A town, its marriages, and the lives it does not see."),
    Book("the-trial", "The Trial", "Franz Kafka", 1925, "A man is arrested one morning and never learns why."),
]


def main(page: ft.Page) -> None:
    page.title = "Books"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.BROWN)

    def go(route: str):
        return lambda: page.navigate(route)

    def home() -> ft.View:
        return ft.View(
            route="/",
            appbar=ft.AppBar(
                title="Books",
                actions=[ft.IconButton(ft.Icons.INFO_OUTLINE, key="about", tooltip="About", on_click=go("/about"))],
            ),
            controls=[
                ft.ListView(
                    [
                        ft.ListTile(
                            key=book.slug,
                            leading=ft.Icons.MENU_BOOK,
                            title=book.title,
                            subtitle=f"{book.author}, {book.year}",
                            trailing=ft.Icons.CHEVRON_RIGHT,
                            on_click=go(f"/books/{book.slug}"),
                        )
                        for book in BOOKS
                    ],
                    expand=True,
                )
            ],
            padding=0,
        )

    def detail(book: Book) -> ft.View:
        index = BOOKS.index(book)
        neighbour = BOOKS[(index + 1) % len(BOOKS)]
        return ft.View(
            route=f"/books/{book.slug}",
            appbar=ft.AppBar(title=book.title),
            controls=[
                ft.Text(book.title, key="title", theme_style=ft.TextThemeStyle.HEADLINE_LARGE),
                ft.Text(f"{book.author}, {book.year}", theme_style=ft.TextThemeStyle.TITLE_MEDIUM),
                ft.Text(book.about, selectable=True),
                ft.FilledTonalButton(
                    f"Next: {neighbour.title}",
                    key="next",
                    icon=ft.Icons.ARROW_FORWARD,
                    on_click=go(f"/books/{neighbour.slug}"),
                ),
            ],
            spacing=12,
            padding=24,
        )

    def about() -> ft.View:
        return ft.View(
            route="/about",
            appbar=ft.AppBar(title="About"),
            controls=[ft.Text("Every view here has an address of its own: reload, share or bookmark it.")],
            padding=24,
        )

    def not_found(route: str) -> ft.View:
        return ft.View(
            route=route,
            appbar=ft.AppBar(title="Not found"),
            controls=[
                ft.Icon(ft.Icons.SEARCH_OFF, size=64, color=ft.Colors.OUTLINE),
                ft.Text("Nothing here", key="not-found", theme_style=ft.TextThemeStyle.HEADLINE_SMALL),
                ft.Text(f"There is no page at {route}."),
                ft.FilledButton("All books", key="home", on_click=go("/")),
            ],
            vertical_alignment=ft.MainAxisAlignment.CENTER,
            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
        )

    def top_view(route: str) -> ft.View | None:
        """The view for an address, over the list; none for the list itself."""
        match route.partition("?")[0].strip("/").split("/"):
            case [""]:
                return None
            case ["about"]:
                return about()
            case ["books", slug] if book := next((book for book in BOOKS if book.slug == slug), None):
                return detail(book)
            case _:
                return not_found(route)

    def show_route() -> None:
        # The list lies below every other view, so that "back" works after a deep link, too.
        top = top_view(page.route)
        page.views[:] = [home()] if top is None else [home(), top]
        page.update()

    async def on_view_pop(e: ft.ViewPopEvent) -> None:
        if e.view in page.views:
            page.views.remove(e.view)
        await page.push_route(page.views[-1].route or "/")

    page.on_route_change = show_route
    page.on_view_pop = on_view_pop
    show_route()


if __name__ == "__main__":
    ft.run(main)
