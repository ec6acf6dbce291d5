"""A calculator. Exact decimals, repeated `=`, percent as people mean it; keyboard and buttons do the same."""

from dataclasses import dataclass
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext

import flet as ft

ROWS = [
    ["C", "±", "%", "÷"],
    ["7", "8", "9", "×"],
    ["4", "5", "6", "−"],
    ["1", "2", "3", "+"],
    ["0", ".", "⌫", "="],
]
NAMES = {
    "C": "clear",
    "±": "sign",
    "%": "percent",
    "÷": "divide",
    "×": "times",
    "−": "minus",
    "+": "plus",
    "=": "equals",
    ".": "point",
    "⌫": "backspace",
}
KEYS = {
    "/": "÷",
    "*": "×",
    "-": "−",
    "Escape": "C",
    "Backspace": "⌫",
    ",": ".",
    "Numpad Add": "+",
    "Numpad Subtract": "−",
    "Numpad Multiply": "×",
    "Numpad Divide": "÷",
    "Numpad Decimal": ".",
}
OPERATORS = "÷×−+"
MAX_DIGITS = 12


@dataclass
class Calculator:
    """The state behind the display."""

    entry: str = "0"
    stored: Decimal | None = None
    operator: str = ""
    is_entry_fresh: bool = True
    repeated: tuple[str, Decimal] | None = None

    def press(self, symbol: str) -> None:
        if symbol == "C" or self.entry == "Error":
            self.entry, self.stored, self.operator, self.is_entry_fresh, self.repeated = "0", None, "", True, None
        if symbol.isdigit() or symbol == ".":
            self._type(symbol)
        elif symbol == "⌫":
            is_short = self.is_entry_fresh or len(self.entry.lstrip("-")) == 1
            self.entry = "0" if is_short else self.entry[:-1]
        elif symbol == "±":
            self.entry = self.entry[1:] if self.entry.startswith("-") else f"-{self.entry}"
        elif symbol == "%":
            self._percent()
        elif symbol in OPERATORS:
            if self.operator and not self.is_entry_fresh:
                self._compute(self.operator, Decimal(self.entry))
            if self.entry != "Error":
                self.stored, self.operator, self.is_entry_fresh = Decimal(self.entry), symbol, True
        elif symbol == "=":
            self._equals()

    def _type(self, symbol: str) -> None:
        if self.is_entry_fresh:
            self.entry, self.is_entry_fresh = "0", False
        if symbol == "." and "." in self.entry:
            return
        if sum(letter.isdigit() for letter in self.entry) < MAX_DIGITS:
            self.entry = symbol if self.entry == "0" and symbol != "." else self.entry + symbol

    def _percent(self) -> None:
        """`200 + 10 %` is 220: with plus and minus a percentage is one of the first number."""
        value = Decimal(self.entry) / 100
        if self.stored is not None and self.operator in ("+", "−"):
            value *= self.stored
        self._show(value)
        self.is_entry_fresh = False

    def _equals(self) -> None:
        if self.operator:
            self.repeated = (self.operator, Decimal(self.entry))
        elif self.repeated:
            self.stored = Decimal(self.entry)
        if self.repeated:
            self._compute(*self.repeated)
        self.operator = ""

    def _compute(self, operator: str, right: Decimal) -> None:
        left = self.stored or Decimal(0)
        try:
            with localcontext() as context:
                context.prec = MAX_DIGITS
                value = {
                    "+": lambda: left + right,
                    "−": lambda: left - right,
                    "×": lambda: left * right,
                    "÷": lambda: left / right,
                }[operator]()
        except (DivisionByZero, InvalidOperation, Overflow):
            self.entry, self.stored, self.operator, self.repeated = "Error", None, "", None
        else:
            self.stored = value
            self._show(value)
        self.is_entry_fresh = True

    def _show(self, value: Decimal) -> None:
        value = value.normalize()
        is_long = abs(value.adjusted()) >= MAX_DIGITS
        self.entry = f"{value:.6E}" if is_long else f"{value:f}"


def main(page: ft.Page) -> None:
    page.title = "Calculator"
    page.theme = ft.Theme(color_scheme_seed=ft.Colors.DEEP_ORANGE)
    page.vertical_alignment = ft.MainAxisAlignment.CENTER
    page.horizontal_alignment = ft.CrossAxisAlignment.CENTER
    page.padding = 16

    calculator = Calculator()
    display = ft.Text("0", key="display", size=48, text_align=ft.TextAlign.END, no_wrap=True, expand=True)
    pending = ft.Text("", key="pending", color=ft.Colors.ON_SURFACE_VARIANT, height=24)

    def press(symbol: str) -> None:
        calculator.press(symbol)
        display.value = calculator.entry.replace("-", "−")
        display.size = 48 if len(calculator.entry) <= 10 else 32
        pending.value = f"{calculator.stored:f} {calculator.operator}" if calculator.operator else ""

    async def click(symbol: str) -> None:
        press(symbol)
        page.update()
        # So that Enter gives the result, and does not press the last button again.
        await equals.focus()

    def on_key(e: ft.KeyboardEvent) -> None:
        symbol = KEYS.get(e.key, e.key.removeprefix("Numpad "))
        # On some layouts these need Shift, and the event names the key without it.
        if e.shift:
            symbol = {"=": "+", "8": "×", "5": "%"}.get(e.key, symbol)
        if not (e.ctrl or e.alt or e.meta) and any(symbol in row for row in ROWS):
            press(symbol)

    def button(symbol: str) -> ft.Button:
        style = ft.ButtonStyle(text_style=ft.TextStyle(size=22), shape=ft.RoundedRectangleBorder(radius=16), padding=0)
        kind = {"=": ft.FilledButton}.get(symbol, ft.FilledTonalButton if symbol in OPERATORS else ft.TextButton)

        async def on_click() -> None:
            await click(symbol)

        return kind(
            symbol,
            key=NAMES.get(symbol, symbol),
            style=style,
            height=64,
            expand=True,
            tooltip=NAMES[symbol].capitalize() if symbol in NAMES else None,
            autofocus=symbol == "=",
            on_click=on_click,
        )

    buttons = [[button(symbol) for symbol in row] for row in ROWS]
    equals = buttons[-1][-1]

    page.on_keyboard_event = on_key
    page.add(
        ft.Card(
            ft.Container(
                ft.Column(
                    [
                        ft.Row([pending], alignment=ft.MainAxisAlignment.END),
                        ft.Row([display], height=64),
                        *(ft.Row(row, spacing=8) for row in buttons),
                    ],
                    spacing=8,
                    tight=True,
                ),
                width=340,
                padding=20,
            )
        )
    )


if __name__ == "__main__":
    ft.run(main)
