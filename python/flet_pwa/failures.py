"""Exceptions as the text that a user reads: the traceback of their program, without the frames of this package."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

Report = Callable[[BaseException], None]
"""Tells the page about an exception that nothing else reports."""


def reporter(on_error: Callable[[str, str], None]) -> Report:
    """A `Report` that hands message and traceback to the host."""

    def report(error: BaseException) -> None:
        described = describe(error)
        on_error(described["message"], described["traceback"])

    return report


def describe(error: BaseException) -> dict[str, str]:
    """`message` (the last line, such as `ValueError: no`) and the whole `traceback` of an exception."""
    message = traceback.format_exception_only(error)[-1].strip()
    lines = traceback.format_exception(type(error), error, _without_our_frames(error.__traceback__))
    return {"message": message, "traceback": "".join(lines)}


def _without_our_frames(frames: TracebackType | None) -> TracebackType | None:
    """Drop the leading frames: the ones through which this package reached the program."""
    # The file name that was compiled in, not __file__: packages ship without their sources.
    ours = str(Path(describe.__code__.co_filename).parent)
    while frames is not None and str(Path(frames.tb_frame.f_code.co_filename).parent) == ours:
        frames = frames.tb_next
    return frames
