import flet as ft

OPTIONS = [("r", "Red"), ("g", "Green"), ("b", "Blue")]


def show(page):
    def options(kind):
        return [kind(key=key, text=text) for key, text in OPTIONS]

    page.add(
        ft.Dropdown(label="Empty", options=options(ft.DropdownOption), width=240),
        ft.Dropdown(label="Chosen", value="g", options=options(ft.DropdownOption), width=240),
        ft.Dropdown(label="Disabled", value="g", options=options(ft.DropdownOption), disabled=True, width=240),
        ft.Dropdown(label="Error", error_text="Choose one", options=options(ft.DropdownOption), width=240),
        ft.Dropdown(label="Filled", value="b", filled=True, options=options(ft.DropdownOption), width=240),
        ft.DropdownM2(label="Older", value="b", options=options(ft.dropdownm2.Option), width=240),
    )
