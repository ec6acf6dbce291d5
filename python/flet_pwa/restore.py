"""What a restored snapshot needs before a program may run: fresh randomness, and the modules it could not hold."""

from __future__ import annotations

import importlib
import random
import sys
from types import ModuleType

_stand_ins: dict[str, _StandIn] = {}


class _StandIn(ModuleType):
    """A module that other modules have imported before it could be: filled in when it can."""


def stand_in(name: str) -> None:
    """Let `import name` succeed while the snapshot is made."""
    module = _StandIn(name)
    _stand_ins[name] = module
    sys.modules[name] = module


def finish() -> None:
    """Run once in every restored interpreter."""
    # Everybody would draw the same numbers. What seeds itself from the system on every use (secrets, uuid4) is fresh
    # anyway; hash seeds cannot be: every dict in the snapshot is built on them.
    random.seed()
    for name, module in _stand_ins.items():
        sys.modules.pop(name, None)
        vars(module).update(vars(importlib.import_module(name)))
    _stand_ins.clear()
