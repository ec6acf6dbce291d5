"""Encoding controls for MessagePack: what is the same for all controls of a class is worked out once for each class."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flet.messaging import pyodide_connection
from flet.messaging.protocol import configure_encode_object_for_msgpack

from flet_pwa.faster.kinds import DICT, FACTS, FLOAT, KINDS, LIST, MISSING, OTHER, TRACKED

Encode = Callable[[Any], Any]

_encoders: dict[type, Encode] = {}


def prepare() -> None:
    """Let the connection encode with the stand-in."""
    pyodide_connection.configure_encode_object_for_msgpack = encoder_for


def encoder_for(control_cls: type) -> Encode:
    """The stand-in for what Flet's function of the same parameter returns; the same one every time."""
    encode = _encoders.get(control_cls)
    if encode is None:
        encode = _encoders[control_cls] = _make_encoder(configure_encode_object_for_msgpack(control_cls))
    return encode


def _make_encoder(original: Encode) -> Encode:
    def encode(obj: Any) -> Any:  # noqa: ANN401
        cls = type(obj)
        if KINDS[cls] != TRACKED or "_values" not in obj.__dict__:
            return original(obj)
        state = obj.__dict__
        facts = FACTS[cls]
        root_defaults = facts.root_defaults
        encoded: dict[str, Any] = {}
        lists: dict[str, Any] = {}
        dicts: dict[str, Any] = {}
        classes: dict[str, Any] = {}
        for name, value in state["_values"].items():
            kind = KINDS[type(value)]
            if kind == OTHER:
                return original(obj)
            default = root_defaults.get(name, MISSING)
            if value is None or (default is not None and default is not MISSING and value == default):
                continue
            if kind == TRACKED:
                classes[name] = value
            elif kind == LIST:
                lists[name] = value = value[:]
            elif kind == DICT:
                dicts[name] = value = value.copy()
            elif name in facts.events:
                value = True
            encoded[name] = value
        for name, value in facts.overrides:
            if name not in encoded:
                encoded[name] = value
        for name, default in facts.encoded_structure:
            value = state[name] if name in state else getattr(obj, name)
            kind = KINDS[type(value)]
            if kind <= FLOAT:
                if value is not None and value != default:
                    encoded[name] = value
            elif kind == LIST:
                lists[name] = value = value[:]
                if value:
                    encoded[name] = value
            elif kind == DICT:
                dicts[name] = value = value.copy()
                if value:
                    encoded[name] = value
            elif kind == TRACKED:
                encoded[name] = classes[name] = value
            else:
                return original(obj)
        if "_frozen" not in state:
            state["__prev_lists"] = lists
            state["__prev_dicts"] = dicts
            state["__prev_classes"] = classes
        return encoded

    return encode
