"""Ways from one part of an app to another."""

import flet as ft
from sample import Sample

PLACES = [
    ("Home", ft.Icons.HOME_OUTLINED, ft.Icons.HOME),
    ("Search", ft.Icons.SEARCH, ft.Icons.SEARCH),
    ("Saved", ft.Icons.BOOKMARK_BORDER, ft.Icons.BOOKMARK),
]


def samples(page: ft.Page) -> list[Sample]:
    async def open_view() -> None:
        page.views.append(child_view())
        page.update()

    def child_view() -> ft.View:
        return ft.View(
            route="/child",
            appbar=ft.AppBar(title="A view of its own", center_title=True, bgcolor=ft.Colors.PRIMARY_CONTAINER),
            controls=[ft.Text("The arrow leads back.", key="child")],
            navigation_bar=ft.NavigationBar(
                destinations=[
                    ft.NavigationBarDestination(icon=icon, selected_icon=selected, label=label)
                    for label, icon, selected in PLACES
                ]
            ),
            floating_action_button=ft.FloatingActionButton(icon=ft.Icons.ADD),
            padding=24,
        )

    def on_view_pop(e: ft.ViewPopEvent) -> None:
        if e.view in page.views:
            page.views.remove(e.view)
        page.update()

    page.on_view_pop = on_view_pop

    return [
        Sample(
            "Tabs",
            ft.Tabs(
                ft.Column(
                    [
                        ft.TabBar(
                            [
                                ft.Tab(label="Music", icon=ft.Icons.MUSIC_NOTE),
                                ft.Tab(label="Video", icon=ft.Icons.VIDEOCAM),
                                ft.Tab(label="Books", icon=ft.Icons.BOOK),
                            ]
                        ),
                        ft.TabBarView(
                            [
                                ft.Container(ft.Text(f"{name} go here"), alignment=ft.Alignment.CENTER)
                                for name in ("Songs", "Films", "Novels")
                            ],
                            expand=True,
                        ),
                    ],
                    height=180,
                ),
                key="tabs",
                length=3,
            ),
        ),
        Sample(
            "NavigationBar",
            ft.NavigationBar(
                key="navigation-bar",
                destinations=[
                    ft.NavigationBarDestination(icon=icon, selected_icon=selected, label=label)
                    for label, icon, selected in PLACES
                ],
            ),
        ),
        Sample(
            "NavigationRail",
            ft.Row(
                [
                    ft.NavigationRail(
                        key="navigation-rail",
                        tooltip="Places",
                        selected_index=0,
                        label_type=ft.NavigationRailLabelType.ALL,
                        destinations=[
                            ft.NavigationRailDestination(icon=icon, selected_icon=selected, label=label)
                            for label, icon, selected in PLACES
                        ],
                    ),
                    ft.VerticalDivider(),
                    ft.Text("Beside it goes the content"),
                ],
                height=260,
                vertical_alignment=ft.CrossAxisAlignment.STRETCH,
            ),
        ),
        Sample(
            "AppBar and View",
            ft.FilledTonalButton("Open a view", key="open-view", icon=ft.Icons.OPEN_IN_FULL, on_click=open_view),
        ),
        Sample(
            "ListTile",
            ft.Column(
                [
                    ft.ListTile(
                        leading=ft.Icons.WIFI, title="Wi-Fi", subtitle="Connected", key="tile", on_click=lambda: None
                    ),
                    ft.ListTile(
                        leading=ft.Icons.BLUETOOTH,
                        title="Bluetooth",
                        trailing=ft.Switch(value=True, tooltip="Bluetooth"),
                        toggle_inputs=True,
                    ),
                    ft.ListTile(leading=ft.Icons.VPN_KEY, title="VPN", selected=True),
                ],
                spacing=0,
                tight=True,
            ),
        ),
        Sample(
            "ExpansionTile",
            ft.ExpansionTile(
                key="expansion",
                title="More settings",
                subtitle="Tap to unfold",
                leading=ft.Icons.TUNE,
                controls=[ft.ListTile(title="Language"), ft.ListTile(title="Region")],
            ),
        ),
    ]
