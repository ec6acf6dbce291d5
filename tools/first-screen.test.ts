import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { firstScreenLinks } from "./first-screen.ts";

/** A built client with two families, which share a chunk with each other and the page's script with everything. */
function builtClient(): string {
  const folder = mkdtempSync(join(tmpdir(), "flet-client-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const manifest = {
    "_client.js": { file: "client/client-1.js", css: ["client/client-1.css"] },
    "_menu.js": { file: "client/menu-1.js", imports: ["_client.js"], css: ["client/menu-1.css"] },
    "src/app/families/inputs.ts": {
      file: "client/inputs-1.js",
      imports: ["_client.js", "_menu.js"],
      css: ["client/inputs-1.css"],
    },
    "node_modules/fonts/roboto-latin-wght-normal.woff2": { file: "client/roboto-1.woff2" },
    "node_modules/fonts/roboto-latin-ext-wght-normal.woff2": { file: "client/roboto-ext-1.woff2" },
    "src/app/families/canvas.ts": { file: "client/canvas-1.js", imports: ["_client.js", "_menu.js"] },
  };
  mkdirSync(join(folder, ".vite"));
  writeFileSync(join(folder, ".vite", "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "index.html"), '<script defer src="./client/client-1.js"></script>');
  return folder;
}

test("the head asks for the font of texts, the chunks of the first screen's controls, and what those import", () => {
  const links = firstScreenLinks(builtClient(), ["Page", "Text", "TextField", "Checkbox"]);
  expect(links.map((link) => /(?:href|src)="\.\/client\/([^"]*)"/.exec(link)?.[1])).toEqual([
    "roboto-1.woff2",
    "inputs-1.js",
    "menu-1.js",
    "inputs-1.css",
    "menu-1.css",
  ]);
  expect(links[1]).toBe('<script defer src="./client/inputs-1.js"></script>');
});

test("a first screen of the client's own controls asks for the font alone, and an unknown one for nothing", () => {
  expect(firstScreenLinks(builtClient(), ["Page", "Text"])).toEqual([
    '<link rel="preload" as="font" type="font/woff2" crossorigin="" href="./client/roboto-1.woff2" />',
  ]);
  expect(firstScreenLinks(builtClient(), [])).toEqual([]);
});
