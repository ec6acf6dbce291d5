"""Preparing what was added to the tree: parents, hooks, and the controls in it, of which Flet asks every field."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from typing import Any

from flet.controls.object_patch import DiffBuilder, ObjectPatchException

from flet_pwa.faster.kinds import DICT, FACTS, FLOAT, KINDS, LIST, TRACKED


def configure(builder: DiffBuilder, item: Any) -> Iterator[Any]:  # noqa: ANN401
    """Do for `item` and all below what `DiffBuilder._configure_dataclass` does; the controls in the same order."""
    added: list[Any] = []
    _configure(builder, item, None, False, added)
    return iter(added)


def _configure(builder: DiffBuilder, item: Any, parent: Any, frozen: Any, added: list[Any]) -> None:  # noqa: ANN401
    kind = KINDS[type(item)]
    if kind <= FLOAT:
        return
    if kind == LIST:
        for part in item:
            _configure(builder, part, parent, frozen, added)
    elif kind == DICT:
        for part in item.values():
            _configure(builder, part, parent, frozen, added)
    elif kind == TRACKED and "_values" in item.__dict__:
        _configure_tracked(builder, item, parent, frozen, added)
    else:
        added.extend(builder._configure_dataclass(item, parent, frozen))


def _configure_tracked(builder: DiffBuilder, item: Any, parent: Any, frozen: Any, added: list[Any]) -> None:  # noqa: ANN401
    state = item.__dict__
    cls = type(item)
    facts = FACTS[cls]
    if parent is None and (reference := getattr(item, "_parent", None)):
        parent = reference()
    if parent:
        if parent is item:
            raise ObjectPatchException(f"Parent is the same as item: {item}")
        item._parent = weakref.ref(parent)
    if "_frozen" in state:
        frozen = item._frozen
    elif frozen:
        item._frozen = frozen
    if getattr(cls, "__flet_control_cls__", None) is None:
        cls.__flet_control_cls__ = builder.control_cls
    if facts.is_control:
        if facts.builds or "build" in state:
            item.build()
        item._before_update_safe()
        state["_initialized"] = True
        added.append(item)
        parent = item
    values = state["_values"]
    names = [name for name, value in values.items() if KINDS[type(value)] > FLOAT and name in facts.props]
    names.extend(name for name in facts.parts if name not in values)
    if len(names) > 1:
        names.sort(key=facts.order.__getitem__)
    for name in names:
        _configure(builder, getattr(item, name), parent, frozen, added)
    if not frozen:
        state["_dirty"].clear()
