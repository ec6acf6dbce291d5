import flet as ft


def show(page):
    def box(size, colour):
        return ft.Container(width=size, height=size, bgcolor=colour)

    def three():
        return [box(20, ft.Colors.RED), box(40, ft.Colors.GREEN), box(30, ft.Colors.BLUE)]

    page.add(
        *[ft.Row(three(), alignment=alignment) for alignment in ft.MainAxisAlignment],
        ft.Stack([box(80, ft.Colors.AMBER), ft.Container(box(20, ft.Colors.BLACK), left=50, top=40)], width=120),
        ft.ResponsiveRow(
            [ft.Container(height=30, bgcolor=ft.Colors.TEAL, col={"xs": 12, "sm": 6, "md": 4}) for _ in range(3)]
        ),
        ft.GridView([ft.Container(bgcolor=ft.Colors.PURPLE_200) for _ in range(6)], max_extent=80, height=120),
    )
