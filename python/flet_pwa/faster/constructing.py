"""Making controls: Flet's constructors assign every one of a control's fields, nearly always its default."""

from __future__ import annotations

from typing import Any

from flet.controls.value_types import Prop


def prepare() -> None:
    """Make assigning a default to a new control cheap."""
    assign = Prop.__set__

    def __set__(self: Prop, obj: Any, value: Any) -> None:  # noqa: ANN401
        if value is self.default and self.name not in obj._values:
            return
        assign(self, obj, value)

    Prop.__set__ = __set__  # type: ignore[method-assign]
