import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listAssets } from "./app-files.ts";
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

test("requirements.txt may include others", () => {
  write({
    "main.py": "",
    "requirements.txt": "flet==1.0.4  # pinned\n-r more/base.txt\nhumanize\n--index-url https://example.org\n",
    "more/base.txt": "--requirement=deep.txt\nattrs>=20\n",
    "more/deep.txt": "idna",
  });
  expect(findApp(folder)).toMatchObject({
    fletRequirement: "flet==1.0.4",
    requirements: ["attrs>=20", "humanize", "idna"],
  });
  write({ "requirements.txt": "-r gone.txt" });
  expect(() => findApp(folder)).toThrow(/requirements\.txt includes .*gone\.txt, which is not there/);
  write({ "requirements.txt": "-r requirements.txt" });
  expect(() => findApp(folder)).toThrow(/requirements\.txt includes itself/);
});

test("Poetry's dependencies are read in its way of writing", () => {
  write({
    "main.py": "",
    "pyproject.toml": `
      [tool.poetry.dependencies]
      python = "^3.10"
      flet = "^1.0.2"
      attrs = "~23.1"
      idna = "^0.4.1"
      six = "*"
      humanize = { version = "4.1", extras = ["x"] }
      extra = { version = "1", optional = true }`,
  });
  expect(findApp(folder)).toMatchObject({
    fletRequirement: "flet>=1.0.2,<2",
    requirements: ["attrs>=23.1,<23.2", "humanize[x]==4.1", "idna>=0.4.1,<0.5", "six"],
  });
});

test("two programs in one folder are not guessed between, but one may be named", () => {
  write({ "main.py": "", "src/main.py": "" });
  expect(() => findApp(folder)).toThrow(/two Flet programs in .*: main\.py and src\/main\.py; name the file/);
  expect(findApp(join(folder, "main.py")).folder).toBe(folder);
  write({ "pyproject.toml": 'tool.flet.app.path = "src"' });
  expect(findApp(folder).folder).toBe(join(folder, "src"));
});

test("what the settings exclude does not ship, in app.zip or as an asset", () => {
  write({ "main.py": "", "drafts/a.py": "", "assets/raw/x.txt": "", "assets/y.txt": "", "pyproject.toml": "" });
  const app = findApp(folder, { exclude: ["drafts", "assets/raw", "pyproject.toml"] });
  expect(Object.keys(unzipSync(packApp(app)))).toEqual(["assets/y.txt", "main.py"]);
  expect(listAssets(app)).toEqual(["y.txt"]);
});
