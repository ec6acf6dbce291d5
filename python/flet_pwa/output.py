"""stdout and stderr as lines for the page.

Complete lines go out at once, so that they are seen while a program blocks. An unfinished line (a prompt, a progress
bar) follows when nothing more was written for a moment.
"""

from __future__ import annotations

import asyncio
import codecs
import io
import sys
from collections.abc import Callable

IDLE_SECONDS = 0.1
"""How long an unfinished line waits for its rest."""

OnOutput = Callable[[str, bool], None]

_streams: list[LineWriter] = []


class LineWriter(io.BufferedIOBase):
    """The bottom of a text stream: takes bytes, hands out decoded lines without their line ends."""

    def __init__(self, on_output: OnOutput, is_stderr: bool) -> None:
        """Hand lines to `on_output(text, is_stderr)`."""
        self._on_output = on_output
        self._is_stderr = is_stderr
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pending = ""
        self._loop = asyncio.get_running_loop()
        self._idle: asyncio.TimerHandle | None = None

    def writable(self) -> bool:
        """Text may be written."""
        return True

    def write(self, data: bytes | bytearray | memoryview) -> int:  # type: ignore[override]
        """Send the lines that `data` completes."""
        raw = bytes(data)
        *lines, self._pending = (self._pending + self._decoder.decode(raw)).split("\n")
        for line in lines:
            self._send(line)
        self._restart_idle_timer()
        return len(raw)

    def flush_pending(self) -> None:
        """Send the unfinished line, if there is one."""
        if self._pending:
            line, self._pending = self._pending, ""
            self._send(line)

    def _send(self, line: str) -> None:
        # A terminal would let the text after a carriage return overwrite the text before it.
        self._on_output(line.rstrip("\r").rsplit("\r", 1)[-1], self._is_stderr)

    def _restart_idle_timer(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
            self._idle = None
        if self._pending:
            self._idle = self._loop.call_later(IDLE_SECONDS, self.flush_pending)


def redirect(on_output: OnOutput) -> None:
    """Send `sys.stdout` and `sys.stderr` line by line to `on_output`."""
    _streams[:] = [LineWriter(on_output, is_stderr=False), LineWriter(on_output, is_stderr=True)]
    # write_through: nothing may linger in a buffer above the line writer, which does the holding back.
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(stream, "utf-8", "backslashreplace", write_through=True) for stream in _streams
    )


def flush() -> None:
    """Send what both streams still hold."""
    for stream in _streams:
        stream.flush_pending()
