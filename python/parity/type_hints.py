"""The types of a flet class's fields, names that flet imports for type checkers only included."""

import functools
import inspect
import sys
import types
import typing
from typing import Any


@functools.cache
def type_hints(cls: type) -> dict[str, Any]:
    """The type of every field, those of base classes included, each read in the module that declares it."""
    hints: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        if not base.__module__.startswith("flet."):
            continue
        holder = types.SimpleNamespace(__annotations__=inspect.get_annotations(base))
        names = {**_all_names(), **vars(sys.modules[base.__module__])}
        hints.update(typing.get_type_hints(holder, names, None))
    return hints


@functools.cache
def _all_names() -> dict[str, Any]:
    """Every public name of flet's modules; the earliest module in the alphabet wins."""
    names: dict[str, Any] = {}
    for name in sorted(sys.modules):
        if name.startswith("flet.") and ".canvas" not in name:
            for key, value in vars(sys.modules[name]).items():
                names.setdefault(key, value)
    return names
