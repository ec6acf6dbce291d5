"""Note what a program imports and reads, for the snapshot: without the program itself and its page."""

from __future__ import annotations

import sys
from pathlib import PurePosixPath

_opened: dict[str, None] = {}
_IMPORTED_SUFFIXES = {".py", ".pyc", ".so", ".zip"}


def watch() -> None:
    """Begin to note which files are opened."""
    sys.addaudithook(_on_event)


def _on_event(event: str, args: tuple[object, ...]) -> None:
    if event == "open" and isinstance(args[0], str):
        _opened[args[0]] = None


def imported() -> list[str]:
    """Names of modules that come from the standard library or from site-packages, in the order of their import."""
    return [
        name
        for name, module in list(sys.modules.items())
        if name not in {"__main__", __name__} and _is_shared(getattr(module, "__spec__", None))
    ]


def read(site_packages: str) -> list[str]:
    """Paths below site-packages of files that were opened, and not to be imported."""
    paths = [PurePosixPath(name) for name in _opened]
    return [
        path.relative_to(site_packages).as_posix()
        for path in paths
        if path.is_relative_to(site_packages) and path.suffix not in _IMPORTED_SUFFIXES
    ]


def _is_shared(spec: object) -> bool:
    origin = getattr(spec, "origin", None)
    return isinstance(origin, str) and (origin in {"built-in", "frozen"} or origin.startswith("/lib/"))
