"""Prepare an interpreter for its memory snapshot: import what a program will need, and nothing that cannot be frozen.

Binary extension modules live partly outside the interpreter's memory, so they are imported after the snapshot has been
restored, and with them every module that imports one while it is being imported itself. Only `msgpack`, which all of
flet's messaging imports, gets a stand-in that is filled in afterwards (`flet_pwa.restore`).
"""

from __future__ import annotations

import gc
import importlib
import importlib.abc
import inspect
import io
import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType

# Size of a string object before its characters, if all of them are ASCII; and the zero after them.
_ASCII_HEAD = sys.getsizeof("") - 1
_SHORTEST_DOC = 24
_STREAMS = ("stdin", "stdout", "stderr")


class _Blocked(importlib.abc.MetaPathFinder):
    """Refuses blocked modules and notes which modules were being imported at that moment."""

    def __init__(self, blocked: set[str]) -> None:
        self._blocked = blocked
        self.culprits: set[str] = set()

    def find_spec(self, fullname: str, path: Sequence[str] | None = None, target: object = None) -> ModuleSpec | None:
        if fullname not in self._blocked and fullname.partition(".")[0] not in self._blocked:
            return None
        frame: FrameType | None = sys._getframe()
        while frame is not None:
            name = frame.f_globals.get("__name__", "")
            if frame.f_code.co_name == "<module>" and name not in {__name__, "__main__"}:
                self.culprits.add(name)
            frame = frame.f_back
        raise ModuleNotFoundError(f"{fullname} is imported after the snapshot", name=fullname)


def binary_packages(site_packages: str) -> list[str]:
    """Top-level packages that hold binary extension modules."""
    folder = Path(site_packages)
    return sorted({path.relative_to(folder).parts[0].partition(".")[0] for path in folder.rglob("*.so")})


def import_all(modules: list[str], blocked: list[str], stand_ins: list[str]) -> list[str]:
    """Import `modules` in order. Returns those that import a blocked one: they have to be blocked as well."""
    from flet_pwa import restore

    for name in stand_ins:
        restore.stand_in(name)
    finder = _Blocked(set(blocked))
    sys.meta_path.insert(0, finder)
    try:
        for name in modules:
            try:
                importlib.import_module(name)
            except ImportError:
                # Blocked, or only importable inside the page: it is imported there when it is needed.
                continue
    finally:
        sys.meta_path.remove(finder)
    return sorted(finder.culprits)


def missing(modules: list[str]) -> list[str]:
    """Those of `modules` that the snapshot does not have."""
    return [name for name in modules if name not in sys.modules]


def settle(environment: list[str]) -> None:
    """Leave nothing behind that only this interpreter needs. `environment`: variables that only the build has."""
    from flet_pwa import restore

    sys.modules.pop(__name__, None)
    # What has listed folders of the build lists them again; the standard library's table of contents stays valid.
    for finder in sys.path_importer_cache.values():
        if isinstance(finder, importlib.machinery.FileFinder):
            finder.invalidate_caches()
    gc.collect()
    restore.prepare(environment)


def drop_streams() -> None:
    """Give back the buffers of the standard streams: they are large, never cleared, and hold whatever was there."""
    for name in _STREAMS:
        setattr(sys, name, None)
        setattr(sys, f"__{name}__", None)
    gc.collect()


def open_streams() -> None:
    """Open the standard streams again, as Python does when it starts."""
    for number, name in enumerate(_STREAMS):
        mode = "r" if number == 0 else "w"
        errors = "backslashreplace" if name == "stderr" else "surrogateescape"
        stream = io.TextIOWrapper(
            open(number, f"{mode}b", closefd=False),  # noqa: SIM115 - a descriptor, open for good
            encoding="utf-8",
            errors=errors,
            newline="\n",
            line_buffering=number > 0,
        )
        stream.mode = mode  # type: ignore[misc]
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)


def docs(folders: list[str]) -> list[tuple[int, int | None, str]]:
    """The docstrings of all code whose files are below `folders`, each with the address of its characters, and that of
    its class: a class keeps a second copy, for C.
    """
    prefixes = (*folders, "<frozen ")
    owners: list[type | ModuleType] = [
        *(found for found in gc.get_objects() if isinstance(found, type) and _is_below(found, prefixes)),
        *(module for module in list(sys.modules.values()) if _is_below(module, prefixes)),
    ]
    found: dict[int, tuple[int, int | None, str]] = {}
    for code in _codes(prefixes):
        if code.co_flags & inspect.CO_HAS_DOCSTRING:
            _add(found, code.co_consts[0], None)
    for owner in owners:
        _add(found, vars(owner).get("__doc__"), id(owner) if isinstance(owner, type) else None)
    return list(found.values())


def _add(found: dict[int, tuple[int, int | None, str]], doc: object, owner: int | None) -> None:
    # Short ones may be names as well, which are shared.
    if isinstance(doc, str) and len(doc) >= _SHORTEST_DOC and sys.getsizeof(doc) == _ASCII_HEAD + len(doc) + 1:
        found[id(doc)] = (id(doc) + _ASCII_HEAD, owner, doc)


def _is_below(owner: object, folders: tuple[str, ...]) -> bool:
    module = sys.modules.get(owner.__module__) if isinstance(owner, type) else owner
    spec = getattr(module, "__spec__", None)
    return getattr(spec, "origin", None) == "frozen" or str(getattr(module, "__file__", None) or "").startswith(folders)


def _codes(folders: tuple[str, ...]) -> Iterator[CodeType]:
    seen: set[int] = set()
    waiting = [found.__code__ for found in gc.get_objects() if isinstance(found, FunctionType)]
    while waiting:
        code = waiting.pop()
        if id(code) in seen:
            continue
        seen.add(id(code))
        if code.co_filename.startswith(folders):
            yield code
        waiting.extend(const for const in code.co_consts if isinstance(const, CodeType))
