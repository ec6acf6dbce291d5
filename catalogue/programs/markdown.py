import flet as ft

SOURCE = """# A heading

Some *text* with **weight**, `code` and [a link](https://flet.dev).

- one
- two

> A quotation

| A | B |
|---|---|
| 1 | 2 |

```python
def f(x):
    return x
```
"""


def show(page):
    page.add(ft.Markdown(SOURCE, extension_set=ft.MarkdownExtensionSet.GITHUB_WEB, width=500))
