import flet as ft


def show(page):
    for secondary in (False, True):
        page.add(
            ft.Tabs(
                length=3,
                selected_index=1,
                content=ft.Column(
                    [
                        ft.TabBar(
                            secondary=secondary,
                            tabs=[
                                ft.Tab(label="First"),
                                ft.Tab(label="Second", icon=ft.Icons.PHONE),
                                ft.Tab(icon=ft.Icons.SETTINGS),
                            ],
                        ),
                        ft.TabBarView(
                            height=80, controls=[ft.Text("First"), ft.Text("The second tab"), ft.Text("Third")]
                        ),
                    ]
                ),
            )
        )
