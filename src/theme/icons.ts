/**
 * Flet's icon numbers to glyphs. The table is an asset of its own that the page fetches once; until it is there icons
 * are empty boxes of the right size, which fill in by themselves.
 */
import { createSignal } from "solid-js";
import tableUrl from "virtual:flet-icons";
import type { Icon } from "../values/icon.ts";

/** One of the icon fonts in fonts.css. */
export type IconFont = "filled" | "outlined" | "rounded" | "sharp" | "cupertino";

/** How to draw an icon. */
export interface Glyph {
  readonly font: IconFont;
  /** What to set in that font: one character, or the letters of a ligature. */
  readonly char: string;
  /** Whether right-to-left text mirrors it. */
  readonly isMirrored: boolean;
}

/** An icon as Flet sends it, `(set << 16) | index`, or as `readIcon` reads it. */
export type IconReference = number | Icon;

const FONTS: readonly IconFont[] = ["filled", "outlined", "rounded", "sharp", "cupertino"];

interface Table {
  readonly material: readonly string[];
  readonly materialFonts: string;
  readonly cupertino: readonly string[];
}

const [table, setTable] = createSignal<Table>();
let loading: Promise<void> | undefined;

/** Fetches the table, once; call it early. Rejects if it cannot be had; the next call tries again. */
export function loadIcons(): Promise<void> {
  loading ??= fetchTable().then(setTable, (error: unknown) => {
    loading = undefined;
    throw error;
  }) as Promise<void>;
  return loading;
}

/** The glyph of an icon; undefined for unknown icons and, reactively, until the table is there (which it sees to). */
export function iconGlyph(icon: IconReference): Glyph | undefined {
  const loaded = table();
  if (loaded === undefined) {
    loadIcons().catch((error: unknown) => console.error("icons are not shown:", error));
    return undefined;
  }
  const isMaterial = typeof icon === "number" ? icon >> 16 === 1 : icon.set === "material";
  const index = typeof icon === "number" ? icon & 0xffff : icon.index;
  if (isMaterial) return glyph(loaded.materialFonts[index], loaded.material[index]);
  if (typeof icon === "number" && icon >> 16 !== 2) return undefined;
  const entry = loaded.cupertino[index];
  return glyph(entry?.[0], entry?.slice(1));
}

function glyph(digit: string | undefined, char: string | undefined): Glyph | undefined {
  if (digit === undefined || char === undefined || char === " ") return undefined;
  const number = Number(digit);
  const font = FONTS[number % FONTS.length];
  return font && { font, char, isMirrored: number >= FONTS.length };
}

async function fetchTable(): Promise<Table> {
  const response = await fetch(tableUrl);
  if (!response.ok) throw new Error(`${tableUrl}: ${response.status} ${response.statusText}`);
  const json: unknown = await response.json();
  const [material, materialFonts, cupertino] = ["material", "materialFonts", "cupertino"].map((key) => {
    const text: unknown = typeof json === "object" && json !== null ? Reflect.get(json, key) : undefined;
    if (typeof text !== "string") throw new Error(`${tableUrl}: no ${key}`);
    return text;
  }) as [string, string, string];
  return { material: Array.from(material), materialFonts, cupertino: cupertino.split(" ") };
}
