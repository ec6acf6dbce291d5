import flet as ft


def show(page):
    page.add(
        ft.DataTable(
            columns=[ft.DataColumn("Name"), ft.DataColumn("Town"), ft.DataColumn("Age", numeric=True)],
            rows=[
                ft.DataRow(cells=[ft.DataCell("Anna"), ft.DataCell("Zug"), ft.DataCell("31")]),
                ft.DataRow(cells=[ft.DataCell("Bea"), ft.DataCell("Basel"), ft.DataCell("4")], selected=True),
            ],
        ),
        ft.DataTable(
            border=ft.Border.all(1, ft.Colors.RED),
            border_radius=8,
            show_checkbox_column=True,
            sort_column_index=0,
            sort_ascending=True,
            columns=[ft.DataColumn("Sorted", on_sort=print), ft.DataColumn("Other")],
            rows=[
                ft.DataRow(cells=[ft.DataCell("A"), ft.DataCell("B", show_edit_icon=True)], on_select_change=print),
                ft.DataRow(cells=[ft.DataCell("C"), ft.DataCell("D", placeholder=True)], on_select_change=print),
            ],
        ),
    )
