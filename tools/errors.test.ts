// What people get wrong, or what their machine lacks: one clear line on stderr, exit code 1, no stack trace.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { ROOT } from "./paths.ts";

/** The slowest one builds the client. */
const TIMEOUT_MS = 180_000;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "flet-errors-"));
  mkdirSync(join(folder, "empty"));
  mkdirSync(join(folder, "built", "client"), { recursive: true });
  mkdirSync(join(folder, "built", "pyodide"));
  for (const name of ["app.zip", "index.html", "site.zip"]) writeFileSync(join(folder, "built", name), "earlier");
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
  const app = (name: string, files: Readonly<Record<string, string>>) => {
    for (const [path, content] of Object.entries({ "main.py": "import flet as ft\n", ...files })) {
      mkdirSync(dirname(join(folder, name, path)), { recursive: true });
      writeFileSync(join(folder, name, path), content);
    }
  };
  app("twins", { "src/main.py": "" });
  app("misnamed", { "pyproject.toml": '[tool.flet.app]\nmodule = "start"\n' });
  app("broken", { "pyproject.toml": '[project]\nname = "x"\nversion = 1.2.3\n' });
  app("mistyped", { "pyproject.toml": "[tool.flet.pwa]\ninstal_button = true\n" });
  app("blurred", { "assets/icon.png": "no picture" });
  app("ancient", { "requirements.txt": "flet==0.28.3\n" });
  app("compiled", { "requirements.txt": "numpy\n" });
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
  "two programs": {
    args: ["build", "twins", "--out", "built"],
    line: /two Flet programs in twins: main\.py and src\/main\.py/,
  },
  "a module that is not there": {
    args: ["build", "misnamed", "--out", "built"],
    line: /\[tool\.flet\.app\] in pyproject\.toml names one, but there is no start\.py/,
  },
  "a module on the command line that is not there": {
    args: ["build", "app", "--module-name", "start", "--out", "built"],
    line: /--module-name names one, but there is no start\.py/,
  },
  "a pyproject.toml that is broken": {
    args: ["build", "broken", "--out", "built"],
    line: /broken\/pyproject\.toml cannot be read: line 3: /,
  },
  "a setting that does not exist": {
    args: ["build", "mistyped", "--out", "built"],
    line: /\[tool\.flet\.pwa\] has no setting instal_button/,
  },
  "an icon that cannot be read": {
    args: ["build", "blurred", "--out", "built"],
    line: /icon\.png cannot be read as a picture/,
  },
  "a release of flet that the client does not speak to": {
    args: ["build", "ancient", "--out", "built"],
    line: /asks for flet==0\.28\.3, but flet-pwa speaks to flet 1\.0\.0, /,
  },
  "a package that only Pyodide's own distribution has": {
    args: ["build", "compiled", "--out", "built"],
    line: /no wheel of numpy .* Pyodide's own distribution has numpy .*numpy-[\d.]+-cp\d+/,
  },
  "an output folder that cannot be written": {
    args: ["build", "app", "--out", "notes.txt/dist"],
    line: /notes\.txt\/dist cannot be written/,
  },
  "a base that is no path": { args: ["build", "app", "--base", "a?b"], line: /--base takes a path/ },
  "an option without its value": { args: ["build", "app", "--out"], line: /'-o, --out <value>' argument missing/ },
  "a preview of nothing": { args: ["preview", "empty"], line: /there is no built app in empty/ },
  "a filter that is no expression": {
    args: ["sweep", "app", "--filter", "("],
    line: /--filter takes a regular expression/,
  },
};
for (const [name, { args, line }] of Object.entries(wrongUse)) {
  test(name, { timeout: TIMEOUT_MS }, async () => {
    // What an earlier build left stays as it is, and nothing comes to lie beside it.
    const before = listFiles();
    expectOneLine(await run(args), line);
    expect(listFiles()).toEqual(before);
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
  expect(readFileSync(join(folder, "built", "index.html"), "utf8")).toBe("earlier");
});

function listFiles(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
}

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
