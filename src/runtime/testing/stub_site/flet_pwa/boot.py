"""Echoes packets. A packet that starts with 255 is echoed too, and then Python never yields again."""

from __future__ import annotations

from typing import Any

import flet_js

BLOCK = 255


async def start(app_zip: Any, options: Any, host: Any) -> dict[str, str]:  # noqa: ANN401 - JS proxies
    """Open the connection, whatever the program is."""
    host.onOutput(f"{len(app_zip.to_py())} bytes for {options.documentUrl}", False)  # noqa: FBT003 - a JS function
    flet_js.start_connection = _connect
    return {"status": "ready"}


async def _connect(receive: Any) -> None:  # noqa: ANN401 - a JS function
    def send(packet: Any) -> None:  # noqa: ANN401 - a JS proxy
        data = bytes(packet.to_py())
        receive(data)
        while data[0] == BLOCK:
            pass

    flet_js.send = send
