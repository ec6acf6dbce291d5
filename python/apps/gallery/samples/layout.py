"""Boxes: where controls stand."""

import flet as ft
from sample import Sample


def box(text: str, size: int = 56, color: str = ft.Colors.SECONDARY_CONTAINER) -> ft.Container:
    """A coloured tile to lay out."""
    return ft.Container(
        ft.Text(text, color=ft.Colors.ON_SECONDARY_CONTAINER),
        width=size,
        height=size,
        bgcolor=color,
        border_radius=8,
        alignment=ft.Alignment.CENTER,
    )


def samples(page: ft.Page) -> list[Sample]:
    return [
        Sample("Row", ft.Row([box("1"), box("2"), box("3")], alignment=ft.MainAxisAlignment.SPACE_BETWEEN)),
        Sample("Column", ft.Column([box("1", 40), box("2", 40), box("3", 40)], spacing=8, tight=True)),
        Sample(
            "Row that expands",
            ft.Row(
                [
                    ft.Container(box("1"), expand=1, bgcolor=ft.Colors.SURFACE_CONTAINER_HIGH, border_radius=8),
                    ft.Container(box("2"), expand=2, bgcolor=ft.Colors.SURFACE_CONTAINER_HIGH, border_radius=8),
                ]
            ),
        ),
        Sample("Row that wraps", ft.Row([box(str(n), 48) for n in range(1, 13)], wrap=True, spacing=8, run_spacing=8)),
        Sample(
            "Stack",
            ft.Stack(
                [
                    ft.Container(bgcolor=ft.Colors.PRIMARY_CONTAINER, border_radius=12, width=240, height=120),
                    ft.Container(box("bottom right", 96, ft.Colors.TERTIARY_CONTAINER), right=8, bottom=8),
                    ft.Text("top left", left=12, top=12, color=ft.Colors.ON_PRIMARY_CONTAINER),
                ],
                width=240,
                height=120,
            ),
        ),
        Sample(
            "Container",
            ft.Container(
                ft.Text("Gradient, border, shadow; tap it", color=ft.Colors.WHITE),
                key="container",
                padding=24,
                ink=True,
                border_radius=16,
                border=ft.Border.all(2, ft.Colors.OUTLINE_VARIANT),
                gradient=ft.LinearGradient(
                    colors=[ft.Colors.INDIGO, ft.Colors.PINK],
                    begin=ft.Alignment.TOP_LEFT,
                    end=ft.Alignment.BOTTOM_RIGHT,
                ),
                shadow=ft.BoxShadow(blur_radius=12, color=ft.Colors.with_opacity(0.3, ft.Colors.SHADOW)),
                on_click=lambda e: setattr(e.control, "border_radius", 40 if e.control.border_radius == 16 else 16),
                animate=ft.Animation(300, ft.AnimationCurve.EASE_OUT),
            ),
        ),
        Sample(
            "ListView",
            ft.ListView(
                [ft.ListTile(title=f"Line {n}", leading=ft.Icons.SUBJECT, dense=True) for n in range(1, 101)],
                key="list",
                height=200,
                divider_thickness=1,
            ),
        ),
        Sample(
            "GridView",
            ft.GridView(
                [box(str(n)) for n in range(1, 41)], key="grid", height=200, max_extent=72, spacing=8, run_spacing=8
            ),
        ),
        Sample(
            "ResponsiveRow",
            ft.ResponsiveRow(
                [
                    ft.Container(
                        ft.Text(f"{n}"),
                        col={"xs": 6, "md": 4, "xl": 3},
                        bgcolor=ft.Colors.TERTIARY_CONTAINER,
                        padding=12,
                        border_radius=8,
                    )
                    for n in range(1, 9)
                ],
                spacing=8,
                run_spacing=8,
            ),
            is_wide=True,
        ),
        Sample(
            "SafeArea",
            ft.Container(
                ft.SafeArea(ft.Text("At least 12 px from every edge"), minimum_padding=12),
                bgcolor=ft.Colors.SURFACE_CONTAINER_HIGH,
                border_radius=8,
            ),
        ),
        Sample(
            "Card",
            ft.Row(
                [
                    ft.Card(ft.Container(ft.Text(variant.name.capitalize()), padding=16), variant=variant)
                    for variant in ft.CardVariant
                ],
                wrap=True,
            ),
        ),
        Sample("Divider", ft.Column([ft.Text("Above"), ft.Divider(), ft.Text("Below")], tight=True)),
        Sample(
            "VerticalDivider",
            ft.Row([ft.Text("Left"), ft.VerticalDivider(), ft.Text("Right")], height=48, tight=True),
        ),
        Sample("GestureDetector", drag_pad()),
    ]


def drag_pad() -> ft.Control:
    """A tile that follows the pointer."""
    tile = ft.Container(
        ft.Icon(ft.Icons.OPEN_WITH, color=ft.Colors.ON_PRIMARY),
        width=56,
        height=56,
        left=16,
        top=16,
        bgcolor=ft.Colors.PRIMARY,
        border_radius=16,
        alignment=ft.Alignment.CENTER,
    )

    def move(e: ft.DragUpdateEvent) -> None:
        tile.left = max(0, min(240 - 56, tile.left + e.local_delta.x))
        tile.top = max(0, min(140 - 56, tile.top + e.local_delta.y))
        tile.update()

    def back() -> None:
        tile.left, tile.top = 16, 16

    pad = ft.Container(
        ft.Stack([tile]), width=240, height=140, bgcolor=ft.Colors.SURFACE_CONTAINER_HIGH, border_radius=16
    )
    return ft.GestureDetector(
        pad, key="drag-pad", mouse_cursor=ft.MouseCursor.MOVE, drag_interval=16, on_pan_update=move, on_double_tap=back
    )
