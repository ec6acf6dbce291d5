"""What a restored snapshot needs before a program may run: randomness, time and environment of this start, and the
modules that it could not hold.
"""

from __future__ import annotations

import gc
import importlib
import os
import random
import sys
import time
from types import ModuleType

_stand_ins: dict[str, _StandIn] = {}
_generators: list[random.Random] = []
_build_environment: set[str] = set()


class _StandIn(ModuleType):
    """A module that other modules have imported before it could be: filled in when it can."""


def stand_in(name: str) -> None:
    """Let `import name` succeed while the snapshot is made."""
    module = _StandIn(name)
    _stand_ins[name] = module
    sys.modules[name] = module


def prepare(environment: list[str]) -> None:
    """Note what `finish` has to renew. `environment`: variables that only the build has."""
    _build_environment.update(environment)
    # Also those of modules that keep one of their own, such as tempfile.
    _generators.extend(found for found in gc.get_objects() if isinstance(found, random.Random))


def finish(environment: dict[str, str]) -> None:
    """Run once in every restored interpreter. `environment`: variables of this start."""
    _renew_randomness()
    for name in _build_environment:
        os.environ.pop(name, None)
    os.environ.update(environment)
    _renew_time_zone()
    # When the program began to run: logging counts from there.
    if logging := sys.modules.get("logging"):
        logging._startTime = time.time_ns()
    for name, module in _stand_ins.items():
        sys.modules.pop(name, None)
        vars(module).update(vars(importlib.import_module(name)))
    _stand_ins.clear()


def _renew_time_zone() -> None:
    # As C's `time` does when it is imported, which was on the machine of the build; Pyodide has no `tzset`.
    year = (365 * 24 + 6) * 3600
    start = time.time() // year * year
    zones = [(-moment.tm_gmtoff, moment.tm_zone) for moment in map(time.localtime, (start, start + year // 2))]
    # Behind in winter; south of the equator that is in July.
    zones.sort(key=lambda zone: zone[0], reverse=True)
    (time.timezone, standard), (time.altzone, summer) = zones  # type: ignore[misc]
    time.tzname = (standard, summer)  # type: ignore[misc]
    time.daylight = int(time.timezone != time.altzone)  # type: ignore[misc]


def _renew_randomness() -> None:
    # Everybody would draw the same numbers. What asks the system on every use (secrets, uuid4) is fresh anyway; hash
    # seeds cannot be: every dict in the snapshot is built on them.
    for generator in _generators:
        generator.seed()
    if uuid := sys.modules.get("uuid"):
        uuid._node = uuid._last_timestamp = None
