"""What a flet release offers: its controls, services and value types, as plain data with a sample value of every type.

Everything comes from flet's own dataclasses and sources, so whatever a new release adds is in here by itself.
"""

import ast
import dataclasses
import enum
import importlib
import inspect
import json
import pkgutil
import sys
import textwrap
import types
import typing
from typing import Any

import flet
import flet.controls
from flet.controls.base_control import BaseControl
from flet.controls.dialog_control import DialogControl
from flet.controls.value_types import Value
from type_hints import type_hints
from type_samples import Sampler

# Where the classes are that travel to the client.
_PLACES = ("flet.controls", "flet.canvas", "flet.testing")


def read_surface() -> str:
    """The release's surface as JSON."""
    failed = _import_all()
    controls = sorted(_controls(), key=_label)
    labels = {cls: _label(cls) for cls in controls}
    sampler = Sampler(labels)
    surface = {
        "flet": flet.version.flet_version,
        "unreadable": failed,
        "controls": [_describe_control(cls, labels, sampler) for cls in controls],
    }
    # Describing the controls has found every value type that one of them can hold.
    surface["values"] = sampler.describe_values()
    return json.dumps(surface)


def _import_all() -> list[str]:
    """Imports every module that may declare a control; returns those that cannot be imported here, with the reason."""
    failed = []
    for module in pkgutil.walk_packages(flet.__path__, "flet."):
        if not module.name.startswith(_PLACES):
            continue
        try:
            importlib.import_module(module.name)
        except ImportError as error:
            failed.append(f"{module.name}: {error}")
            if module.ispkg:
                # Its modules may still be fine without what the package itself imports.
                bare = types.ModuleType(module.name)
                bare.__path__ = [f"{path}/{module.name.rpartition('.')[2]}" for path in flet.__path__]
                sys.modules[module.name] = bare
    return failed


def _controls() -> list[type]:
    found: dict[type, None] = {}
    pending = [BaseControl]
    while pending:
        for cls in pending.pop().__subclasses__():
            pending.append(cls)
            # Page and MultiView are what travels of `BasePage`.
            if cls.__module__.startswith("flet.") and _wire_type(cls) is not None and cls.__name__ != "BasePage":
                found[cls] = None
    return list(found)


def _wire_type(cls: type) -> str | None:
    """The name that `@control("Name")` gave: it is kept in a closure only."""
    for base in cls.__mro__:
        post_init = vars(base).get("__post_init__")
        if inspect.isfunction(post_init):
            name = inspect.getclosurevars(post_init).nonlocals.get("type_name")
            if name is not None:
                return str(name)
    return None


def _label(cls: type) -> str:
    return f"canvas.{cls.__name__}" if ".canvas." in cls.__module__ and cls.__name__ != "Canvas" else cls.__name__


def _group(cls: type) -> str:
    for group in ("cupertino", "material", "services", "core"):
        if f".{group}." in cls.__module__:
            return group
    return "framework"


def _describe_control(cls: type, labels: dict[type, str], sampler: Sampler) -> dict[str, Any]:
    hints = type_hints(cls)
    instance = _try_instance(cls)
    properties, events = [], []
    for field in dataclasses.fields(cls):
        if field.metadata.get("skip") or field.name in ("_i", "_c", "_internals", "ref"):
            continue
        if field.name.startswith("on_") and field.metadata.get("event", True):
            events.append({"name": field.name, "type": _type_text(hints[field.name]), "owner": _owner(cls, field.name)})
            continue
        properties.append(
            {
                "name": field.name,
                "type": _type_text(hints[field.name]),
                "default": _plain(_default(field, instance)),
                "isRequired": field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING,
                "owner": _owner(cls, field.name),
                "samples": sampler.samples(hints[field.name], field.name),
            }
        )
    bases = [base for base in cls.__mro__[1:] if base in labels]
    return {
        "label": _label(cls),
        "type": _wire_type(cls),
        "group": _group(cls),
        "bases": [labels[base] for base in bases],
        "isDialog": issubclass(cls, DialogControl),
        "properties": properties,
        "events": events,
        "methods": _methods(cls),
    }


def _try_instance(cls: type) -> Any:
    """One made with nothing, to see what its factories give; `None` where flet insists on arguments."""
    try:
        return cls()
    except Exception:  # Whatever a constructor minds, the declared defaults remain.
        return None


def _default(field: dataclasses.Field, instance: Any) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return getattr(instance, field.name, None)


def _owner(cls: type, name: str) -> str:
    """The class that declares the field."""
    for base in reversed(cls.__mro__):
        if name in getattr(base, "__annotations__", {}):
            return base.__name__
    return cls.__name__


def _plain(value: Any) -> Any:
    """A default as flet would send it."""
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, (str, int, float, bool)) or value is None:
        return "inf" if value == float("inf") else value
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(_plain(key)): _plain(item) for key, item in value.items()}
    if isinstance(value, Value):
        return {name: _plain(item) for name, item in value._values.items() if item is not None}
    return {"unprintable": type(value).__name__}


def _methods(cls: type) -> list[dict[str, Any]]:
    """Methods that call the client: their names in Python, and the name and arguments on the wire."""
    found: dict[str, dict[str, Any]] = {}
    for base in cls.__mro__:
        if base is BaseControl or not base.__module__.startswith("flet."):
            continue
        for name, member in vars(base).items():
            if inspect.isfunction(member) and name not in found and not name.startswith("__"):
                calls = _invocations(member)
                if calls:
                    found[name] = {"name": name, "calls": calls}
    return sorted(found.values(), key=lambda method: method["name"])


def _invocations(function: types.FunctionType) -> list[dict[str, Any]]:
    try:
        source = inspect.getsource(function)
    except OSError:
        return []
    if "_invoke_method" not in source:
        return []
    calls = []
    for node in ast.walk(ast.parse(textwrap.dedent(source))):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("_invoke_method", "_invoke_method_async"):
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant):
                keys = [
                    key.value
                    for argument in [*node.args[1:], *(keyword.value for keyword in node.keywords)]
                    if isinstance(argument, ast.Dict)
                    for key in argument.keys
                    if isinstance(key, ast.Constant)
                ]
                calls.append({"name": first.value, "arguments": keys})
    return calls


def _type_text(hint: Any) -> str:
    text = hint.__name__ if isinstance(hint, type) and not typing.get_args(hint) else str(hint)
    for module in ("typing.", "collections.abc."):
        text = text.replace(module, "")
    return " ".join(part.rpartition("flet.controls.")[2] or part for part in text.split())
