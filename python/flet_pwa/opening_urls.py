"""Let `urllib.request` open http and https addresses: a page has no sockets, but a worker may ask and wait.

`urllib.request` itself stays as it is, with its requests, handlers and errors; only the step that opens a connection is
exchanged, once a program imports the module. The browser follows redirects, keeps cookies and unpacks compressed
answers by itself, and a few headers are its alone.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from http.client import HTTPResponse
    from importlib.machinery import ModuleSpec
    from types import ModuleType
    from urllib.request import AbstractHTTPHandler, Request

MODULE = "urllib.request"

# What a page may not say of a request (https://fetch.spec.whatwg.org/#forbidden-request-header), and the agent: the
# browser has a name of its own, and other sites would have to agree to be told another one.
_BROWSERS_OWN = {
    *("accept-charset", "accept-encoding", "access-control-request-headers", "access-control-request-method"),
    *("connection", "content-length", "cookie", "cookie2", "date", "dnt", "expect", "host", "keep-alive", "origin"),
    *("referer", "set-cookie", "te", "trailer", "transfer-encoding", "upgrade", "user-agent", "via"),
}
_BROWSERS_OWN_PREFIXES = ("proxy-", "sec-")
# Said of what travelled; what arrives here is unpacked.
_OF_TRANSPORT = {"content-encoding", "content-length", "transfer-encoding"}


def prepare() -> None:
    """Exchange the step as soon as the module is there; it may have come with the snapshot."""
    if module := sys.modules.get(MODULE):
        _adapt(module)
    else:
        sys.meta_path.insert(0, _Finder())


class _Finder:
    """Waits for the import of the module, and is gone then."""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> Any:  # noqa: ANN401
        if name != MODULE:
            return None
        from importlib.util import find_spec

        sys.meta_path.remove(self)
        spec = find_spec(name)
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec)  # type: ignore[assignment]
        return spec


class _Loader:
    """Loads the module as its own loader does, and adapts it."""

    def __init__(self, spec: ModuleSpec) -> None:
        self._loader: Any = spec.loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        # Tracebacks ask the loader for sources.
        module.__loader__ = module.__spec__.loader = self._loader  # type: ignore[union-attr]
        self._loader.exec_module(module)
        _adapt(module)


def _adapt(module: ModuleType) -> None:
    module.AbstractHTTPHandler.do_open = _open  # type: ignore[attr-defined]


def _open(_: AbstractHTTPHandler, __: object, request: Request, **___: object) -> HTTPResponse:
    """Stand in for `AbstractHTTPHandler.do_open`, whose connection has nothing to connect with."""
    from http.client import HTTPResponse

    method = request.get_method()
    xhr = _ask(method, request)
    response = HTTPResponse(_Answer(xhr, method), method=method)  # type: ignore[arg-type]
    response.begin()
    response.url = xhr.responseURL or request.full_url
    # As the original leaves it: what handles errors looks for the reason there.
    response.msg = response.reason  # type: ignore[assignment]
    return response


def _ask(method: str, request: Request) -> Any:  # noqa: ANN401 - a JS proxy
    from asyncio import CancelledError
    from urllib.error import URLError

    from pyodide.ffi import JsException, to_js

    try:
        from js import XMLHttpRequest
    except ImportError:
        # A build, which runs the program for its first screen and asks nothing: that ends here, as where the program
        # waits for the device. "No connection" would be shown to everybody.
        raise CancelledError from None
    xhr = XMLHttpRequest.new()
    try:
        xhr.open(method, request.full_url, False)
        xhr.responseType = "arraybuffer"
        xhr.timeout = _timeout_ms(request)
        for name, value in {**request.headers, **request.unredirected_hdrs}.items():
            if name.lower() not in _BROWSERS_OWN and not name.lower().startswith(_BROWSERS_OWN_PREFIXES):
                xhr.setRequestHeader(name, str(value))
        body = _body(request.data)
        xhr.send(None if body is None else to_js(body))
    except JsException as error:
        if error.name == "TimeoutError":
            raise URLError(TimeoutError("timed out")) from None
        if error.name == "NetworkError":
            raise URLError(
                f"the browser got no answer from {request.full_url}: there is no connection, "
                "or the site does not let pages of other sites ask it (CORS)"
            ) from None
        raise URLError(f"the browser does not ask for {request.full_url}: {error.message}") from None
    return xhr


def _timeout_ms(request: Request) -> int:
    """Zero stands for none, as in `XMLHttpRequest`."""
    import socket

    # What was not given is an object of its own there.
    timeout = request.timeout  # type: ignore[attr-defined]
    seconds = timeout if isinstance(timeout, int | float) else socket.getdefaulttimeout()
    return 0 if seconds is None else max(1, round(seconds * 1000))


def _body(data: Any) -> bytes | None:  # noqa: ANN401 - bytes, a file, or an iterable of bytes, as http.client takes it
    if data is None:
        return None
    if hasattr(data, "read"):
        content = data.read()
        return content.encode("iso-8859-1") if isinstance(content, str) else content
    try:
        return bytes(memoryview(data))
    except TypeError:
        return b"".join(data)


class _Answer:
    """The answer as a connection would bring it, for `HTTPResponse` to read."""

    def __init__(self, xhr: Any, method: str) -> None:  # noqa: ANN401 - a JS proxy
        body = xhr.response.to_bytes() if xhr.response else b""
        lines = [line for line in xhr.getAllResponseHeaders().split("\r\n") if line]
        if method != "HEAD":
            lines = [line for line in lines if line.partition(":")[0].lower() not in _OF_TRANSPORT]
            lines.append(f"content-length: {len(body)}")
        # HTTP/2 knows no reasons.
        reason = xhr.statusText or _reason(xhr.status)
        head = "\r\n".join([f"HTTP/1.1 {xhr.status} {reason}", *lines, "", ""])
        # A browser gives each byte of a header as one character.
        self._content = head.encode("iso-8859-1", "replace") + body

    def makefile(self, _: str) -> Any:  # noqa: ANN401 - a file
        from io import BytesIO

        return BytesIO(self._content)


def _reason(status: int) -> str:
    from http.client import responses

    return responses.get(status, "")
