"""Finding what has changed: Flet walks the whole tree below what is updated, and nearly all of it has not changed.

The stand-in recognises a control that has not changed by a few look-ups in its dictionary, makes paths only for what
has, and compares a list whose items have only been added or taken out without matching every one of them. Everything
else goes the original's way, which comes back here for the controls below.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from itertools import chain
from operator import is_
from typing import Any

from flet.controls import object_patch
from flet.controls.base_control import BaseControl
from flet.controls.object_patch import DiffBuilder
from flet.utils.validation import validate

from flet_pwa.faster.configuring import configure
from flet_pwa.faster.kinds import FACTS, FLOAT, KINDS, LIST, MISSING, PLAIN, TRACKED, Facts

Trail = Any
"""A path: the list of steps that the walk began with, or a pair of a trail and one step more."""


def prepare() -> None:
    """Let `ObjectPatch.from_diff` build its patches with the stand-in."""
    object_patch.DiffBuilder = FasterDiffBuilder  # type: ignore[misc]


class FasterDiffBuilder(DiffBuilder):
    """Flet's `DiffBuilder` with short cuts for what has not changed, for lists, and for what is new."""

    def get_added_controls(self) -> Iterator[Any]:
        """Prepare what was added; the controls in it."""
        for key, added in self._added_dataclasses.items():
            if key in self._removed_dataclasses:
                yield from self._configure_dataclass(added, None, False, True)
            else:
                yield from configure(self, added)

    def store_index(self, value: Any, index: list[Any], st: int) -> None:  # noqa: ANN401
        """Note an operation, so that one that undoes it finds it."""
        super().store_index(_findable(value), index, st)

    def take_index(self, value: Any, st: int) -> list[Any] | None:  # noqa: ANN401
        """Find an operation that was noted."""
        return super().take_index(_findable(value), st)

    def _compare_dataclasses(self, parent: Any, path: list[Any], src: Any, dst: Any, frozen: bool) -> None:  # noqa: ANN401
        if frozen or src is not dst or KINDS[type(dst)] != TRACKED:
            super()._compare_dataclasses(parent, path, src, dst, frozen)
        elif not self._is_closed(parent):
            self._walk(parent, path, dst)

    def _is_closed(self, parent: Any) -> bool:  # noqa: ANN401
        """Whether what `parent` holds is updated by itself only."""
        return isinstance(parent, BaseControl) and parent.is_isolated() and parent != self.dst_doc

    def _walk(self, parent: Any, trail: Trail, item: Any) -> None:  # noqa: ANN401
        """Compare a tracked object with what it was when it was sent last."""
        state = item.__dict__
        facts = FACTS[type(item)]
        if facts.prepares or "_frozen" in state or "before_update" in state or not _is_plain(state, facts):
            super()._compare_dataclasses(parent, _path(trail), item, item, False)
            return
        values, dirty = state["_values"], state["_dirty"]
        if facts.is_control:
            _validate(item, state, values, facts)
        if dirty:
            for name in dirty:
                if name in facts.order:
                    value = values.get(name, facts.prop_defaults[name])
                    self._item_replaced(_path(trail), name, value is not None if name in facts.events else value)
            dirty.clear()
        if "__prev_lists" not in state:
            return  # never sent
        lists, dicts, classes = state["__prev_lists"], state["__prev_dicts"], state["__prev_classes"]
        if lists:
            for name, old in [*lists.items()]:
                self._walk_list(item, trail, name, old, lists)
        for name, old in [*dicts.items()]:
            new = getattr(item, name)
            if old or new or type(new) is not dict:
                self._walk_dict(item, trail, name, old, dicts)
        if classes:
            for name, old in [*classes.items()]:
                self._walk_object(item, trail, name, old, classes)
        for name in facts.structure:
            if not (name in dicts or name in lists or name in classes):
                self._restore(item, trail, name, state)

    def _walk_list(self, owner: Any, trail: Trail, name: str, old: list[Any], lists: dict[str, Any]) -> None:  # noqa: ANN401
        new = getattr(owner, name)
        if type(new) is list and len(new) == len(old) and all(map(is_, old, new)):
            kinds = {KINDS[cls] for cls in set(map(type, new))}
            if kinds <= _UNCHANGING:
                if TRACKED in kinds and not self._is_closed(owner):
                    here = (trail, name)
                    for index, item in enumerate(new):
                        if KINDS[type(item)] == TRACKED:
                            self._walk(owner, (here, index), item)
                return
        if not isinstance(new, list):
            del lists[name]
        self._compare_values(owner, _path(trail), name, old, new, False)
        if isinstance(new, list):
            self._update_list_snapshot(lists, name, new)

    def _walk_dict(self, owner: Any, trail: Trail, name: str, old: dict[Any, Any], dicts: dict[str, Any]) -> None:  # noqa: ANN401
        new = getattr(owner, name)
        if type(new) is dict and len(new) == len(old):
            for key, value in new.items():
                if old.get(key, MISSING) is not value or not _has_no_objects(value):
                    break
            else:
                return
        if not isinstance(new, dict):
            del dicts[name]
        self._compare_values(owner, _path(trail), name, old, new, False)
        if isinstance(new, dict):
            self._update_dict_snapshot(dicts, name, new)

    def _walk_object(self, owner: Any, trail: Trail, name: str, old: Any, classes: dict[str, Any]) -> None:  # noqa: ANN401
        new = getattr(owner, name)
        if new is old and KINDS[type(new)] == TRACKED:
            # A frozen one is not compared with itself.
            if "_frozen" not in new.__dict__ and not self._is_closed(owner):
                self._walk(owner, (trail, name), new)
            return
        if dataclasses.is_dataclass(new):
            classes[name] = new
        else:
            del classes[name]
        self._compare_values(owner, _path(trail), name, old, new, False)

    def _restore(self, owner: Any, trail: Trail, name: str, state: dict[str, Any]) -> None:  # noqa: ANN401
        """A field that had nothing to compare when it was sent may have got something."""
        new = getattr(owner, name)
        if isinstance(new, list) and len(new) > 0:
            self._compare_values(owner, _path(trail), name, None, new, False)
            self._update_list_snapshot(state["__prev_lists"], name, new)
        elif isinstance(new, dict) and len(new) > 0:
            self._compare_values(owner, _path(trail), name, None, new, False)
            self._update_dict_snapshot(state["__prev_dicts"], name, new)
        elif dataclasses.is_dataclass(new):
            self._compare_values(owner, _path(trail), name, None, new, False)
            state["__prev_classes"][name] = new

    def _compare_lists(self, parent: Any, path: list[Any], src: list[Any], dst: list[Any], frozen: bool) -> None:  # noqa: ANN401
        if frozen or not self._splice(parent, path, src, dst):
            super()._compare_lists(parent, path, src, dst, frozen)

    def _splice(self, parent: Any, path: list[Any], src: list[Any], dst: list[Any]) -> bool:  # noqa: ANN401
        """Compare lists of which one stretch was replaced by items that were in neither; false if that is not so."""
        if {KINDS[cls] for cls in set(map(type, chain(src, dst)))} != {TRACKED}:
            return False
        if any(item.__dict__.get("_values", _KEYED).get("key") is not None for item in chain(src, dst)):
            return False
        least = min(len(src), len(dst))
        start = _same_at_start(src, dst, least)
        end = _same_at_start(reversed(src), reversed(dst), least - start)
        gone, come = src[start : len(src) - end], dst[start : len(dst) - end]
        if len(set(map(id, chain(src, come)))) != len(src) + len(come) or len(set(map(id, dst))) != len(dst):
            return False
        is_closed = self._is_closed(parent)

        def stay(first: int, last: int) -> None:
            for index in range(first, last):
                item = dst[index]
                if "_frozen" in item.__dict__:
                    super(FasterDiffBuilder, self)._compare_dataclasses(parent, [*path, index], item, item, True)
                elif not is_closed:
                    self._walk(parent, (path, index), item)

        def remove(index: int, item: Any) -> None:  # noqa: ANN401
            self._item_removed(path, index, item, item_key=(("id", id(item)), path), frozen=False)

        stay(0, start)
        if come or end:
            for item in gone:
                remove(start, item)
        for index, item in enumerate(come, start):
            self._item_added(parent, path, index, item, item_key=(("id", id(item)), path), frozen=False)
        stay(len(dst) - end, len(dst))
        if not come and not end:
            # At the end, the original takes them out from behind.
            for index in range(len(src) - 1, start - 1, -1):
                remove(index, src[index])
        return True


_UNCHANGING = {PLAIN, TRACKED}
_PARTS = object()
_KEYED: dict[str, Any] = {"key": True}
"""In place of the values of an object that has none where they are expected."""


def _findable(value: Any) -> Any:  # noqa: ANN401
    """What can be looked up in a dictionary: the keys of list items hold a path, which is a list."""
    if type(value) is tuple and len(value) == 2 and type(value[1]) is list:
        return (_PARTS, value[0], tuple(value[1]))
    return value


def _path(trail: Trail) -> list[Any]:
    steps = []
    while type(trail) is tuple:
        trail, step = trail
        steps.append(step)
    return [*trail, *reversed(steps)]


def _has_no_objects(value: Any) -> bool:  # noqa: ANN401
    """Whether comparing a value with itself finds nothing, however often it has changed inside."""
    kind = KINDS[type(value)]
    return kind == PLAIN or (kind == LIST and all(KINDS[type(item)] == PLAIN for item in value))


def _same_at_start(one: Any, other: Any, most: int) -> int:  # noqa: ANN401 - iterables
    for count, (a, b) in enumerate(zip(one, other, strict=False)):
        if a is not b or count == most:
            return count
    return most


def _is_plain(state: dict[str, Any], facts: Facts) -> bool:
    """Whether what was assigned since the last time has no parts, now or before."""
    dirty = state.get("_dirty")
    if not dirty:
        return dirty is not None and "__changes" not in state
    values = state["_values"]
    for name in dirty:
        value = values.get(name)
        if name not in facts.props or KINDS[type(value)] > FLOAT or name in facts.parts:
            return False
        if value is None and any(name in state.get(f"__prev_{kind}", ()) for kind in ("lists", "dicts", "classes")):
            return False
    return True


def _validate(item: Any, state: dict[str, Any], values: dict[str, Any], facts: Facts) -> None:  # noqa: ANN401
    if facts.rules is not None:
        try:
            for name, check, allows_default in facts.rules:
                if not (allows_default and name not in values):
                    check(item, name, getattr(item, name))
        except ValueError:
            pass  # The original says so, unless it has before.
        else:
            if reported := state.get("__reported_validation_errors"):
                reported.clear()
            return
    validate(item, suppress_repeated_errors=True)
