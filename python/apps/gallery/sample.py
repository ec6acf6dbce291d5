"""What the gallery is made of: families of samples, and how a sample is shown."""

from collections.abc import Callable
from dataclasses import dataclass

import flet as ft


@dataclass(frozen=True)
class Sample:
    """One control, or a few that belong together."""

    title: str
    content: ft.Control
    is_wide: bool = False

    def card(self) -> ft.Control:
        """The sample with its title; wide ones take the whole row."""
        return ft.Card(
            ft.Container(
                ft.Column(
                    [ft.Text(self.title, theme_style=ft.TextThemeStyle.TITLE_MEDIUM), self.content],
                    spacing=16,
                    tight=True,
                ),
                padding=20,
            ),
            key=f"sample-{self.title.lower().replace(' ', '-')}",
            variant=ft.CardVariant.OUTLINED,
            margin=0,
            col={"xs": 12} if self.is_wide else {"xs": 12, "md": 6, "xxl": 4},
        )


@dataclass(frozen=True)
class Family:
    """Samples under one entry of the navigation."""

    name: str
    icon: ft.IconData
    selected_icon: ft.IconData
    samples: Callable[[ft.Page], list[Sample]]
