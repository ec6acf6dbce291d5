"""The user's program: unpacked from app.zip into a real directory and run there as `__main__`.

It is run by hand instead of by `runpy`, because `runpy` takes the `__main__` module away when the top level ends. Here
that is before `main(page)` even starts, and dataclasses, pickle and type hints look `__main__` up in `sys.modules`.
"""

from __future__ import annotations

import ast
import inspect
import io
import os
import sys
import types
import zipfile
from importlib.machinery import SourceFileLoader
from pathlib import Path

from flet_pwa import event_loop

FOLDER = Path("/app")
"""Where the program lives: its working directory and the first entry of `sys.path`."""

ASSETS = FOLDER / "assets"
"""The program's assets, for programs that `open()` them; the page fetches them by URL."""

DEFAULT_ENTRY = "main.py"


class ProgramNotFoundError(Exception):
    """app.zip holds no file of the name that is to be run."""


def mount(app_zip: bytes) -> Path:
    """Unpack app.zip and return the file to run: the one its archive comment names, else `main.py`."""
    with zipfile.ZipFile(io.BytesIO(app_zip)) as archive:
        archive.extractall(FOLDER)
        entry = archive.comment.decode() or DEFAULT_ENTRY
    main = FOLDER / entry
    if not main.is_file():
        raise ProgramNotFoundError(f"app.zip holds no {entry}")
    return main


async def run(main: Path, args: list[str]) -> None:
    """Run `main` as `__main__`, and wait for what it started through `asyncio.run`. A clean exit is no failure."""
    os.chdir(FOLDER)
    sys.argv = [str(main), *args]
    packages = FOLDER / "__pypackages__"
    sys.path[:0] = [str(main.parent), *([str(packages)] if packages.is_dir() else [])]
    module = types.ModuleType("__main__")
    loader = SourceFileLoader("__main__", str(main))
    vars(module).update(__file__=str(main), __loader__=loader, __builtins__=__builtins__)
    sys.modules["__main__"] = module
    try:
        # Top-level await is what Pyodide's users expect; it changes nothing for a program without it.
        code = compile(
            loader.get_data(str(main)), main, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True
        )
        if code.co_flags & inspect.CO_COROUTINE:
            await eval(code, vars(module))
        else:
            exec(code, vars(module))
        await event_loop.finish_runs()
    except SystemExit as exit_request:
        if exit_request.code not in (None, 0):
            raise ProgramExitedError(exit_request.code) from None


class ProgramExitedError(Exception):
    """The program left through `sys.exit` with a code or message of failure."""

    def __init__(self, code: object) -> None:
        """Keep what was passed to `sys.exit`."""
        super().__init__(f"the program exited with code {code}" if isinstance(code, int) else str(code))
