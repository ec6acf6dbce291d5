"""Flet's work on every update, done faster: finding what has changed, preparing and encoding new controls, making them.

The package itself stays as published; functions that profiling shows to be slow get stand-ins at run time, which do the
same and leave every case that is not plain to the original. `tools/faster.test.ts` compares both, packet by packet.
Other releases than those named here may work differently inside, and keep their own functions.
"""

from __future__ import annotations

RELEASES = frozenset({"1.0.5"})
"""The releases whose functions the stand-ins were written for."""


def prepare() -> bool:
    """Put the stand-ins in their places. Returns whether the release is one that they were written for."""
    from flet.version import flet_version

    if flet_version not in RELEASES:
        return False
    from flet_pwa.faster import constructing, diffing, encoding

    constructing.prepare()
    diffing.prepare()
    encoding.prepare()
    return True
