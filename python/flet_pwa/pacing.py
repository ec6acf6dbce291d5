"""One event after the other: what an event changes is on the page before the next packet from there is looked at.

Flet applies what a user typed when its packet comes, but calls the event's handler in a task, and draws components in
another. When letters come faster than that, a drawing between a value and its event puts the older text of the state
back, and a handler made in an earlier drawing still sees the state of then: letters are lost that way on slow phones.
"""

from __future__ import annotations

import asyncio
from typing import Any

# First bytes of a packet with an event: a protocol frame (not a data channel's), a pair, and the action
# (`MessageAction.CONTROL_EVENT`).
_EVENT = (0x00, 0x92, 3)
# The handler's task, then the one that draws, which may have waited for an effect of the drawing before.
_TURNS = 3


class PacedQueue(asyncio.Queue[Any]):
    """A queue of packets (JS arrays of bytes) that lets the event loop work off an event before it gives the next."""

    _is_event_under_way = False

    async def get(self) -> Any:  # noqa: ANN401 - a JS array
        """Remove and return the next packet."""
        if self._is_event_under_way:
            for _ in range(_TURNS):
                await asyncio.sleep(0)
        packet = await super().get()
        self._is_event_under_way = len(packet) > len(_EVENT) and all(
            packet[index] == byte for index, byte in enumerate(_EVENT)
        )
        return packet
