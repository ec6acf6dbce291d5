"""Look through a program for what cannot work in a page: threads, sockets, processes, modules that nothing provides.

Runs inside Pyodide in Node, so that the Python that will run the program answers which modules there are. Only files
that the program's entry leads to are read: tests and scripts beside it may import what they like.
"""

from __future__ import annotations

import ast
import importlib.util
import warnings
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

NO_THREADS = "Python cannot start threads in a page: use async functions, page.run_task or page.run_thread"
NO_PROCESSES = "a page cannot start other programs"
NO_SOCKETS = "a page has no sockets: use urllib.request or pyodide.http.pyfetch, which ask as browsers do"
NO_WINDOWS = "there are no windows of the system in a page: Flet's controls are all there is"
NO_SERVERS = "a page cannot be a server"

# What fails when it is used, by its full name. A module stands for everything in it.
RESTRICTED = {
    "_thread.start_new_thread": NO_THREADS,
    "threading.Thread": NO_THREADS,
    "threading.Timer": NO_THREADS,
    "asyncio.to_thread": NO_THREADS,
    "concurrent.futures.ThreadPoolExecutor": NO_THREADS,
    "concurrent.futures.ProcessPoolExecutor": NO_PROCESSES,
    "concurrent.futures.thread": NO_THREADS,
    "multiprocessing": NO_PROCESSES,
    "subprocess": NO_PROCESSES,
    "asyncio.create_subprocess_exec": NO_PROCESSES,
    "asyncio.create_subprocess_shell": NO_PROCESSES,
    "os.system": NO_PROCESSES,
    "os.popen": NO_PROCESSES,
    "os.fork": NO_PROCESSES,
    "os.execv": NO_PROCESSES,
    "os.startfile": NO_PROCESSES,
    "socket.socket": NO_SOCKETS,
    "socket.create_connection": NO_SOCKETS,
    "asyncio.open_connection": NO_SOCKETS,
    "asyncio.start_server": NO_SERVERS,
    "http.client.HTTPConnection": NO_SOCKETS,
    "http.client.HTTPSConnection": NO_SOCKETS,
    "ftplib": NO_SOCKETS,
    "imaplib": NO_SOCKETS,
    "poplib": NO_SOCKETS,
    "smtplib": NO_SOCKETS,
    "http.server": NO_SERVERS,
    "socketserver": NO_SERVERS,
    "xmlrpc.server": NO_SERVERS,
    "tkinter": NO_WINDOWS,
    "turtle": NO_WINDOWS,
    "curses": NO_WINDOWS,
    "aiohttp": NO_SOCKETS,
    "httpx": NO_SOCKETS,
    "paramiko": NO_SOCKETS,
    "psycopg": NO_SOCKETS,
    "psycopg2": NO_SOCKETS,
    "pymongo": NO_SOCKETS,
    "pymysql": NO_SOCKETS,
    "redis": NO_SOCKETS,
    "websocket": NO_SOCKETS,
    "websockets": NO_SOCKETS,
    "flask": NO_SERVERS,
    "uvicorn": NO_SERVERS,
}

# Modules that only Pyodide has, and that are there without a spec.
PROVIDED = {"js", "pyodide_js", "flet_js", "__main__"}


@dataclass(frozen=True)
class Finding:
    """One place in the program."""

    file: str
    line: int
    message: str


def scan(files: dict[str, str], entry: str, packages: list[str]) -> list[dict[str, object]]:
    """Findings in the program, the entry's first.

    `files` holds the sources by slash-separated path; `packages` names the top-level modules of site.zip.
    """
    reader = _Reader(files, PurePosixPath(entry).parent, set(packages))
    waiting = [entry]
    seen: set[str] = set()
    while waiting:
        file = waiting.pop(0)
        if file not in seen and file in files:
            seen.add(file)
            waiting += reader.read(file)
    return [vars(finding) for finding in reader.findings]


class _Reader:
    """Reads one file after the other and collects what it finds."""

    def __init__(self, files: dict[str, str], root: PurePosixPath, packages: set[str]) -> None:
        self._files = files
        self._root = root
        self._packages = packages
        self._own = {PurePosixPath(name).relative_to(root).parts[0] for name in files if _is_below(name, root)}
        self._told: set[tuple[str, str]] = set()
        self.findings: list[Finding] = []

    def read(self, file: str) -> list[str]:
        """Look through one file; return the program's own files that it imports."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                tree = ast.parse(self._files[file])
        except SyntaxError as error:
            self.findings.append(Finding(file, error.lineno or 1, f"SyntaxError: {error.msg}"))
            return []
        imports = _Imports(tree)
        led_to: list[str] = []
        for line, name, level, is_optional in imports.imported:
            full = self._absolute(file, name, level)
            led_to += self._own_files(full)
            if level == 0 and not is_optional:
                self._judge_module(file, line, name)
        for line, name in imports.used:
            self._judge_use(file, line, name)
        return led_to

    def _judge_module(self, file: str, line: int, name: str) -> None:
        top = name.split(".", maxsplit=1)[0]
        if self._is_own(top) or top in PROVIDED:
            return
        if top not in self._packages and not _is_there(top) and top not in RESTRICTED:
            self._tell(file, line, top, f"nothing provides the module {top}: add its package to the dependencies")

    def _judge_use(self, file: str, line: int, name: str) -> None:
        if self._is_own(name.split(".", maxsplit=1)[0]):
            return
        parts = name.split(".")
        for length in range(1, len(parts) + 1):
            restricted = ".".join(parts[:length])
            if restricted in RESTRICTED:
                self._tell(file, line, restricted, f"{restricted}: {RESTRICTED[restricted]}")

    def _tell(self, file: str, line: int, key: str, message: str) -> None:
        if (file, key) not in self._told:
            self._told.add((file, key))
            self.findings.append(Finding(file, line, message))

    def _is_own(self, top: str) -> bool:
        return top in self._own or f"{top}.py" in self._own

    def _absolute(self, file: str, name: str, level: int) -> PurePosixPath:
        folder = self._root
        if level > 0:
            folder = PurePosixPath(file).parent
            for _ in range(level - 1):
                folder = folder.parent
        return folder / name.replace(".", "/") if name else folder

    def _own_files(self, module: PurePosixPath) -> list[str]:
        """Files that importing a module may run: the packages on the way, and itself."""
        ways = [module, *module.parents]
        names = [f"{module}.py", *(str(way / "__init__.py") for way in ways)]
        return [name for name in names if name in self._files]


class _Imports(ast.NodeVisitor):
    """What one file imports, and which full names it uses of that."""

    def __init__(self, tree: ast.AST) -> None:
        self.imported: list[tuple[int, str, int, bool]] = []
        self.used: list[tuple[int, str]] = []
        self._names: dict[str, str] = {}
        self._optional = 0
        self.visit(tree)

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.imported.append((node.lineno, alias.name, 0, self._optional > 0))
            self._names[alias.asname or alias.name.split(".")[0]] = (
                alias.name if alias.asname else alias.name.split(".")[0]
            )
            self._use(node.lineno, alias.name)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        self.imported.append((node.lineno, module, node.level, self._optional > 0))
        for alias in node.names:
            # What is imported from a package may be a module of it.
            name = f"{module}.{alias.name}" if module else alias.name
            if node.level > 0 or alias.name != "*":
                self.imported.append((node.lineno, name, node.level, True))
            if node.level == 0:
                self._names[alias.asname or alias.name] = name
                self._use(node.lineno, name)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        parts: list[str] = []
        value: ast.expr = node
        while isinstance(value, ast.Attribute):
            parts.append(value.attr)
            value = value.value
        if isinstance(value, ast.Name) and value.id in self._names:
            self._use(node.lineno, ".".join([self._names[value.id], *reversed(parts)]))
        self.generic_visit(node)

    def visit_Try(self, node: ast.Try) -> None:
        # Whoever catches the failure of an import has another way.
        names = {
            name.id
            for handler in node.handlers
            for name in ast.walk(handler.type or ast.Name("Exception"))
            if isinstance(name, ast.Name)
        }
        self._visit_optionally(node, names & {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"})

    def visit_If(self, node: ast.If) -> None:
        names = {
            part.attr if isinstance(part, ast.Attribute) else getattr(part, "id", "") for part in ast.walk(node.test)
        }
        self._visit_optionally(node, names & {"TYPE_CHECKING", "platform", "is_pyodide", "web"})

    def _visit_optionally(self, node: ast.AST, reasons: set[str]) -> None:
        self._optional += 1 if reasons else 0
        self.generic_visit(node)
        self._optional -= 1 if reasons else 0

    def _use(self, line: int, name: str) -> None:
        if self._optional == 0:
            self.used.append((line, name))


def _is_below(name: str, root: PurePosixPath) -> bool:
    return PurePosixPath(name).is_relative_to(root)


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError):
        return False


def scan_folder(folder: str, entry: str, packages: list[str]) -> list[dict[str, object]]:
    """`scan` of the Python files below a folder."""
    root = Path(folder)
    files = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(root.rglob("*.py"))
    }
    return scan(files, entry, packages)
