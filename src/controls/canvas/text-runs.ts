/** The styled runs of a canvas Text: its value and spans as one text, each part with the style that holds for it. */
import type { ControlNode } from "../../tree/control-node.ts";
import { readProperty } from "../../control/props.ts";
import { toCssFontWeight } from "../../values/font-weight.ts";
import { mergeTextStyles, toCssFontFamily, type TextStyle } from "../../values/text-style.ts";
import { textSpanSchema } from "../text/text-span.tsx";
import { resolveColor } from "./surface.ts";

/** Text of one style. */
export interface TextRun {
  readonly text: string;
  readonly style: TextStyle;
}

/** How the glyphs of a run are set. Lengths in logical px. */
export interface Glyphs {
  /** A canvas's `font`. */
  readonly font: string;
  readonly size: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  /** Line height as a multiple of the size; undefined = the font's own. */
  readonly height: number | undefined;
  /** Without references to the theme. */
  readonly color: string;
}

/** The spans as runs on top of `style`; an undefined style is the theme's bodyMedium. */
export function readRuns(value: string, style: TextStyle | undefined, spans: readonly ControlNode[]): TextRun[] {
  const base = style ?? {};
  const runs: TextRun[] = value === "" ? [] : [{ text: value, style: base }];
  for (const span of spans) collect(span, base, runs);
  return runs;
}

function collect(span: ControlNode, outer: TextStyle, into: TextRun[]): void {
  const style = mergeTextStyles(outer, readProperty(span, "style", textSpanSchema.style));
  const text = readProperty(span, "text", textSpanSchema.text) ?? "";
  if (text !== "") into.push({ text, style });
  for (const inner of readProperty(span, "spans", textSpanSchema.spans)) collect(inner, style, into);
}

/** How a run is set. A text with a style of its own inherits nothing of the theme but family and colour. */
export function glyphsOf(style: TextStyle, isThemed: boolean, tokens: Readonly<Record<string, string>>): Glyphs {
  const token = (name: string): string => (isThemed ? (tokens[`--md-body-medium-${name}`] ?? "") : "");
  const size = style.size ?? (Number.parseFloat(token("size")) || 14);
  const weight = style.weight ? toCssFontWeight(style.weight) : token("weight") || "400";
  const fallback = tokens["--md-font-family"] ?? "sans-serif";
  const named = toCssFontFamily(style.fontFamily, style.fontFamilyFallback);
  const family = named === undefined ? token("family") || fallback : `${named}, ${fallback}`;
  const height = style.height ?? (Number.parseFloat(token("height")) || undefined);
  return {
    font: `${style.italic ? "italic" : "normal"} ${weight} ${size}px ${family}`,
    size,
    letterSpacing: style.letterSpacing ?? (Number.parseFloat(token("spacing")) || 0),
    wordSpacing: style.wordSpacing ?? 0,
    height: height === 0 ? undefined : height,
    color: resolveColor(style.color ?? "var(--md-on-surface)", tokens),
  };
}
