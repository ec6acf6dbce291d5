import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findApp } from "./app.ts";
import { scanProgram } from "./program-scan.ts";
import { buildSite } from "./site.ts";

const TIMEOUT_MS = 120_000;

/** Findings in a program of these files, without what they advise. */
async function scan(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "flet-scan-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const findings = await scanProgram(findApp(folder), await buildSite());
  return findings.map((line) => line.split(": ").slice(0, 2).join(": "));
}

test(
  "threads, processes and sockets are told where they are used, under any name",
  { timeout: TIMEOUT_MS },
  async () => {
    const findings = await scan({
      "main.py": `import threading as t
import subprocess
from concurrent.futures import ThreadPoolExecutor as Pool
from views.home import x
lock = t.Lock()
t.Thread(target=print).start()
`,
      "views/home.py": "from . import deep\nx = 1\n",
      "views/deep.py": "import socket, urllib.request\nsocket.socket()\nurllib.request.urlopen(socket.socket())\n",
    });
    expect(findings).toEqual([
      "main.py:2: subprocess",
      "main.py:3: concurrent.futures.ThreadPoolExecutor",
      "main.py:6: threading.Thread",
      "views/deep.py:2: socket.socket",
    ]);
  },
);

test(
  "modules that nothing provides are told, those of flet, Python and the program are not",
  { timeout: TIMEOUT_MS },
  async () => {
    const findings = await scan({
      "main.py": `import flet as ft, msgpack, sqlite3, js, own, package.part, pyodide.http
import humanize
import tests.helper
from numpy import array
try:
    import pandas
except ImportError:
    pandas = None
`,
      "own.py": "",
      "package/part.py": "import nowhere.to_be_found",
      "tests/helper.py": "",
      // Nothing leads here.
      "tests/test_main.py": "import pytest",
    });
    expect(findings).toEqual([
      "main.py:2: nothing provides the module humanize",
      "main.py:4: nothing provides the module numpy",
      "package/part.py:1: nothing provides the module nowhere",
    ]);
  },
);

test("a file that is no Python of the page's version is told with its line", { timeout: TIMEOUT_MS }, async () => {
  expect(await scan({ "main.py": 'x = t"{1}"\nimport broken\n', "broken.py": "\ndef f(:\n" })).toEqual([
    "broken.py:2: SyntaxError",
  ]);
});
