import flet as ft


def show(page):
    def segments():
        return [
            ft.Segment(value="1", label="One", icon=ft.Icons.LOOKS_ONE),
            ft.Segment(value="2", label="Two"),
            ft.Segment(value="3", icon=ft.Icons.LOOKS_3),
        ]

    page.add(
        ft.SegmentedButton(segments=segments(), selected=["1"]),
        ft.SegmentedButton(segments=segments(), selected=["1", "2"], allow_multiple_selection=True),
        ft.SegmentedButton(segments=segments(), selected=["2"], show_selected_icon=False),
        ft.SegmentedButton(segments=segments(), selected=["2"], disabled=True),
    )
