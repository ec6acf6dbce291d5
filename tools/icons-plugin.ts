/**
 * Vite plugin behind `virtual:flet-icons` and `virtual:flet-icon-names`: makes these files when first asked for and hands
 * their URLs to the page, so that each is a hashed asset of its own and not part of any script. Works in dev, build and
 * browser tests.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { findFletWheel, makeIconNames, makeIconTable, readIconSources, type IconSources } from "./icons.ts";

type Warn = (message: string) => void;

const MAKERS: Readonly<Record<string, (sources: IconSources, warn: Warn) => object>> = {
  "virtual:flet-icons": (sources, warn) => {
    const { table, missing } = makeIconTable(sources);
    if (missing.length > 0) warn(`${missing.length} icons have no glyph: ${missing.join(", ")}`);
    return table;
  },
  "virtual:flet-icon-names": makeIconNames,
};
const MARK = "\0";

/** Serves both modules. `wheel` is the flet wheel to read; by default the one in `.cache/wheels`. */
export function fletIcons(options: { readonly wheel?: string } = {}): Plugin {
  let cacheFolder = "";
  const paths = new Map<string, string>();
  return {
    name: "flet-icons",
    configResolved(config) {
      cacheFolder = join(config.root, ".cache/icons");
    },
    resolveId(id) {
      return id in MAKERS ? MARK + id : undefined;
    },
    load(marked) {
      const id = marked.slice(MARK.length);
      const make = marked.startsWith(MARK) ? MAKERS[id] : undefined;
      if (!make) return undefined;
      let path = paths.get(id);
      if (path === undefined) {
        const content = make(readIconSources(options.wheel ?? findFletWheel()), (message) => this.warn(message));
        mkdirSync(cacheFolder, { recursive: true });
        path = join(cacheFolder, `${id.slice("virtual:".length)}.json`);
        writeFileSync(path, JSON.stringify(content));
        paths.set(id, path);
      }
      return `export { default } from ${JSON.stringify(`${path}?url&no-inline`)};`;
    },
  };
}
