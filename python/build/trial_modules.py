"""List what a program has imported, for the snapshot: in order, without the program itself and its page."""

from __future__ import annotations

import sys


def imported() -> list[str]:
    """Names of modules that come from the standard library or from site-packages, in the order of their import."""
    return [
        name
        for name, module in list(sys.modules.items())
        if name not in {"__main__", __name__} and _is_shared(getattr(module, "__spec__", None))
    ]


def _is_shared(spec: object) -> bool:
    origin = getattr(spec, "origin", None)
    return isinstance(origin, str) and (origin in {"built-in", "frozen"} or origin.startswith("/lib/"))
