"""Tables."""

import flet as ft
from sample import Sample

PLANETS = [
    ("Mercury", 4_879, 0),
    ("Venus", 12_104, 0),
    ("Earth", 12_756, 1),
    ("Mars", 6_792, 2),
    ("Jupiter", 142_984, 97),
    ("Saturn", 120_536, 274),
    ("Uranus", 51_118, 29),
    ("Neptune", 49_528, 16),
]


def samples(page: ft.Page) -> list[Sample]:
    chosen: set[str] = set()
    words = ft.Text("Nothing selected", key="selected-planets", color=ft.Colors.ON_SURFACE_VARIANT)

    def choose(e: ft.Event[ft.DataRow]) -> None:
        e.control.selected = not e.control.selected
        (chosen.add if e.control.selected else chosen.discard)(e.control.data)
        words.value = ", ".join(sorted(chosen)) or "Nothing selected"

    def rows(column: int, is_ascending: bool) -> list[ft.DataRow]:
        return [
            ft.DataRow(
                [ft.DataCell(name), ft.DataCell(f"{diameter:,}"), ft.DataCell(str(moons))],
                data=name,
                selected=name in chosen,
                on_select_change=choose,
            )
            for name, diameter, moons in sorted(PLANETS, key=lambda planet: planet[column], reverse=not is_ascending)
        ]

    def sort(e: ft.DataColumnSortEvent) -> None:
        table.sort_column_index, table.sort_ascending = e.column_index, e.ascending
        table.rows = rows(e.column_index, e.ascending)

    table = ft.DataTable(
        key="planets",
        columns=[
            ft.DataColumn("Planet", on_sort=sort),
            ft.DataColumn("Diameter, km", numeric=True, on_sort=sort),
            ft.DataColumn("Moons", numeric=True, on_sort=sort),
        ],
        rows=rows(1, True),
        sort_column_index=1,
        sort_ascending=True,
        show_checkbox_column=True,
    )
    return [
        Sample(
            "DataTable",
            ft.Column([ft.Row([table], scroll=ft.ScrollMode.AUTO), words], tight=True),
            is_wide=True,
        ),
    ]
