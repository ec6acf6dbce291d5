// `urllib.request` in the Pyodide that ships, with a stand-in for the browser's requests: what goes out, and what a
// program gets. e2e/basics.test.ts has real ones.
import { join } from "node:path";
import type { PyodideAPI } from "pyodide";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { PYTHON } from "./paths.ts";
import { copyIntoPython, startPython } from "./pyodide-node.ts";

const TIMEOUT_MS = 120_000;
let python: PyodideAPI;

beforeAll(async () => {
  python = await startPython();
  copyIntoPython(python, join(PYTHON, "flet_pwa", "opening_urls.py"), "/opening_urls.py");
  python.runPython("import sys; sys.path.append('/'); import opening_urls; opening_urls.prepare()");
  python.runPython("import urllib.request, urllib.error, io");
}, TIMEOUT_MS);

afterEach(() => vi.unstubAllGlobals());

/** What a request was sent with. */
interface Sent {
  method: string;
  url: string;
  timeout: number;
  headers: Record<string, string>;
  body: number[] | undefined;
}

interface Answer {
  readonly status?: number;
  readonly statusText?: string;
  readonly headers?: string;
  readonly body?: string;
  /** Address after redirects. */
  readonly url?: string;
  /** Name of the exception that ends the request. */
  readonly failure?: string;
}

/** Every request from now on gets this answer; the list of what was sent. */
function answerWith(answer: Answer): readonly Sent[] {
  const all: Sent[] = [];
  vi.stubGlobal(
    "XMLHttpRequest",
    class {
      status = answer.status ?? 200;
      statusText = answer.statusText ?? "OK";
      response = new TextEncoder().encode(answer.body ?? "").buffer;
      responseURL = answer.url;
      timeout = 0;
      readonly #sent: Sent = { method: "", url: "", timeout: 0, headers: {}, body: undefined };

      open(method: string, url: string, isAsync: boolean): void {
        if (isAsync) throw new Error("nobody would wait");
        Object.assign(this.#sent, { method, url });
      }

      setRequestHeader(name: string, value: string): void {
        this.#sent.headers[name] = value;
      }

      getAllResponseHeaders(): string {
        return answer.headers ?? "content-type: text/plain\r\n";
      }

      send(body: Uint8Array | undefined): void {
        all.push(Object.assign(this.#sent, { timeout: this.timeout, body: body ? [...body] : undefined }));
        if (answer.failure !== undefined) throw new DOMException("it failed", answer.failure);
      }
    },
  );
  return all;
}

test("stands in once the module is imported, and is not noticed otherwise", () => {
  answerWith({ body: "hello" });
  const said = python.runPython("urllib.request.urlopen('https://a.example/').read().decode()");
  expect(said).toBe("hello");
  expect(python.runPython("[type(found).__name__ for found in sys.meta_path].count('_Finder')")).toBe(0);
  // Tracebacks show the module's own lines.
  expect(python.runPython("import inspect; inspect.getsource(urllib.request.urlopen)")).toContain("def urlopen(");
});

test("stands in for a module that was imported before, as one in a snapshot was", () => {
  answerWith({ body: "hello" });
  python.runPython("import importlib; importlib.reload(urllib.request)");
  expect(python.runPython("urllib.request.AbstractHTTPHandler.do_open.__module__")).toBe("urllib.request");
  python.runPython("opening_urls.prepare()");
  expect(python.runPython("urllib.request.urlopen('https://a.example/').read().decode()")).toBe("hello");
});

test("a request goes out as the program made it, without what is the browser's", () => {
  const sent = answerWith({});
  python.runPython(`
request = urllib.request.Request("https://a.example/x?y=1", data=io.BytesIO(b"ab"), method="PATCH")
for name in ("Accept", "Cookie", "Sec-Fetch-Mode", "User-Agent"):
    request.add_header(name, "z")
urllib.request.urlopen(request, timeout=1.5)
urllib.request.urlopen("http://a.example/", data=[b"c", b"d"])`);
  expect(sent).toEqual([
    {
      method: "PATCH",
      url: "https://a.example/x?y=1",
      timeout: 1500,
      headers: { Accept: "z", "Content-type": "application/x-www-form-urlencoded" },
      body: [97, 98],
    },
    {
      method: "POST",
      url: "http://a.example/",
      timeout: 0,
      headers: { "Content-type": "application/x-www-form-urlencoded" },
      body: [99, 100],
    },
  ]);
});

test("an answer has its address after redirects, its reason, and the length of what was unpacked", () => {
  const headers = "content-encoding: gzip\r\ncontent-length: 9999\r\nx-mine: \u00e4\r\n";
  answerWith({ status: 203, statusText: "", headers, body: "größer", url: "https://b.example/" });
  const said = python.runPython(`
answer = urllib.request.urlopen("https://a.example/")
str([answer.status, answer.reason, answer.geturl(), answer.headers.items(), answer.read().decode()])`);
  expect(said).toBe(
    "[203, 'Non-Authoritative Information', 'https://b.example/', [('x-mine', 'ä'), ('content-length', '8')], 'größer']",
  );
});

test("an answer to HEAD says how long the body would be", () => {
  answerWith({ headers: "content-length: 9999\r\n" });
  const said = python.runPython(`
answer = urllib.request.urlopen(urllib.request.Request("https://a.example/", method="HEAD"))
str([answer.headers["content-length"], answer.read()])`);
  expect(said).toBe("['9999', b'']");
});

test.each([
  [{ status: 418, statusText: "Teapot", body: "short" }, "HTTPError 418 Teapot b'short'"],
  [{ failure: "TimeoutError" }, "URLError timed out TimeoutError"],
  [
    { failure: "NetworkError" },
    "URLError the browser got no answer from https://a.example/: there is no connection, or the site does not let pages of other sites ask it (CORS) str",
  ],
  [{ failure: "SecurityError" }, "URLError the browser does not ask for https://a.example/: it failed str"],
])("what goes wrong is told in urllib's words: %o", (answer, said) => {
  answerWith(answer);
  expect(python.runPython(ASK)).toBe(said);
});

const ASK = `
try:
    urllib.request.urlopen("https://a.example/")
except urllib.error.HTTPError as error:
    said = f"HTTPError {error.code} {error.reason} {error.read()}"
except urllib.error.URLError as error:
    said = f"URLError {error.reason} {type(error.reason).__name__}"
said`;
