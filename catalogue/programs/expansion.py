import flet as ft


def show(page):
    page.add(
        ft.Column(
            width=380,
            controls=[
                ft.ExpansionTile(title="Closed", subtitle="With a subtitle", controls=[ft.Text("Hidden")]),
                ft.ExpansionTile(
                    title="Open", leading=ft.Icons.MAP, expanded=True, controls=[ft.ListTile(title="Inside")]
                ),
                ft.ExpansionPanelList(
                    controls=[
                        ft.ExpansionPanel(header=ft.ListTile(title="Panel"), content=ft.Text("Content"), expanded=True),
                        ft.ExpansionPanel(header=ft.ListTile(title="Another"), content=ft.Text("Content")),
                    ]
                ),
            ],
        )
    )
