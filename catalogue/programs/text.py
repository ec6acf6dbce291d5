import flet as ft


def show(page):
    page.add(
        ft.Text("Display small", theme_style=ft.TextThemeStyle.DISPLAY_SMALL),
        ft.Text("Headline medium", theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM),
        ft.Text("Title large", theme_style=ft.TextThemeStyle.TITLE_LARGE),
        ft.Text("Label small", theme_style=ft.TextThemeStyle.LABEL_SMALL),
        ft.Text("Plain text"),
        ft.Text("Bold, large", size=24, weight=ft.FontWeight.BOLD),
        ft.Text("Italic and coloured", italic=True, color=ft.Colors.PRIMARY),
        ft.Text("On a background", bgcolor=ft.Colors.YELLOW_200, color=ft.Colors.BLACK),
        ft.Text("A long text that has to be cut off because it does not fit", width=200, max_lines=1, no_wrap=True),
        ft.Text("A long text that ends in dots", width=140, max_lines=1, overflow=ft.TextOverflow.ELLIPSIS),
        ft.Text("Centred in two hundred and forty pixels, on several lines", width=240, text_align=ft.TextAlign.CENTER),
        ft.Text(
            spans=[
                ft.TextSpan("Spans: "),
                ft.TextSpan("underlined", ft.TextStyle(decoration=ft.TextDecoration.UNDERLINE)),
                ft.TextSpan(" and "),
                ft.TextSpan("heavy", ft.TextStyle(weight=ft.FontWeight.W_900)),
            ]
        ),
    )
