"""Run pip with the dependency markers of the browser's Python instead of this one's.

`pip download --platform ...` picks wheels for another machine, but still reads markers such as
`platform_system != "Emscripten"` and `python_version < "3.11"` against the Python that runs pip. That would drag in
what a package needs only elsewhere, and miss what it needs only there. So the markers are answered as Pyodide would.

    python pip_for_pyodide.py <python version, "3.14.2"> <pip arguments>
"""

from __future__ import annotations

import sys


def pyodide_environment(python_version: str) -> dict[str, str]:
    """The marker values of CPython `python_version` in Pyodide (PEP 508 names)."""
    return {
        "implementation_name": "cpython",
        "implementation_version": python_version,
        "os_name": "posix",
        "platform_machine": "wasm32",
        "platform_release": "4.0.9",
        "platform_system": "Emscripten",
        "platform_version": "#1",
        "python_full_version": python_version,
        "platform_python_implementation": "CPython",
        "python_version": ".".join(python_version.split(".")[:2]),
        "sys_platform": "emscripten",
    }


def main() -> int:
    """Hand the arguments to pip; the exit code is pip's."""
    from pip._internal.cli.main import main as pip_main
    from pip._vendor.packaging import markers

    if not callable(getattr(markers, "default_environment", None)):
        print("ERROR: this pip has no place to set dependency markers", file=sys.stderr)
        return 1
    environment = pyodide_environment(sys.argv[1])
    markers.default_environment = lambda: environment  # type: ignore[assignment]
    return pip_main(sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
