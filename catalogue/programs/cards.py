import flet as ft


def show(page):
    page.add(
        ft.Row(
            spacing=24,
            wrap=True,
            controls=[
                ft.Card(content=ft.Container(ft.Text("Elevated"), padding=24), variant=variant)
                for variant in ft.CardVariant
            ],
        ),
        ft.Card(
            content=ft.Container(
                width=320,
                padding=10,
                content=ft.Column(
                    [
                        ft.ListTile(leading=ft.Icons.ALBUM, title="A title", subtitle="A subtitle below"),
                        ft.Row([ft.TextButton("One"), ft.TextButton("Two")], alignment=ft.MainAxisAlignment.END),
                    ]
                ),
            )
        ),
        ft.Card(
            content=ft.Container(ft.Text("Higher", color=ft.Colors.BLACK), padding=24),
            elevation=12,
            bgcolor=ft.Colors.AMBER_100,
        ),
    )
