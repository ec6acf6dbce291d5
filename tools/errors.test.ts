// What people get wrong, or what their machine lacks: one clear line on stderr, exit code 1, no stack trace.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { ROOT } from "./paths.ts";

/** The slowest one builds the client. */
const TIMEOUT_MS = 180_000;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "flet-errors-"));
  mkdirSync(join(folder, "empty"));
  mkdirSync(join(folder, "app"));
  writeFileSync(
    join(folder, "app", "main.py"),
    "import flet as ft\n\nft.run(lambda page: page.add(ft.Text('hello')))\n",
  );
  mkdirSync(join(folder, "needy"));
  writeFileSync(join(folder, "needy", "main.py"), "import flet as ft\n\nft.run(lambda page: None)\n");
  // Not in the cache, whatever was built before.
  writeFileSync(join(folder, "needy", "requirements.txt"), `flet-pwa-test-${process.pid}-${Date.now()}\n`);
  writeFileSync(join(folder, "notes.txt"), "no program\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

const wrongUse: Record<string, { readonly args: readonly string[]; readonly line: RegExp }> = {
  "a path that does not exist": { args: ["dev", "no/such/app"], line: /nothing at no\/such\/app/ },
  "a path to build that does not exist": { args: ["build", "no/such/app"], line: /nothing at no\/such\/app/ },
  "a path to sweep that does not exist": { args: ["sweep", "no/such/app"], line: /nothing at no\/such\/app/ },
  "a folder without a program": { args: ["dev", "empty"], line: /no Flet program in empty/ },
  "a folder to sweep without a program": { args: ["sweep", "empty"], line: /no Flet program in empty/ },
  "a file that is no Python": { args: ["dev", "notes.txt"], line: /notes\.txt is not a Python program/ },
  "an unknown command": { args: ["fly"], line: /no command "fly"/ },
  "an unknown option": { args: ["dev", "app", "--bogus"], line: /--bogus/ },
  "a port that is no number": {
    args: ["dev", "app", "--port", "http"],
    line: /--port takes a whole number, not "http"/,
  },
  "two paths": { args: ["dev", "app", "empty"], line: /[Oo]ne path at a time/ },
  "a filter that is no expression": {
    args: ["sweep", "app", "--filter", "("],
    line: /--filter takes a regular expression/,
  },
};
for (const [name, { args, line }] of Object.entries(wrongUse)) {
  test(name, { timeout: TIMEOUT_MS }, async () => {
    expectOneLine(await run(args), line);
  });
}

test("a port that is in use", { timeout: TIMEOUT_MS }, async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => void holder.listen(0, "localhost", resolve));
  onTestFinished(() => void holder.close());
  const address = holder.address();
  const port = typeof address === "object" ? address?.port : undefined;
  expectOneLine(await run(["dev", "app", "--port", String(port)]), new RegExp(`[Pp]ort ${port} is in use.*--port`));
});

test("a port that no machine has", { timeout: TIMEOUT_MS }, async () => {
  expectOneLine(await run(["dev", "app", "--port", "70000"]), /localhost:70000 cannot be listened on/);
});

test("no Python on this machine", { timeout: TIMEOUT_MS }, async () => {
  expectOneLine(await run(["build", "needy", "--out", "out"], { PATH: "", PYTHON: undefined }), /no Python 3/);
});

test("a Python that is not there", { timeout: TIMEOUT_MS }, async () => {
  expectOneLine(
    await run(["build", "needy", "--out", "out"], { PYTHON: "/no/such/python" }),
    /PYTHON=\/no\/such\/python/,
  );
});

test("a package index that cannot be reached", { timeout: TIMEOUT_MS }, async () => {
  const unreachable = {
    PIP_INDEX_URL: "http://127.0.0.1:9/",
    PIP_EXTRA_INDEX_URL: "",
    PIP_CONFIG_FILE: "/dev/null",
    NO_PROXY: "127.0.0.1",
    no_proxy: "127.0.0.1",
  };
  expectOneLine(await run(["build", "needy", "--out", "out"], unreachable), /index could not be reached/);
  expect(readdirSync(folder)).not.toContain("out");
});

test("a target that is somebody's own: nothing in it is touched", { timeout: TIMEOUT_MS }, async () => {
  expectOneLine(await run(["build", "app", "--out", "notes.txt"]), /notes\.txt holds something else/);
  expectOneLine(await run(["build", "app", "--out", "app"]), /app holds something else/);
  expectOneLine(await run(["build", "app", "--out", "."]), /\. holds something else/);
  expect(readFileSync(join(folder, "notes.txt"), "utf8")).toBe("no program\n");
  expect(readdirSync(join(folder, "app"))).toEqual(["main.py"]);
});

/** How a command ended. */
interface Run {
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs the command line in the test's folder. `undefined` takes a variable away. */
async function run(args: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Promise<Run> {
  const variables = { ...process.env, ...env };
  for (const name of Object.keys(env)) if (env[name] === undefined) delete variables[name];
  // Not by npx: it would need the PATH that one of these tests takes away.
  const tsx = import.meta.resolve("tsx");
  const child = spawn(process.execPath, ["--import", tsx, join(ROOT, "tools", "cli.ts"), ...args], {
    cwd: folder,
    env: variables,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  return { code, stderr };
}

function expectOneLine({ code, stderr }: Run, line: RegExp): void {
  expect(stderr).toMatch(/^flet-pwa: [^\n]+\n$/);
  expect(stderr).toMatch(line);
  expect(code).toBe(1);
}
