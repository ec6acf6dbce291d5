"""Every control, grouped by family. The navigation is a rail where there is room for it, else a drawer."""

import flet as ft
from sample import Family
from samples import buttons, data, dialogs, inputs, layout, navigation, progress, services, text

FAMILIES = [
    Family("Layout", ft.Icons.DASHBOARD_OUTLINED, ft.Icons.DASHBOARD, layout.samples),
    Family("Text", ft.Icons.ARTICLE_OUTLINED, ft.Icons.ARTICLE, text.samples),
    Family("Buttons", ft.Icons.SMART_BUTTON_OUTLINED, ft.Icons.SMART_BUTTON, buttons.samples),
    Family("Inputs", ft.Icons.EDIT_NOTE_OUTLINED, ft.Icons.EDIT_NOTE, inputs.samples),
    Family("Navigation", ft.Icons.EXPLORE_OUTLINED, ft.Icons.EXPLORE, navigation.samples),
    Family("Dialogs", ft.Icons.CHAT_BUBBLE_OUTLINE, ft.Icons.CHAT_BUBBLE, dialogs.samples),
    Family("Data", ft.Icons.TABLE_CHART_OUTLINED, ft.Icons.TABLE_CHART, data.samples),
    Family("Progress", ft.Icons.TIMELAPSE_OUTLINED, ft.Icons.TIMELAPSE, progress.samples),
    Family("Services", ft.Icons.EXTENSION_OUTLINED, ft.Icons.EXTENSION, services.samples),
]
SEEDS = {
    "Indigo": ft.Colors.INDIGO,
    "Teal": ft.Colors.TEAL,
    "Green": ft.Colors.GREEN,
    "Amber": ft.Colors.AMBER,
    "Deep orange": ft.Colors.DEEP_ORANGE,
    "Pink": ft.Colors.PINK,
}
RAIL_WIDTH = 720
EXTENDED_RAIL_WIDTH = 1200


def main(page: ft.Page) -> None:
    page.title = "Gallery"
    page.theme = ft.Theme(color_scheme_seed=SEEDS["Indigo"])
    page.padding = 0

    # Under the app bar: the rail where there is room for it, and the samples.
    grid = ft.ResponsiveRow([], spacing=16, run_spacing=16)
    heading = ft.Text(theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM, key="heading")
    body = ft.Column(
        [ft.Container(ft.Column([heading, grid], spacing=20, tight=True), padding=24)],
        expand=True,
        scroll=ft.ScrollMode.AUTO,
    )

    async def show(index: int) -> None:
        family = FAMILIES[index]
        # Controls that come again under the same keys would be taken for a declarative rebuild, and frozen.
        if heading.value == family.name:
            return
        heading.value = family.name
        grid.controls = [sample.card() for sample in family.samples(page)]
        rail.selected_index = drawer.selected_index = index
        page.update()
        await body.scroll_to(offset=0)

    async def on_rail_change() -> None:
        await show(rail.selected_index or 0)

    async def on_drawer_change() -> None:
        await page.close_drawer()
        await show(drawer.selected_index)

    rail = ft.NavigationRail(
        key="rail",
        selected_index=0,
        destinations=[
            ft.NavigationRailDestination(icon=family.icon, selected_icon=family.selected_icon, label=family.name)
            for family in FAMILIES
        ],
        scrollable=True,
        on_change=on_rail_change,
    )
    drawer = ft.NavigationDrawer(
        key="drawer",
        controls=[
            ft.Container(
                ft.Text("Families", theme_style=ft.TextThemeStyle.TITLE_SMALL), padding=ft.Padding(28, 20, 16, 10)
            ),
            *(
                ft.NavigationDrawerDestination(icon=family.icon, selected_icon=family.selected_icon, label=family.name)
                for family in FAMILIES
            ),
        ],
        on_change=on_drawer_change,
    )
    rail_divider = ft.VerticalDivider(width=1)

    async def open_drawer() -> None:
        await page.show_drawer()

    menu_button = ft.IconButton(ft.Icons.MENU, key="menu", tooltip="Families", on_click=open_drawer)

    def toggle_brightness() -> None:
        is_dark = page.theme_mode == ft.ThemeMode.DARK or (
            page.theme_mode == ft.ThemeMode.SYSTEM and page.platform_brightness == ft.Brightness.DARK
        )
        page.theme_mode = ft.ThemeMode.LIGHT if is_dark else ft.ThemeMode.DARK
        brightness_button.icon = ft.Icons.DARK_MODE_OUTLINED if is_dark else ft.Icons.LIGHT_MODE_OUTLINED
        brightness_button.tooltip = "Dark" if is_dark else "Light"

    def use_seed(name: str) -> None:
        page.theme = ft.Theme(color_scheme_seed=SEEDS[name])
        for item in seed_menu.items:
            item.checked = item.key == f"seed-{name}"

    brightness_button = ft.IconButton(
        ft.Icons.DARK_MODE_OUTLINED, key="brightness", tooltip="Dark", on_click=toggle_brightness
    )
    seed_menu = ft.PopupMenuButton(
        key="seed",
        icon=ft.Icons.PALETTE_OUTLINED,
        tooltip="Seed colour",
        items=[
            ft.PopupMenuItem(
                ft.Row([ft.Container(width=16, height=16, border_radius=8, bgcolor=color), ft.Text(name)]),
                key=f"seed-{name}",
                checked=name == "Indigo",
                on_click=lambda _, name=name: use_seed(name),
            )
            for name, color in SEEDS.items()
        ],
    )

    def arrange() -> None:
        width = page.width or 0
        has_rail = width >= RAIL_WIDTH
        rail.visible = rail_divider.visible = has_rail
        menu_button.visible = not has_rail
        rail.extended = width >= EXTENDED_RAIL_WIDTH
        rail.label_type = ft.NavigationRailLabelType.NONE if rail.extended else ft.NavigationRailLabelType.ALL

    def on_resize() -> None:
        arrange()
        page.update()

    page.appbar = ft.AppBar(
        leading=menu_button,
        automatically_imply_leading=False,
        title="Gallery",
        actions=[brightness_button, seed_menu],
        actions_padding=ft.Padding(right=8),
        bgcolor=ft.Colors.SURFACE_CONTAINER,
    )
    page.drawer = drawer
    page.on_resize = on_resize
    arrange()
    page.add(
        ft.SafeArea(
            ft.Row(
                [rail, rail_divider, body],
                spacing=0,
                expand=True,
                vertical_alignment=ft.CrossAxisAlignment.STRETCH,
            ),
            expand=True,
        )
    )
    page.run_task(show, 0)


if __name__ == "__main__":
    ft.run(main)
