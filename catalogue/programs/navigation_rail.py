import flet as ft


def show(page):
    def rail(**properties):
        return ft.NavigationRail(
            selected_index=1,
            destinations=[
                ft.NavigationRailDestination(icon=ft.Icons.FAVORITE_BORDER, label="First"),
                ft.NavigationRailDestination(icon=ft.Icons.BOOKMARK, label="Second"),
                ft.NavigationRailDestination(icon=ft.Icons.SETTINGS, label="Third"),
            ],
            **properties,
        )

    page.add(
        ft.Row(
            expand=True,
            spacing=24,
            controls=[
                rail(
                    tooltip="All labels",
                    label_type=ft.NavigationRailLabelType.ALL,
                    leading=ft.FloatingActionButton(icon=ft.Icons.ADD),
                ),
                ft.VerticalDivider(width=1),
                rail(tooltip="No labels", label_type=ft.NavigationRailLabelType.NONE),
                ft.VerticalDivider(width=1),
            ],
        )
    )
