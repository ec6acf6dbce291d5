"""Make the content of site.zip: wheels and our bootstrap package, byte-compiled by the Python that will run them.

Runs inside Pyodide in Node, because a `.pyc` is only valid for the CPython that wrote it. Modules become sourceless
(`foo.pyc` beside nothing), so that unpacking and importing is all there is to do. Their code objects name the source
path under site-packages, so that tracebacks read as usual.
"""

from __future__ import annotations

import ast
import importlib.util
import io
import zipfile
from collections.abc import Iterator
from importlib._bootstrap_external import _code_to_hash_pyc  # type: ignore[attr-defined]
from pathlib import Path, PurePosixPath

# Files that only a type checker, a test run or pip reads.
DROPPED_SUFFIXES = {".pyi", ".c", ".h", ".pyx", ".pxd"}
DROPPED_NAMES = {"py.typed"}
DROPPED_FOLDERS = {"tests", "__pycache__"}
# Parts of flet that cannot run in a page (command line, test runner's plug-in, web server), and the Dart half of its
# extensions, whose part our client plays.
DROPPED_PREFIXES = ("flet/cli.py", "flet/pytest_plugin.py", "flet/fastapi/", "flutter/")
# Code whose docstrings nothing in a running program reads; they are a third of it.
BLANKED_PREFIXES = ("flet/", "flet_pwa/", "msgpack/", "repath", "six.py")
# What `importlib.metadata` reads at run time; the rest of a .dist-info describes the installation.
KEPT_METADATA = {"METADATA", "entry_points.txt"}


def compile_site(wheels: list[str], packages: list[str], site_packages: str) -> bytes:
    """Return a zip of the byte-compiled content of `wheels` and of the package folders `packages`."""
    files: dict[str, bytes] = {}
    for wheel in wheels:
        files.update(_wheel_files(Path(wheel)))
    for package in packages:
        files.update(_folder_files(Path(package)))
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as site:
        for name in sorted(files):
            if _is_kept(name):
                packed_name, content = _pack(name, files[name], site_packages)
                # A fixed date (the zip format's first): the same input gives the same bytes.
                entry = zipfile.ZipInfo(packed_name)
                # Stored: the page uses the files where they lie in the archive, which travels compressed as a whole.
                site.writestr(entry, content)
    return archive.getvalue()


def _wheel_files(wheel: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.endswith("/"):
                continue
            # `pkg-1.0.data/purelib/x` installs as `x`; scripts, headers and shared data have no place in a page.
            head, _, rest = name.partition("/")
            if head.endswith(".data"):
                scheme, _, path = rest.partition("/")
                if scheme in {"purelib", "platlib"}:
                    yield path, archive.read(name)
            else:
                yield name, archive.read(name)


def _folder_files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder.parent).as_posix(), path.read_bytes()


def _is_kept(name: str) -> bool:
    path = PurePosixPath(name)
    if path.parts[0].endswith(".dist-info"):
        return path.name in KEPT_METADATA
    return not (
        path.suffix in DROPPED_SUFFIXES
        or path.name in DROPPED_NAMES
        or DROPPED_FOLDERS.intersection(path.parts[:-1])
        or name.startswith(DROPPED_PREFIXES)
    )


def _without_docs(module: ast.Module) -> ast.Module:
    """The module with blank docstrings. None at all would not do: `dataclass` writes one for a class without it."""
    for node in ast.walk(module):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            _blank_doc(node.body)
    return module


def _blank_doc(body: list[ast.stmt]) -> None:
    if body and (doc := _as_text(body[0])):
        doc.value = " "


def _as_text(statement: ast.stmt) -> ast.Constant | None:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return statement.value if isinstance(statement.value.value, str) else None
    return None


def _pack(name: str, content: bytes, site_packages: str) -> tuple[str, bytes]:
    """The name and content under which a file ships: modules compiled, everything else as it is."""
    if not name.endswith(".py"):
        return name, content
    try:
        module: ast.Module | bytes = _without_docs(ast.parse(content)) if name.startswith(BLANKED_PREFIXES) else content
        code = compile(module, f"{site_packages}/{name}", "exec", dont_inherit=True, optimize=0)
    except SyntaxError:
        # Some packages carry templates, or files for other Pythons; importing one raises here as it would there.
        return name, content
    return f"{name}c", bytes(_code_to_hash_pyc(code, importlib.util.source_hash(content), False))
