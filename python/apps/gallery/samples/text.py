"""Words and pictures."""

import flet as ft
from sample import Sample

MARKDOWN = """
# Markdown

Text with **bold**, *italic*, `code` and a [link](https://flet.dev).

1. First
2. Second

| Control | Family |
| --- | --- |
| Text | Display |
| Button | Input |

```python
import flet as ft

ft.run(lambda page: page.add(ft.Text("Hello")))
```

> A quotation.
"""


def samples(page: ft.Page) -> list[Sample]:
    return [
        Sample(
            "Text styles",
            ft.Column(
                [
                    ft.Text(style.name.replace("_", " ").capitalize(), theme_style=style, no_wrap=True)
                    for style in ft.TextThemeStyle
                ],
                spacing=4,
                tight=True,
            ),
        ),
        Sample(
            "Text",
            ft.Column(
                [
                    ft.Text("Selectable: drag over me", key="selectable", selectable=True),
                    ft.Text("Bold and coloured", weight=ft.FontWeight.BOLD, color=ft.Colors.PRIMARY),
                    ft.Text("Italic, 20 px", italic=True, size=20),
                    ft.Text(
                        "Only two lines of this long text are shown; what does not fit is cut off with an ellipsis, "
                        "whatever the width of the page may be, since text wraps where its box ends.",
                        max_lines=2,
                        overflow=ft.TextOverflow.ELLIPSIS,
                    ),
                ],
                tight=True,
            ),
        ),
        Sample(
            "TextSpan",
            ft.Text(
                spans=[
                    ft.TextSpan("Spans can be "),
                    ft.TextSpan("bold", ft.TextStyle(weight=ft.FontWeight.BOLD)),
                    ft.TextSpan(", "),
                    ft.TextSpan("underlined", ft.TextStyle(decoration=ft.TextDecoration.UNDERLINE)),
                    ft.TextSpan(", or a "),
                    ft.TextSpan("link", ft.TextStyle(color=ft.Colors.PRIMARY), url="https://flet.dev"),
                    ft.TextSpan("."),
                ]
            ),
        ),
        Sample(
            "Icon",
            ft.Row(
                [
                    ft.Icon(ft.Icons.FAVORITE, color=ft.Colors.RED),
                    ft.Icon(ft.Icons.AUDIOTRACK, size=40, color=ft.Colors.GREEN),
                    ft.Icon(ft.Icons.BEACH_ACCESS_ROUNDED, size=56, color=ft.Colors.PRIMARY),
                    ft.Icon(ft.CupertinoIcons.SNOW, size=40),
                ]
            ),
        ),
        Sample(
            "Image",
            ft.Row(
                [
                    ft.Image("landscape.svg", width=200, border_radius=12, semantics_label="Mountains at sunset"),
                    ft.Image("portrait.svg", width=96, height=96, fit=ft.BoxFit.COVER, border_radius=48),
                    ft.Image("missing.png", width=96, height=96, error_content=ft.Text("No image")),
                ],
                wrap=True,
            ),
        ),
        Sample(
            "CircleAvatar",
            ft.Row(
                [
                    ft.CircleAvatar(content=ft.Text("AB")),
                    ft.CircleAvatar(foreground_image_src="portrait.svg"),
                    ft.CircleAvatar(content=ft.Icon(ft.Icons.PERSON), bgcolor=ft.Colors.TERTIARY_CONTAINER, radius=28),
                ]
            ),
        ),
        Sample(
            "Badge",
            ft.Row(
                [
                    ft.Icon(ft.Icons.MAIL_OUTLINE, size=32, badge="3"),
                    ft.Icon(ft.Icons.NOTIFICATIONS_OUTLINED, size=32, badge=ft.Badge(small_size=10)),
                    ft.FilledTonalButton("Inbox", badge=ft.Badge("99+", bgcolor=ft.Colors.TERTIARY)),
                ],
                spacing=32,
            ),
        ),
        Sample(
            "Markdown",
            ft.Markdown(
                MARKDOWN,
                key="markdown",
                selectable=True,
                auto_follow_links=True,
                extension_set=ft.MarkdownExtensionSet.GITHUB_WEB,
            ),
            is_wide=True,
        ),
    ]
