"""Fit the browser's event loop to what programs do with asyncio.

The loop always runs here, so `asyncio.run` cannot start one. Where the browser can suspend WebAssembly (JSPI) Pyodide
makes it block properly; elsewhere it would raise, although all that most programs want from it is
`asyncio.run(ft.run_async(main))`. There the coroutine becomes a task, and the start waits for it.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable
from typing import Any

from pyodide.ffi import can_run_sync

from flet_pwa.failures import Report

_runs: list[asyncio.Future[Any]] = []


def prepare(report: Report) -> None:
    """Report exceptions that no code awaited, and let `asyncio.run` and `run_until_complete` work everywhere."""
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: _on_unhandled(context, report))
    loop._system_exit_handler = _on_exit  # type: ignore[attr-defined]
    block = loop.run_until_complete

    def run_until_complete(future: Awaitable[Any]) -> Any:  # noqa: ANN401 - the result of any coroutine
        if can_run_sync():
            return block(future)
        run = asyncio.ensure_future(future)
        _runs.append(run)
        return None

    loop.run_until_complete = run_until_complete  # type: ignore[method-assign]


async def finish_runs() -> None:
    """Wait for the coroutines whose `asyncio.run` could not block; their exceptions are raised here."""
    while _runs:
        await _runs.pop(0)


def _on_unhandled(context: dict[str, Any], report: Report) -> None:
    error = context.get("exception")
    if isinstance(error, SystemExit):
        # Said by `_on_exit` when it happened; this comes whenever the task that it ended is collected.
        return
    if error is not None:
        report(error)
    else:
        print(context.get("message", "Unhandled error in the event loop"), file=sys.stderr)


def _on_exit(code: object) -> None:
    # A page cannot end itself as a process can; without a handler Pyodide would throw through JavaScript.
    print(f"The program called sys.exit({code!r}); it keeps running here.", file=sys.stderr)
