import flet as ft


def show(page):
    page.add(
        ft.Column(
            width=380,
            spacing=8,
            controls=[
                ft.ListTile(title="One line"),
                ft.ListTile(title="Two lines", subtitle="The second"),
                ft.ListTile(title="Three lines", subtitle="The second\nand the third", is_three_line=True),
                ft.ListTile(leading=ft.Icons.MAP, title="Both", subtitle="Ends", trailing=ft.Icons.MORE_VERT),
                ft.ListTile(leading=ft.Icons.MAP, title="Selected", selected=True),
                ft.ListTile(leading=ft.Icons.MAP, title="Disabled", disabled=True),
                ft.ListTile(leading=ft.Icons.MAP, title="Dense", subtitle="As well", dense=True),
                ft.ListTile(title="Coloured", bgcolor=ft.Colors.AMBER_100, text_color=ft.Colors.RED_900),
            ],
        )
    )
