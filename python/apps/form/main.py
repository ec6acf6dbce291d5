"""A sign-up form: every field is checked, the answer is confirmed in a dialog, and a message says it is done."""

import re

import flet as ft

COUNTRIES = ["Austria", "Brazil", "Germany", "India", "Japan", "Kenya", "United States"]
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def main(page: ft.Page) -> None:
    page.title = "Sign up"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.GREEN)
    page.scroll = ft.ScrollMode.AUTO
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.padding = 24

    name = ft.TextField(key="name", label="Name", prefix_icon=ft.Icons.PERSON_OUTLINE, autofill_hints="name")
    email = ft.TextField(
        key="email",
        label="Email",
        prefix_icon=ft.Icons.MAIL_OUTLINE,
        keyboard_type=ft.KeyboardType.EMAIL,
        autofill_hints="email",
    )
    password = ft.TextField(
        key="password",
        label="Password",
        prefix_icon=ft.Icons.LOCK_OUTLINE,
        password=True,
        can_reveal_password=True,
        helper="At least 8 characters",
    )
    country = ft.Dropdown(
        key="country",
        label="Country",
        options=[ft.DropdownOption(key=country, text=country) for country in COUNTRIES],
        width=416,
    )
    plan = ft.RadioGroup(
        ft.Row([ft.Radio(label=label, value=label.lower(), key=f"plan-{label.lower()}") for label in ("Free", "Team")]),
        key="plan",
        value="free",
    )
    seats = ft.Slider(
        key="seats", min=1, max=20, divisions=19, value=5, label="{value} seats", tooltip="Seats", disabled=True
    )
    newsletter = ft.Switch(key="newsletter", label="Send me news, once a month at most", value=True)
    terms = ft.Checkbox(key="terms", label="I have read the terms")

    def check_name() -> None:
        name.error = None if name.value.strip() else "Please tell us your name"

    def check_email() -> None:
        email.error = None if EMAIL.fullmatch(email.value.strip()) else "This does not look like an email address"

    def check_password() -> None:
        password.error = None if len(password.value) >= 8 else "Please use 8 characters or more"

    def check_country() -> None:
        country.error_text = None if country.value else "Please choose a country"

    def check_terms() -> None:
        terms.error = not terms.value

    def choose_plan() -> None:
        seats.disabled = plan.value == "free"

    name.on_blur = check_name
    email.on_blur = check_email
    password.on_blur = check_password
    country.on_select = check_country
    terms.on_change = check_terms
    plan.on_change = choose_plan

    def is_complete() -> bool:
        for check in (check_name, check_email, check_password, check_country, check_terms):
            check()
        return not any([name.error, email.error, password.error, country.error_text, terms.error])

    def submit() -> None:
        is_ready = is_complete()
        page.update()
        if not is_ready:
            page.show_dialog(ft.SnackBar("Some answers are missing.", key="incomplete"))
            return
        seats_text = f", {round(seats.value)} seats" if plan.value == "team" else ""
        page.show_dialog(
            ft.AlertDialog(
                key="confirm",
                title="Is this right?",
                content=ft.Text(f"{name.value}, {email.value}\n{country.value}, {plan.value} plan{seats_text}"),
                actions=[
                    ft.TextButton("Change", key="change", on_click=lambda: page.pop_dialog()),
                    ft.FilledButton("Sign up", key="sign-up", on_click=finish),
                ],
            )
        )

    def finish() -> None:
        page.pop_dialog()
        welcome = ft.SnackBar(f"Welcome, {name.value}!", key="welcome", action="Undo", on_action=undo)
        reset()
        page.update()
        page.show_dialog(welcome)

    def undo() -> None:
        page.show_dialog(ft.SnackBar("Nothing was kept.", key="undone"))

    def reset() -> None:
        for text_field in (name, email, password):
            text_field.value, text_field.error = "", None
        country.value, country.error_text = None, None
        plan.value, newsletter.value, terms.value, terms.error = "free", True, False, False
        choose_plan()

    page.add(
        ft.Card(
            ft.Container(
                ft.Column(
                    [
                        ft.Text("Sign up", theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM),
                        name,
                        email,
                        password,
                        country,
                        ft.Text("Plan", theme_style=ft.TextThemeStyle.TITLE_MEDIUM),
                        plan,
                        seats,
                        newsletter,
                        terms,
                        ft.Row(
                            [
                                ft.TextButton("Clear", key="clear", on_click=reset),
                                ft.FilledButton("Continue", key="submit", icon=ft.Icons.ARROW_FORWARD, on_click=submit),
                            ],
                            alignment=ft.MainAxisAlignment.END,
                        ),
                    ],
                    spacing=16,
                    tight=True,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                ),
                width=464,
                padding=24,
            )
        )
    )


if __name__ == "__main__":
    ft.run(main)
