import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { transform } from "esbuild";
import { expect, test } from "vitest";
import { ROOT } from "../paths.ts";
import { toClassicScript, toFirstScript, type ModuleChunk } from "./to-classic.ts";

const ORIGIN = "https://app.example/client/";

/** Modules by file name, as a page that has nothing but their scripts sees them. */
async function makePage(modules: Readonly<Record<string, string>>) {
  const importsIn = (name: string): string[] =>
    [...(modules[name] ?? "").matchAll(/from "\.\/([^"]+)"/g)].map(([, imported = ""]) => `client/${imported}`);
  const chunkOf = (name: string): ModuleChunk => ({
    fileName: `client/${name}`,
    code: modules[name] ?? "",
    imports: importsIn(name),
    isEntry: name === "client.js",
  });
  const importsOf = (fileName: string): string[] =>
    importsIn(fileName.replace("client/", "")).flatMap((imported) => [...importsOf(imported), imported]);
  const scripts = new Map<string, string>();
  for (const name of Object.keys(modules)) {
    scripts.set(ORIGIN + name, await toClassicScript(chunkOf(name), importsOf));
  }
  const asked: string[] = [];
  const said: unknown[] = [];
  let current = "";
  const run = (url: string): void => {
    const code = scripts.get(url);
    if (code === undefined) throw new Error(`${url} is missing`);
    current = url;
    runInContext(code, context);
  };
  const document = {
    readyState: "complete",
    scripts: [],
    get currentScript() {
      return { src: current };
    },
    createElement: () => {
      let onError = (): void => {};
      return {
        src: "",
        remove() {},
        addEventListener: (_: string, fail: () => void) => (onError = fail),
        fail: () => onError(),
      };
    },
    head: {
      append(script: { readonly src: string; fail(): void }) {
        asked.push(script.src.replace(ORIGIN, ""));
        queueMicrotask(() => (scripts.has(script.src) ? run(script.src) : script.fail()));
      },
    },
  };
  const context = createContext({ document, URL, said, setTimeout, addEventListener: () => {} });
  context["self"] = context;
  const loader = await transform(readFileSync(join(ROOT, "src/app/script-loader.ts"), "utf8"), { loader: "ts" });
  const early = {
    fileName: "client/early.js",
    code: `${loader.code};export const first = "early";`,
    imports: [],
    isEntry: true,
  };
  const first = await toFirstScript(early);
  return {
    asked,
    said,
    scripts,
    run: (name: string) => run(ORIGIN + name),
    runFirst() {
      current = `${ORIGIN}early.js`;
      runInContext(first, context);
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test("the client runs when all that it imports is there, whatever came first", async () => {
  const page = await makePage({
    "client.js": 'import {name} from "./part.js"; import {first} from "./early.js"; said.push(first, name);',
    "part.js": 'export const name = "part";',
  });
  page.run("client.js");
  page.run("part.js");
  expect(page.said).toEqual([]);
  page.runFirst();
  await settled();
  expect(page.said).toEqual(["early", "part"]);
});

test("import() asks for a chunk and what it imports at once, runs each once, and gives its exports as they change", async () => {
  const page = await makePage({
    "client.js":
      'import("./lazy.js").then((lazy) => { lazy.add(); said.push(lazy.count, lazy.default, import.meta.url); });' +
      'import("./lazy.js");',
    "lazy.js":
      'import {step} from "./step.js"; export let count = 1; export const add = () => (count += step); export default "whole";',
    "step.js": 'said.push("step runs"); export const step = 2;',
  });
  page.runFirst();
  page.run("client.js");
  await settled();
  expect(page.asked).toEqual(["lazy.js", "step.js"]);
  expect(page.said).toEqual(["step runs", 3, "whole", `${ORIGIN}client.js`]);
});

test("a chunk that cannot be loaded says which, and is asked for again by the next who needs it", async () => {
  const page = await makePage({
    "client.js":
      'const load = () => import("./lazy.js").then(({name}) => said.push(name), ({message}) => said.push(message));' +
      "load().then(() => setTimeout(load));",
    "lazy.js": 'export const name = "lazy";',
  });
  const lazy = page.scripts.get(`${ORIGIN}lazy.js`) ?? "";
  page.scripts.delete(`${ORIGIN}lazy.js`);
  page.runFirst();
  page.run("client.js");
  await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  page.scripts.set(`${ORIGIN}lazy.js`, lazy);
  await settled();
  expect(page.said).toEqual([`${ORIGIN}lazy.js could not be loaded`, "lazy"]);
});

test("a chunk that waits for something while it runs is refused at the build", async () => {
  const chunk = { fileName: "client/a.js", code: "await fetch('.')", imports: [], isEntry: false };
  await expect(toClassicScript(chunk, () => [])).rejects.toThrow("Top-level await");
});
