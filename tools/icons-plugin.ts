/**
 * Vite plugin behind `virtual:flet-icons`: makes the icon table when first asked for and hands its URL to the page, so
 * that the table is a hashed asset of its own and not part of any script. Works in dev, build and browser tests.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { findFletWheel, makeIconTable, readIconSources } from "./icons.ts";

const ID = "virtual:flet-icons";
const RESOLVED = `\0${ID}`;

/** Serves `virtual:flet-icons`. `wheel` is the flet wheel to read; by default the one in `.cache/wheels`. */
export function fletIcons(options: { readonly wheel?: string } = {}): Plugin {
  let cacheFolder = "";
  let tablePath: string | undefined;
  return {
    name: "flet-icons",
    configResolved(config) {
      cacheFolder = join(config.root, ".cache/icons");
    },
    resolveId(id) {
      return id === ID ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      tablePath ??= writeTable(cacheFolder, options.wheel ?? findFletWheel(), (message) => this.warn(message));
      return `export { default } from ${JSON.stringify(`${tablePath}?url&no-inline`)};`;
    },
  };
}

function writeTable(folder: string, wheel: string, warn: (message: string) => void): string {
  const { table, missing } = makeIconTable(readIconSources(wheel));
  if (missing.length > 0) warn(`${missing.length} icons have no glyph: ${missing.join(", ")}`);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "flet-icons.json");
  writeFileSync(path, JSON.stringify(table));
  return path;
}
