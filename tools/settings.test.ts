import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "smol-toml";
import { expect, test } from "vitest";
import { ROOT } from "./paths.ts";
import { PWA_SETTINGS } from "./pwa-settings.ts";
import { SettingsTable } from "./settings-table.ts";
import { readAddress, readSettings, type SettingsOverrides } from "./settings.ts";

function read(toml: string, overrides: SettingsOverrides = {}) {
  return readSettings(new SettingsTable(parse(toml)), "folder", overrides);
}

test("an app with no settings has a name, Flet's surfaces as its colours, and runs anywhere", () => {
  expect(read("")).toMatchObject({
    name: "folder",
    shortName: "folder",
    base: undefined,
    routeUrlStrategy: "path",
    themeColor: { light: "#f8f9ff", dark: "#111418" },
    pwa: { installButton: true, display: "standalone" },
  });
});

test("Flet's own settings count, and the web's win over those for all platforms", () => {
  const settings = read(`
    [project]
    name = "notes-app"
    version = "1.2.3"
    description = "Keeps notes."
    [tool.flet]
    product = "Notes"
    company = "Paper Ltd"
    copyright = "© Paper"
    app.exclude = ["drafts"]
    splash = { color = "#111111", dark_color = "#222222" }
    [tool.flet.web]
    base_url = "/notes"
    route_url_strategy = "hash"
    pwa_background_color = "#333333"
    pwa_theme_color = "#444444"
    app.exclude = ["secret"]
    splash.dark_color = "#555555"`);
  expect(settings).toMatchObject({
    name: "Notes",
    shortName: "Notes",
    version: "1.2.3",
    description: "Keeps notes.",
    company: "Paper Ltd",
    copyright: "© Paper",
    base: "/notes/",
    routeUrlStrategy: "hash",
    backgroundColor: { light: "#333333", dark: "#555555" },
    themeColor: { light: "#444444", dark: undefined },
    exclude: ["secret"],
  });
});

test("the name is the product's, else the project's", () => {
  expect(read('project.name = "notes"').name).toBe("notes");
  expect(read('tool.poetry.name = "poems"').name).toBe("poems");
  expect(read('project.name = "notes"', { project: "other" }).name).toBe("other");
  expect(read('tool.flet.product = "Notes"', { project: "other" }).name).toBe("Notes");
});

test("the command line wins over pyproject.toml", () => {
  const settings = read('tool.flet = { product = "Notes", pwa = { install_button = true }, web.base_url = "/a/" }', {
    product: "Other",
    base: "/b/",
    themeColor: "red",
    exclude: ["x"],
    installButton: false,
    routeUrlStrategy: "hash",
  });
  expect(settings).toMatchObject({
    name: "Other",
    base: "/b/",
    themeColor: { light: "red" },
    exclude: ["x"],
    routeUrlStrategy: "hash",
    pwa: { installButton: false },
  });
});

test("our own settings", () => {
  const { pwa } = read(`
    [tool.flet.pwa]
    short_name = "N"
    orientation = "portrait"
    on_demand = ["assets/films"]
    shortcuts = [{ name = "New", route = "/new" }]
    screenshots = [{ src = "wide.png", form_factor = "wide" }]
    share_target = { accept = ["image/*"] }
    [[tool.flet.pwa.file_handlers]]
    type = "text/markdown"
    extensions = [".md"]`);
  expect(pwa).toMatchObject({
    shortName: "N",
    orientation: "portrait",
    onDemand: ["assets/films"],
    shortcuts: [{ name: "New", route: "/new" }],
    screenshots: [{ src: "wide.png", formFactor: "wide" }],
    shareTarget: { accept: ["image/*"] },
    fileHandlers: [{ type: "text/markdown", extensions: [".md"] }],
  });
});

test.each([
  [
    "tool.flet.pwa = { instal_button = false }",
    /\[tool\.flet\.pwa\] has no setting instal_button; it has .*install_button/,
  ],
  ['tool.flet.pwa = { install_button = "no" }', /tool\.flet\.pwa\.install_button takes true or false, not "no"/],
  ['tool.flet.web.route_url_strategy = "slash"', /route_url_strategy takes path, hash, not "slash"/],
  ["tool.flet.product = 3", /tool\.flet\.product takes a text, not 3/],
  ['tool.flet = "x"', /tool\.flet takes a table, not "x"/],
  ["tool.flet.pwa.shortcuts = [{ route = '/' }]", /\[tool\.flet\.pwa\.shortcuts\[0\]\] lacks name/],
  ["tool.flet.pwa.file_handlers = [{ type = 'a/b', extensions = ['md'] }]", /endings like "\.txt", not "md"/],
])("a wrong setting is one clear line: %s", (toml, line) => {
  expect(() => read(toml)).toThrow(line);
});

test.each([
  ["repo", "/repo/", undefined],
  ["/repo", "/repo/", undefined],
  ["/", "/", undefined],
  ["", "/", undefined],
  [".", undefined, undefined],
  ["./", undefined, undefined],
  ["https://user.example/repo", "/repo/", "https://user.example"],
  ["/a b/".replace(" ", "%20"), "/a%20b/", undefined],
])('--base "%s" is the path %s', (text, base, origin) => {
  expect(readAddress(text)).toEqual({ base, origin });
});

test("a base that is no path is refused", () => {
  for (const text of ["C:\\repo", "/a?b", "https://"])
    expect(() => readAddress(text), text).toThrow(/--base takes a path/);
});

test("README names every setting of ours, and its example is read as it says", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const table = readme.slice(readme.indexOf("[tool.flet.pwa]"));
  const named = [...table.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
  expect(named.slice(0, PWA_SETTINGS.length).toSorted()).toEqual([...PWA_SETTINGS].toSorted());
  const example = /```toml\n(.*?)```/s.exec(readme)?.[1] ?? "";
  expect(read(example)).toMatchObject({ name: "Notes", base: "/repo/", exclude: ["drafts", "**/*.psd"] });
});
