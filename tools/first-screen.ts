// What the head of a built page asks for beyond the client itself: the chunks of the controls that its first screen is
// made of, and the font of its texts. Left to the client, they would be asked for only when it runs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FAMILY_TYPES } from "../src/app/families/family-types.ts";
import { deferredScript, element } from "./html.ts";

/** A chunk in Vite's manifest. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

/** The font of every first text, as Vite's manifest names it. */
const TEXT_FONT = /roboto-latin-wght-normal\.woff2$/;

/**
 * Elements for the head.
 * @param client the built client.
 * @param types of the controls of the first screen.
 */
export function firstScreenLinks(client: string, types: readonly string[]): readonly string[] {
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
    readFileSync(join(client, ".vite", "manifest.json"), "utf8"),
  );
  const page = readFileSync(join(client, "index.html"), "utf8");
  const scripts = new Set<string>();
  const sheets = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    // The page has the client, and all that comes with it.
    if (!chunk || scripts.has(chunk.file) || page.includes(chunk.file)) return;
    scripts.add(chunk.file);
    for (const sheet of chunk.css ?? []) sheets.add(sheet);
    for (const imported of chunk.imports ?? []) add(imported);
  };
  for (const [name, own] of Object.entries<readonly string[]>(FAMILY_TYPES)) {
    if (own.some((type) => types.includes(type))) add(`src/app/families/${name}.ts`);
  }
  const fonts = Object.entries(manifest).filter(([name]) => types.length > 0 && TEXT_FONT.test(name));
  return [
    ...fonts.map(([, { file }]) =>
      element("link", { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `./${file}` }),
    ),
    ...[...scripts].map((file) => deferredScript(`./${file}`)),
    ...[...sheets].map((file) => element("link", { rel: "stylesheet", crossorigin: "", href: `./${file}` })),
  ];
}
