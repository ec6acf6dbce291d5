import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findApp } from "./app.ts";
import { headOfBuiltPage } from "./head.ts";
import { makeManifest } from "./manifest.ts";
import { makePage } from "./page.ts";
import type { SettingsOverrides } from "./settings.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "flet-manifest-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "main.py"), "");
});
afterEach(() => rmSync(folder, { recursive: true }));

function app(toml = "", overrides: SettingsOverrides = {}) {
  writeFileSync(join(folder, "pyproject.toml"), toml);
  return findApp(folder, overrides);
}

const manifestOf = async (...args: Parameters<typeof app>): Promise<unknown> =>
  JSON.parse(await makeManifest(app(...args)));

test("a bare program has all that browsers ask of an app that installs", async () => {
  expect(await manifestOf('project.name = "bare"')).toEqual({
    name: "bare",
    short_name: "bare",
    start_url: "./",
    scope: "./",
    display: "standalone",
    display_override: ["window-controls-overlay", "standalone"],
    background_color: "#f8f9ff",
    theme_color: "#f8f9ff",
    icons: [
      { src: "icons/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "icons/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    launch_handler: { client_mode: ["focus-existing", "auto"] },
  });
});

test("apps of one origin have identities of their own", async () => {
  expect(await manifestOf("", { base: "/one/" })).toMatchObject({ id: "/one/" });
  expect(await manifestOf("", { base: "/two/" })).toMatchObject({ id: "/two/" });
  expect(await manifestOf('tool.flet.pwa.id = "/mine"', { base: "/two/" })).toMatchObject({ id: "/mine" });
});

test("what is declared stands in it, with addresses below the folder", async () => {
  writeFileSync(
    join(folder, "assets", "wide shot.svg"),
    '<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><rect width="9" height="9" /></svg>',
  );
  const manifest = await manifestOf(`
    [tool.flet.pwa]
    orientation = "landscape"
    shortcuts = [{ name = "New", route = "/notes/new", description = "A note" }]
    screenshots = [{ src = "assets/wide shot.svg", label = "Notes", form_factor = "wide" }]
    file_handlers = [{ type = "text/markdown", extensions = [".md", ".markdown"] }]`);
  expect(manifest).toMatchObject({
    orientation: "landscape",
    shortcuts: [{ name: "New", url: "./notes/new", description: "A note" }],
    screenshots: [
      { src: "assets/wide%20shot.svg", type: "image/svg+xml", sizes: "1280x720", label: "Notes", form_factor: "wide" },
    ],
    file_handlers: [{ action: "./", accept: { "text/markdown": [".md", ".markdown"] } }],
  });
});

test("shortcuts of an app with routes in the hash lead there", async () => {
  const toml = 'tool.flet = { web.route_url_strategy = "hash", pwa.shortcuts = [{ name = "New", route = "/new" }] }';
  expect(await manifestOf(toml)).toMatchObject({ shortcuts: [{ url: "./#/new" }] });
});

test("shared texts come in the address, files in a form", async () => {
  const params = { title: "title", text: "text", url: "url" };
  expect(await manifestOf("[tool.flet.pwa.share_target]")).toMatchObject({
    share_target: { action: "./share-target", method: "GET", params },
  });
  expect(await manifestOf('tool.flet.pwa.share_target.accept = ["image/*", ".csv"]')).toMatchObject({
    share_target: {
      action: "./share-target",
      method: "POST",
      enctype: "multipart/form-data",
      params: { ...params, files: [{ name: "files", accept: ["image/*", ".csv"] }] },
    },
  });
});

test("a screenshot that is not there is one clear line", async () => {
  await expect(manifestOf('tool.flet.pwa.screenshots = [{ src = "gone.png" }]')).rejects.toThrow(
    /^pyproject\.toml: tool\.flet\.pwa\.screenshots names gone\.png, but there is no /,
  );
});

test("the head says what the settings say, and addresses only if the app's is known", () => {
  const toml = `project.description = 'He said "hi" <b>'`;
  const head = headOfBuiltPage(
    app(toml, { themeColor: "#123456", base: "https://user.example/repo/" }),
    "icons/icon.svg",
  ).join("\n");
  expect(head).toContain('<meta name="description" content="He said &#34;hi&#34; &#60;b&#62;" />');
  expect(head).toContain('<meta name="theme-color" content="#123456" />');
  expect(head).toContain('<meta property="og:image" content="https://user.example/repo/icons/icon-512.png" />');
  expect(head).toContain('<link rel="icon" href="icons/icon.svg" sizes="any" type="image/svg+xml" />');
  expect(headOfBuiltPage(app(toml), "icons/icon-192.png").join("\n")).not.toMatch(/og:(image|url)/);
  expect(headOfBuiltPage(app(toml), "icons/icon-192.png").join("\n")).toContain(
    '<meta name="theme-color" content="#111418" media="(prefers-color-scheme: dark)" />',
  );
});

const TEMPLATE = `<html lang="en"><head><!-- flet-base --><!-- flet-config --><!-- flet-head --></head><script src="./client/a.js"></script>`;

test("a page has its policy before everything else, and no script in it", () => {
  const page = makePage(TEMPLATE, {
    app: app(`project.name = "</script><script>alert('$&')"\ntool.flet.pwa.lang = "de"`),
    base: "/repo/",
    pyodideUrl: "pyodide/1/",
    siteUrl: "site.zip",
    clientUrl: "./client/",
    siteBytes: 1,
    appBytes: 2,
    head: ["<meta />"],
    config: { iconUrl: "icons/x.png" },
  });
  expect(page).toMatch(
    /^<html lang="de"><head><meta http-equiv="Content-Security-Policy" content="[^"]+" \/>\s*<base href="\/repo\/" \/>/,
  );
  const policy = /Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "";
  expect(policy).toContain("script-src &#39;self&#39; &#39;wasm-unsafe-eval&#39;;");
  expect(policy).toContain("object-src &#39;none&#39;");
  const config: unknown = JSON.parse(/id="flet-config">(.*?)<\/script>/.exec(page)?.[1] ?? "");
  expect(config).toMatchObject({ appName: "</script><script>alert('$&')", iconUrl: "icons/x.png" });
  expect(page.match(/<script(?! type="application\/json")(?! src=)/g)).toBeNull();
});
