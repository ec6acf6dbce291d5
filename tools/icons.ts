/**
 * The icon table: Flet sends an icon as its position in a list of names; this turns the lists inside the flet wheel
 * into (font, glyph) for the fonts that the page loads. Made at build time so that the page ships no names it
 * does not need. Run as a program it prints how many icons have a glyph: `npx tsx tools/icons.ts [flet wheel]`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { CUPERTINO_ALIASES, CUPERTINO_MIRRORED, MATERIAL_MIRRORED, materialSpellings } from "./icons-names.ts";

const PROJECT = dirname(dirname(fileURLToPath(import.meta.url)));
const MATERIAL_LIST = "flet/controls/material/icons.json";
const CUPERTINO_LIST = "flet/controls/cupertino/cupertino_icons.json";
const MATERIAL_SET = 1;
const CUPERTINO_SET = 2;

/** Suffixes of Flet's names; the position is the number of the font. The last font is Cupertino's. */
const VARIANTS = ["", "_outlined", "_rounded", "_sharp"];
const CUPERTINO_FONT = VARIANTS.length;
/** Added to the number of the font where the glyph is mirrored in right-to-left text. */
const MIRRORED = 5;

/** What the page fetches. Fonts: 0 filled, 1 outlined, 2 rounded, 3 sharp, 4 Cupertino; 5 more if mirrored. */
export interface IconTable {
  /** One character per Material icon, a space where there is none. */
  readonly material: string;
  /** One digit per Material icon: its font. */
  readonly materialFonts: string;
  /** Space-separated, one per Cupertino icon: the digit of its font, then its glyph (a ligature's letters). */
  readonly cupertino: string;
}

/** Everything the table is made from. */
export interface IconSources {
  /** Material names as Flet spells them, by index. */
  readonly materialNames: readonly string[];
  readonly cupertinoNames: readonly string[];
  /** Code point by name in the Material fonts. */
  readonly codePoints: ReadonlyMap<string, number>;
  /** Ligatures of the Cupertino font. */
  readonly ligatures: ReadonlySet<string>;
}

/** The flet wheel: `FLET_WHEEL`, or the one in `.cache/wheels`. Throws one line that says what to do. */
export function findFletWheel(): string {
  const given = process.env["FLET_WHEEL"];
  if (given !== undefined && given !== "") return resolve(given);
  const folder = join(PROJECT, ".cache/wheels");
  const wheels = existsSync(folder) ? readdirSync(folder) : [];
  const wheel = wheels.find((name) => /^flet-[\d.]+-py3-none-any\.whl$/.test(name));
  if (wheel !== undefined) return join(folder, wheel);
  throw new Error(
    "icons: no flet wheel in .cache/wheels; fetch the wheels first (tools/wheels.ts) or set FLET_WHEEL to one",
  );
}

/** Reads the name lists from the wheel and the glyph lists from the installed icon packages. */
export function readIconSources(wheelPath: string): IconSources {
  const lists = unzipSync(readFileSync(wheelPath), {
    filter: (file) => file.name === MATERIAL_LIST || file.name === CUPERTINO_LIST,
  });
  const names = (path: string, set: number) => {
    const file = lists[path];
    if (file === undefined) throw new Error(`icons: ${basename(wheelPath)} has no ${path}`);
    return namesByIndex(JSON.parse(strFromU8(file)), set, path);
  };
  const require = createRequire(import.meta.url);
  const materialFolder = dirname(require.resolve("material-icons/package.json"));
  const cupertinoFolder = dirname(require.resolve("framework7-icons/package.json"));
  const codePoints = readFileSync(join(materialFolder, "css/_codepoints.scss"), "utf8");
  return {
    materialNames: names(MATERIAL_LIST, MATERIAL_SET),
    cupertinoNames: names(CUPERTINO_LIST, CUPERTINO_SET),
    codePoints: new Map(
      Array.from(codePoints.matchAll(/"(\w+)": ([0-9a-f]+)/g), ([, name = "", hex = ""]) => [
        name,
        Number.parseInt(hex, 16),
      ]),
    ),
    ligatures: new Set(readdirSync(join(cupertinoFolder, "svg")).map((file) => basename(file, ".svg"))),
  };
}

/** Makes the table; `missing` names the icons without a glyph. */
export function makeIconTable(sources: IconSources): { readonly table: IconTable; readonly missing: string[] } {
  const missing: string[] = [];
  let material = "";
  let materialFonts = "";
  for (const name of sources.materialNames) {
    const glyph = materialGlyph(name.toLowerCase(), sources);
    if (glyph === undefined) missing.push(name);
    material += glyph?.char ?? " ";
    materialFonts += glyph?.font ?? 0;
  }
  const cupertino = sources.cupertinoNames.map((name) => {
    const glyph = cupertinoGlyph(name.toLowerCase(), sources);
    if (glyph === undefined) missing.push(`cupertino ${name}`);
    return glyph === undefined ? "" : `${glyph.font}${glyph.char}`;
  });
  return { table: { material, materialFonts, cupertino: cupertino.join(" ") }, missing };
}

/** What icons are called, by set: a line each, empty where the name is the line's above. Fetched only if one is needed. */
export interface IconNames {
  readonly material: string;
  readonly cupertino: string;
}

/** Makes the names: `ARROW_BACK_OUTLINED` is "arrow back". */
export function makeIconNames({ materialNames, cupertinoNames }: IconSources): IconNames {
  return { material: toLines(materialNames), cupertino: toLines(cupertinoNames) };
}

function toLines(names: readonly string[]): string {
  const words = names.map((name) =>
    name
      .toLowerCase()
      .replace(/_(outlined|rounded|sharp)$/, "")
      .replaceAll("_", " ")
      .trim(),
  );
  return words.map((word, index) => (word === words[index - 1] ? "" : word)).join("\n");
}

interface Glyph {
  readonly font: number;
  readonly char: string;
}

function materialGlyph(name: string, { codePoints }: IconSources): Glyph | undefined {
  // A few names end like a variant without being one, so the whole name is tried last.
  const variant = VARIANTS.findIndex((suffix) => suffix !== "" && name.endsWith(suffix));
  const base = variant < 0 ? name : name.slice(0, -(VARIANTS[variant]?.length ?? 0));
  for (const spelling of materialSpellings(base)) {
    const codePoint = codePoints.get(spelling);
    if (codePoint === undefined) continue;
    const font = Math.max(variant, 0) + (MATERIAL_MIRRORED.has(base) ? MIRRORED : 0);
    return { font, char: String.fromCodePoint(codePoint) };
  }
  return undefined;
}

function cupertinoGlyph(name: string, sources: IconSources): Glyph | undefined {
  const spelling = CUPERTINO_ALIASES[name] ?? name;
  if (spelling.startsWith("material:")) return materialGlyph(spelling.slice("material:".length), sources);
  if (!sources.ligatures.has(spelling)) return undefined;
  return { font: CUPERTINO_FONT + (CUPERTINO_MIRRORED.has(name) ? MIRRORED : 0), char: spelling };
}

function namesByIndex(list: unknown, set: number, path: string): string[] {
  if (typeof list !== "object" || list === null) throw new Error(`icons: ${path} is no map of names`);
  const names: string[] = [];
  for (const [name, icon] of Object.entries(list)) {
    if (typeof icon !== "number" || icon >> 16 !== set) throw new Error(`icons: ${path}: ${name} is ${String(icon)}`);
    names[icon & 0xffff] = name;
  }
  return Array.from(names, (name, index) => {
    if (name === undefined) throw new Error(`icons: ${path} names no icon ${index}`);
    return name;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const wheel = process.argv[2] ?? findFletWheel();
    const sources = readIconSources(wheel);
    const { table, missing } = makeIconTable(sources);
    const total = sources.materialNames.length + sources.cupertinoNames.length;
    console.log(`${total - missing.length} of ${total} icons have a glyph; ${JSON.stringify(table).length} characters`);
    if (missing.length > 0) console.log(`without: ${missing.join(", ")}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
