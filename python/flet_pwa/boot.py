"""Start a Flet program inside the worker.

The contract with the worker's JavaScript:

1. It registers the JS module `flet_js` (with `documentUrl` and `args`) and unpacks site.zip into site-packages.
2. It calls and awaits `start(app_zip, options, host)`:
   - `app_zip`: the bytes of app.zip, as a JS `Uint8Array` or `ArrayBuffer`;
   - `options`: a JS object `{args: string[], env: Record<string, string>, documentUrl: string}`;
   - `host`: a JS object with `onOutput(text: string, isStderr: boolean)`, called once for each line that the program
     writes, and `onError(message: string, traceback: string)`, called for a failure after the start that nothing else
     reports; either may be called at any time from the start on; and `onMounted()`, called once app.zip is unpacked and
     before anything of the program runs, which puts the files that it wrote in earlier runs in their places.
3. The result is a plain JS object:
   - `{status: "ready"}`: the program called `ft.run` and `flet_js.start_connection` is set; the worker awaits
     `flet_js.start_connection(callback)` next and hands every packet from the page to `flet_js.send`;
   - `{status: "no-ui"}`: the program ended without starting a UI;
   - `{status: "error", message, traceback}`: it raised before it started one. `message` is the traceback's last line.

`start` must run once for each interpreter.
"""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Any

from flet_pwa import connection, event_loop, failures, opening_urls, output, program

STORAGE = "/storage"
"""Parent of the directories that a program is told to keep its files in."""


async def start(app_zip: Any, options: Any, host: Any) -> Any:  # noqa: ANN401 - JS proxies
    """Mount the program, run it until it has started its UI or ended, and say how that went."""
    settings = options.to_py()
    output.redirect(host.onOutput)
    report = failures.reporter(host.onError)
    event_loop.prepare(report)
    opening_urls.prepare()
    try:
        connected = connection.prepare(report)
        main = program.mount(bytes(app_zip.to_py()))
        host.onMounted()
        _set_environment(settings.get("env") or {})
    except Exception as error:
        return _to_js({"status": "error", **failures.describe(error)})
    running = asyncio.ensure_future(program.run(main, settings.get("args") or []))
    waiting = asyncio.ensure_future(connected.wait())
    await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    output.flush()
    error = running.exception() if running.done() and not running.cancelled() else None
    if connected.is_set():
        # The UI is up: what the rest of the program does is reported, but no longer decides the start.
        running.add_done_callback(lambda task: _report_late(task, report))
        return _to_js({"status": "ready"})
    if error is None:
        return _to_js({"status": "no-ui"})
    return _to_js({"status": "error", **failures.describe(error)})


def _set_environment(extra: dict[str, str]) -> None:
    # Nobody imports the program a second time from where it is unpacked anew at every start.
    sys.dont_write_bytecode = True
    folders = {
        "FLET_APP_STORAGE_DATA": f"{STORAGE}/data",
        "FLET_APP_STORAGE_CACHE": f"{STORAGE}/cache",
        "FLET_APP_STORAGE_TEMP": f"{STORAGE}/temp",
    }
    if program.ASSETS.is_dir():
        folders["FLET_ASSETS_DIR"] = str(program.ASSETS)
    for folder in folders.values():
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - pathlib is not needed for it
    os.environ.update(folders | extra)


def _report_late(task: asyncio.Task[None], report: failures.Report) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        report(error)


def _to_js(result: dict[str, str]) -> Any:  # noqa: ANN401 - a JS proxy
    from js import Object
    from pyodide.ffi import to_js

    return to_js(result, dict_converter=Object.fromEntries)
