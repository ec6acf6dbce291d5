import flet as ft


def show(page):
    page.add(
        ft.Divider(),
        ft.Divider(height=24, thickness=4, color=ft.Colors.RED, leading_indent=30),
        ft.Row(
            spacing=32,
            controls=[
                ft.CircleAvatar(content=ft.Text("AB")),
                ft.CircleAvatar(content=ft.Icon(ft.Icons.PERSON), radius=30, bgcolor=ft.Colors.GREEN_200),
                ft.Icon(ft.Icons.MAIL, badge=ft.Badge(label="12")),
                ft.Icon(ft.Icons.MAIL, badge=ft.Badge(small_size=10)),
                ft.Icon(ft.Icons.FAVORITE, color=ft.Colors.PINK, size=48),
                ft.Placeholder(width=100, height=60, color=ft.Colors.BLUE),
            ],
        ),
        ft.Row([ft.Text("Left"), ft.VerticalDivider(width=40, thickness=2), ft.Text("Right")], height=50),
    )
