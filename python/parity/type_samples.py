"""A value of every type that a property can have, never the default where there is a choice."""

import dataclasses
import datetime
import enum
import types
import typing
from typing import Any

from type_hints import type_hints

_DEPTH = 5


class Sampler:
    """Makes samples, and remembers the value types that it met."""

    def __init__(self, labels: dict[type, str]) -> None:
        """Samples for the controls that have these labels."""
        self._labels = labels
        self._values: dict[str, type] = {}

    def samples(self, hint: Any, name: str) -> list[Any]:
        """One sample for each alternative of a type; the richest first."""
        return self._alternatives(hint, name, 0)

    def describe_values(self) -> list[dict[str, Any]]:
        """Every value type that was met, with its fields."""
        described: dict[str, dict[str, Any]] = {}
        while len(described) < len(self._values):
            for label, cls in [*self._values.items()]:
                if label not in described:
                    described[label] = {"label": label, "fields": self._fields(cls)}
        return [described[label] for label in sorted(described)]

    def _fields(self, cls: type) -> list[dict[str, Any]]:
        hints = type_hints(cls)
        return [
            {"name": field.name, "samples": self._alternatives(hints[field.name], field.name, 1)}
            for field in _sent_fields(cls)
        ]

    def _alternatives(self, hint: Any, name: str, depth: int) -> list[Any]:
        origin, arguments = typing.get_origin(hint), typing.get_args(hint)
        if isinstance(hint, typing.NewType):
            return self._alternatives(hint.__supertype__, name, depth)
        if isinstance(hint, str):
            return [{"control": "Text"}]
        if origin is typing.Annotated:
            return self._alternatives(arguments[0], name, depth)
        if origin in (typing.Union, types.UnionType):
            parts = [part for part in arguments if part is not str or not any(map(_is_vocabulary, arguments))]
            found = [sample for part in parts for sample in self._alternatives(part, name, depth)]
            # Values say more than words do, and controls more than values.
            return sorted(_distinct(found), key=_rank)
        if origin is typing.Literal:
            return list(arguments)
        if origin in (list, tuple, set) or hint in (list, tuple):
            inner = self._alternatives(arguments[0], name, depth) if arguments else ["a"]
            if origin is tuple and depth < _DEPTH:
                return [[self._alternatives(part, name, depth)[0] for part in arguments if part is not Ellipsis]]
            return [[item] for item in inner] if depth < _DEPTH else [[]]
        if origin is dict or hint is dict:
            return self._dicts(arguments, name, depth)
        return self._plain(hint, name, depth)

    def _dicts(self, arguments: tuple[Any, ...], name: str, depth: int) -> list[Any]:
        if not arguments:
            return [{}]
        keys = [key for key in self._alternatives(arguments[0], name, depth) if isinstance(key, (str, int))]
        values = self._alternatives(arguments[1], name, depth)
        return [{"map": {str(key): values[0] for key in keys[:1]}}] if values else []

    def _plain(self, hint: Any, name: str, depth: int) -> list[Any]:
        if hint in (None, type(None), Any) or isinstance(hint, typing.TypeVar):
            return ["text"] if hint is Any else []
        if not isinstance(hint, type):
            return []
        if issubclass(hint, enum.Enum):
            return _members(hint)
        for kind, samples in _SCALARS.items():
            if hint is kind:
                return [_named(name, samples)] if hint is str else samples
        if issubclass(hint, int):
            return [65604]
        if hint in self._labels:
            return [{"control": self._labels[hint]}]
        if _is_control(hint):
            concrete = [label for cls, label in self._labels.items() if issubclass(cls, hint)]
            if hint.__name__ in ("Control", "BaseControl", "LayoutControl", "AdaptiveControl"):
                return [{"control": "Text"}]
            return [{"control": label} for label in concrete]
        if dataclasses.is_dataclass(hint):
            return self._objects(hint, depth)
        return []

    def _objects(self, cls: type, depth: int) -> list[Any]:
        concrete = [sub for sub in [*_descendants(cls), cls] if _wire_kind(sub) is not None] or [cls]
        for sub in concrete:
            self._values.setdefault(_value_label(sub), sub)
        if depth >= _DEPTH:
            return [{"value": _value_label(concrete[0]), "fields": {}}]
        return [self._object(sub, depth) for sub in (concrete if depth < 2 else concrete[:1])]

    def _object(self, cls: type, depth: int) -> dict[str, Any]:
        hints = type_hints(cls)
        fields = {}
        for field in _sent_fields(cls):
            found = self._alternatives(hints[field.name], field.name, depth + 1)
            if found:
                fields[field.name] = found[0]
        kind = _wire_kind(cls)
        return {"value": _value_label(cls), "fields": {**fields, **({"_type": kind} if kind else {})}}


_SCALARS: dict[type, list[Any]] = {
    bool: [True, False],
    int: [2],
    float: [0.5],
    str: ["text"],
    bytes: [{"bytes": True}],
    datetime.datetime: [{"date": "2026-03-04T00:00:00+00:00"}],
    datetime.date: [{"date": "2026-03-04"}],
    datetime.time: [{"time": "10:20"}],
}


def _named(name: str, samples: list[Any]) -> Any:
    if "color" in name:
        return "#ff102030"
    if name in ("src", "url", "image"):
        return "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="
    return samples[0]


def _is_vocabulary(hint: Any) -> bool:
    """Whether an enumeration names hundreds of things of one kind (colours); others are tried word by word."""
    return isinstance(hint, type) and issubclass(hint, enum.Enum) and len(hint) > 100


def _members(hint: type[enum.Enum]) -> list[Any]:
    values = [member.value for member in hint]
    return values[:1] if _is_vocabulary(hint) else values


def _sent_fields(cls: type) -> list[dataclasses.Field]:
    return [
        field for field in dataclasses.fields(cls) if not field.metadata.get("skip") and not field.name.startswith("_")
    ]


def _is_control(hint: type) -> bool:
    return any(base.__name__ == "BaseControl" for base in hint.__mro__)


def _descendants(cls: type) -> list[type]:
    return [found for sub in cls.__subclasses__() for found in (sub, *_descendants(sub))]


def _value_label(cls: type) -> str:
    outer = cls.__qualname__.split(".")
    return ".".join(outer)


def _wire_kind(cls: type) -> str | None:
    """The `_type` that tells this class from its siblings."""
    if not any(field.name == "_type" for field in dataclasses.fields(cls)):
        return None
    required = [
        field.name
        for field in dataclasses.fields(cls)
        if field.init and field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    ]
    try:
        kind = getattr(cls(**dict.fromkeys(required, 1)), "_type", None)
    except TypeError:  # A base class that is not meant to be made.
        return None
    return str(kind) if kind is not None else None


def _distinct(found: list[Any]) -> list[Any]:
    kept: list[Any] = []
    for sample in found:
        if not any(type(other) is type(sample) and other == sample for other in kept):
            kept.append(sample)
    return kept


def _rank(sample: Any) -> int:
    if isinstance(sample, dict):
        return 2 if "map" in sample else 0
    return 1
