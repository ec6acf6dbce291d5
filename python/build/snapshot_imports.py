"""Prepare an interpreter for its memory snapshot: import what a program will need, and nothing that cannot be frozen.

Binary extension modules live partly outside the interpreter's memory, so they are imported after the snapshot has been
restored, and with them every module that imports one while it is being imported itself. Only `msgpack`, which all of
flet's messaging imports, gets a stand-in that is filled in afterwards (`flet_pwa.restore`).
"""

from __future__ import annotations

import gc
import importlib
import importlib.abc
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import FrameType, ModuleType


class _Blocked(importlib.abc.MetaPathFinder):
    """Refuses blocked modules and notes which modules were being imported at that moment."""

    def __init__(self, blocked: set[str]) -> None:
        self._blocked = blocked
        self.culprits: set[str] = set()

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
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


def settle() -> None:
    """Leave nothing behind that only this interpreter needs."""
    importlib.invalidate_caches()
    sys.path_importer_cache.clear()
    sys.modules.pop(__name__, None)
    gc.collect()
