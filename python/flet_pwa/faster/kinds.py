"""What the stand-ins know of a class, worked out once: what its values are to Flet, which fields and hooks it has."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, datetime, time
from enum import Enum
from functools import partial
from types import BuiltinFunctionType, FunctionType, MethodType
from typing import Any

from flet.controls.base_control import BaseControl
from flet.controls.value_types import Prop, Value
from flet.utils.validation import FieldRule, V, _compile_class_spec

PLAIN = 0
"""A value without parts (in Flet's eyes: it does not look into tuples) that is equal to itself."""
FLOAT = 1
"""Not always equal to itself."""
TRACKED = 2
"""A control or a value object that notes which of its fields were assigned."""
LIST = 3
DICT = 4
OTHER = 5
"""Anything else: left to Flet's own functions."""

_VALUES = (str, bytes, bool, int, tuple, type(None), date, datetime, time)
_HANDLERS = (FunctionType, MethodType, BuiltinFunctionType, partial)
_PLAIN_TYPES = frozenset((*_VALUES, *_HANDLERS))


def _kind_of(cls: type) -> int:
    if hasattr(cls, "__dataclass_fields__"):
        return TRACKED if _is_tracked(cls) else OTHER
    if cls is list:
        return LIST
    if cls is dict:
        return DICT
    if cls is float:
        return FLOAT
    if cls in _PLAIN_TYPES or (issubclass(cls, Enum) and not issubclass(cls, (list, dict, float))):
        return PLAIN
    return OTHER


def _is_tracked(cls: type) -> bool:
    return (
        (issubclass(cls, BaseControl) or issubclass(cls, Value))
        and isinstance(getattr(cls, "_structural_fields", None), frozenset)
        # Attributes lie where they are expected to.
        and bool(getattr(cls, "__dictoffset__", 0))
        and cls.__setattr__ is object.__setattr__
        and cls.__getattribute__ is object.__getattribute__
        and not hasattr(cls, "_frozen")
    )


class _Kinds(dict[type, int]):
    def __missing__(self, cls: type) -> int:
        kind = self[cls] = _kind_of(cls)
        return kind


KINDS = _Kinds()
"""Kind of the instances of a class."""

MISSING = object()
"""Stands where no value is."""

Rule = tuple[str, Callable[[Any, str, Any], None], bool]
"""A field, what checks its value, and whether its default is known to pass."""

_SIMPLE_RULES = frozenset({"instance_of", "gt", "ge", "lt", "le", "between", "factor_of", "multiple_of"})
"""Rules of Flet's that look at the value only."""


class Facts:
    """What is known of a class of tracked objects."""

    __slots__ = (
        "builds",
        "encoded_structure",
        "events",
        "is_control",
        "order",
        "overrides",
        "parts",
        "prepares",
        "prop_defaults",
        "props",
        "root_defaults",
        "rules",
        "structure",
    )

    def __init__(self, cls: Any) -> None:  # noqa: ANN401 - a class with what flet's decorators add
        """Work them out."""
        self.is_control = issubclass(cls, BaseControl)
        self.builds = self.is_control and cls.build is not BaseControl.build
        # A hook that runs before every update, or another way of running it.
        self.prepares = self.is_control and (
            cls.before_update is not BaseControl.before_update
            or cls._before_update_safe is not BaseControl._before_update_safe
        )
        fields = {field.name: field for field in dataclasses.fields(cls) if not field.metadata.get("skip", False)}
        self.order = {name: index for index, name in enumerate(fields)}
        props = {
            name: prop for name in fields if isinstance(prop := _descriptor(cls, name), Prop) and prop.name == name
        }
        self.props = frozenset(props)
        self.prop_defaults: dict[str, Any] = cls._prop_defaults
        self.events: frozenset[str] = cls._event_fields
        self.root_defaults: dict[str, Any] = cls._root_defaults
        self.overrides = tuple((name, value) for name, value in cls._override_props.items() if value is not None)
        # Fields that may hold something with parts although nothing was assigned to them.
        self.parts = tuple(name for name in fields if name not in props or KINDS[type(props[name].default)] > FLOAT)
        # A control's number and type are never anything else.
        self.structure = tuple(name for name in cls._structural_fields if name not in ("_i", "_c"))
        self.encoded_structure = tuple((name, _default_of(cls, name)) for name in cls._structural_fields)
        spec = _compile_class_spec(cls) if self.is_control else None
        # Rules over several fields stay with the original.
        self.rules: tuple[Rule, ...] | None = (
            tuple((name, rule._check, _allows_default(cls, props.get(name), rule)) for name, rule in spec.field_rules)
            if spec and not spec.class_rules
            else None
        )


def _descriptor(cls: type, name: str) -> object:
    return next((vars(base)[name] for base in cls.__mro__ if name in vars(base)), None)


def _default_of(cls: Any, name: str) -> object:  # noqa: ANN401
    """The default that the client knows: that of the earliest class which declares the field."""
    for base in reversed(cls.__mro__):
        field = getattr(base, "__dataclass_fields__", {}).get(name)
        if field is not None:
            return field.default
    return MISSING


def _allows_default(cls: type, prop: Prop | None, rule: FieldRule) -> bool:
    """Whether a field that nothing was assigned to need not be checked."""
    check = rule._check
    names = check.__qualname__.split(".")
    if prop is None or check.__module__ != V.__module__ or names[0] != "V" or names[1] not in _SIMPLE_RULES:
        return False
    try:
        check(cls.__new__(cls), prop.name, prop.default)
    except Exception:
        return False  # Checked every time, then, and it is for the original to say what is wrong.
    return True


class _AllFacts(dict[type, Facts]):
    def __missing__(self, cls: type) -> Facts:
        facts = self[cls] = Facts(cls)
        return facts


FACTS = _AllFacts()
"""Facts of a class whose kind is `TRACKED`."""
