"""Three repairs to Flet's connection with the page, applied from outside; the package itself stays as published.

- Its receive loop has no guard: one packet that raises would silently end it and leave the page without a program.
- It builds its pub/sub hub without an event loop, so every subscription would raise at the first message.
- It takes the next packets before an event has been worked off: see `pacing.py`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from flet_pwa.failures import Report
from flet_pwa.pacing import PacedQueue


def prepare(report: Report) -> asyncio.Event:
    """Apply the repairs; the returned event is set as soon as the program has called `ft.run`."""
    from flet.messaging.pyodide_connection import PyodideConnection
    from flet.pubsub.pubsub_hub import PubSubHub

    from flet_pwa import faster

    faster.prepare()
    connected = asyncio.Event()
    construct: Callable[..., None] = PyodideConnection.__init__
    receive: Callable[[Any], Awaitable[None]] = PyodideConnection.receive_loop

    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - stands in for the original
        construct(self, *args, **kwargs)
        self.pubsubhub = PubSubHub(loop=asyncio.get_running_loop())
        # Private to the class; a release that calls it otherwise is not paced, and a test says so.
        self._PyodideConnection__receive_queue = PacedQueue()
        connected.set()

    async def receive_loop(self: Any) -> None:  # noqa: ANN401
        # The original ends only by raising, and by then has taken the bad packet off its queue: carry on with the next.
        while True:
            try:
                await receive(self)
            except Exception as error:
                report(error)

    PyodideConnection.__init__ = __init__
    PyodideConnection.receive_loop = receive_loop
    return connected
