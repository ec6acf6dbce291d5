import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findApp, isPartOfApp, packApp } from "./app.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "flet-app-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

test("a folder with main.py is a program", () => {
  write({ "main.py": "" });
  expect(findApp(folder)).toMatchObject({ folder, entry: "main.py", settings: { routeUrlStrategy: "path" } });
});

test("a project keeps its program in src, its name and needs in pyproject.toml", () => {
  write({
    "src/main.py": "",
    "pyproject.toml": `
      project = { name = "notes", dependencies = ["flet>=1", "flet-map", "humanize>=4"] }
      tool.flet.web = { dependencies = ["Humanize==4.1"], route_url_strategy = "hash" }`,
  });
  expect(findApp(folder)).toMatchObject({
    name: "notes",
    folder: join(folder, "src"),
    requirements: ["Humanize==4.1", "flet-map"],
    settings: { routeUrlStrategy: "hash" },
  });
  expect(findApp(join(folder, "src/main.py")).name).toBe("notes");
});

test("pyproject.toml may name another folder and module", () => {
  write({ "client/start.py": "", "pyproject.toml": 'tool.flet.app = { path = "client", module = "start" }' });
  const app = findApp(folder);
  expect(app).toMatchObject({ folder: join(folder, "client"), entry: "start.py" });
  const comment = packApp(app).slice(-"start.py".length);
  expect(strFromU8(comment)).toBe("start.py");
});

test("no program, a missing path and a broken pyproject.toml are one clear line each", () => {
  expect(() => findApp(folder)).toThrow(/no Flet program in .*: there is no main\.py or src\/main\.py/);
  expect(() => findApp(join(folder, "nowhere"))).toThrow(/there is nothing at/);
  write({ "pyproject.toml": "[tool" });
  expect(() => findApp(folder)).toThrow(/^[^\n]*pyproject\.toml cannot be read: [^\n]*$/);
});

test("app.zip holds the user's files and nothing that tools left", () => {
  write({
    "main.py": "x = 1",
    "views/build/home.py": "",
    "assets/data.json": "{}",
    "__pycache__/main.pyc": "",
    ".git/config": "",
    "env/pyvenv.cfg": "",
    "env/lib/site.py": "",
    "build/web/index.html": "",
    "storage/temp/log": "",
    "assets/film.mp4": "x".repeat(300_000),
  });
  const packed = packApp(findApp(folder));
  expect(Object.keys(unzipSync(packed))).toEqual(["assets/data.json", "main.py", "views/build/home.py"]);
  expect(packApp(findApp(folder))).toEqual(packed);
});

test("only files that ship count as a change", () => {
  write({ "main.py": "" });
  const app = findApp(folder);
  expect(isPartOfApp(app, join(folder, "views/home.py"))).toBe(true);
  expect(isPartOfApp(app, join(folder, "__pycache__/main.pyc"))).toBe(false);
  expect(isPartOfApp(app, join(dirname(folder), "other.py"))).toBe(false);
});
