/**
 * Text styles. A line's height is a ratio, held in the custom property `--lh`, which text inherits; style sheets turn
 * it into whole pixels with `line-height: round(calc(var(--lh) * 1em), 1px)`, as Flutter's engine rounds lines.
 */
import { readColor } from "./color.ts";
import { type FontWeight, readFontWeight, toCssFontWeight } from "./font-weight.ts";
import { readBool, readInt, readNumber, readString, toCssMaybePx, toCssPx, trim } from "./number.ts";
import { toCssPaintGradient } from "./paint-gradient.ts";
import { type Paint, readPaint } from "./paint.ts";
import { fieldsOf, listOf, oneOf, type Reader } from "./reader.ts";
import { readShadows, type Shadow, toCssTextShadow } from "./shadow.ts";
import { readTextOverflow, type TextOverflow } from "./text-overflow.ts";

/** A text style; what is missing is inherited. */
export interface TextStyle {
  /** Font size in logical px. */
  readonly size?: number | undefined;
  /** Line height as a multiple of the font size. */
  readonly height?: number | undefined;
  readonly weight?: FontWeight | undefined;
  readonly italic?: boolean | undefined;
  /** Sum of 1 underline, 2 overline, 4 line through. */
  readonly decoration?: number | undefined;
  readonly decorationColor?: string | undefined;
  /** Multiple of the font's own line thickness. */
  readonly decorationThickness?: number | undefined;
  readonly decorationStyle?: "solid" | "double" | "dotted" | "dashed" | "wavy" | undefined;
  readonly fontFamily?: string | undefined;
  readonly fontFamilyFallback?: readonly string[] | undefined;
  readonly color?: string | undefined;
  readonly bgcolor?: string | undefined;
  readonly shadow?: readonly Shadow[] | undefined;
  /** Paints the glyphs instead of `color`. */
  readonly foreground?: Paint | undefined;
  /** Logical px between letters. */
  readonly letterSpacing?: number | undefined;
  /** Logical px between words. */
  readonly wordSpacing?: number | undefined;
  readonly overflow?: TextOverflow | undefined;
  readonly baseline?: "alphabetic" | "ideographic" | undefined;
}

/** A map of the fields above in snake case, all optional. */
export const readTextStyle: Reader<TextStyle> = fieldsOf("a text style", {
  size: readNumber,
  height: readNumber,
  weight: readFontWeight,
  italic: readBool,
  decoration: readInt,
  decorationColor: readColor,
  decorationThickness: readNumber,
  decorationStyle: oneOf("solid", "double", "dotted", "dashed", "wavy"),
  fontFamily: readString,
  fontFamilyFallback: listOf(readString),
  color: readColor,
  bgcolor: readColor,
  shadow: readShadows,
  foreground: readPaint,
  letterSpacing: readNumber,
  wordSpacing: readNumber,
  overflow: readTextOverflow,
  baseline: oneOf("alphabetic", "ideographic"),
});

const DECORATIONS = ["underline", "overline", "line-through"];

/**
 * CSS of the fields that a style has. `overflow` and `baseline` have none here: they concern the control that lays
 * the text out. Decoration thickness has no relative unit in CSS: it is taken of Roboto's line. A gradient
 * as foreground takes the place of the background.
 */
export function toCssTextStyle(style: TextStyle): Record<string, string> {
  const css: Record<string, string> = {};
  const set = (property: string, value: string | undefined): void => {
    if (value !== undefined) css[property] = value;
  };
  set("font-size", toCssMaybePx(style.size));
  // A height of 0 is what Flutter calls "none": the font's own line.
  set("--lh", style.height === undefined ? undefined : trim(style.height || 1.17));
  set("font-weight", style.weight === undefined ? undefined : toCssFontWeight(style.weight));
  set("font-style", style.italic ? "italic" : undefined);
  // What no named family has is drawn in the theme's.
  const family = toCssFontFamily(style.fontFamily, style.fontFamilyFallback);
  set("font-family", family && `${family}, var(--md-font-family, sans-serif)`);
  set("color", style.foreground?.color ?? style.color);
  set("background-color", style.bgcolor);
  set("letter-spacing", toCssMaybePx(style.letterSpacing));
  set("word-spacing", toCssMaybePx(style.wordSpacing));
  set("text-shadow", style.shadow === undefined ? undefined : toCssTextShadow(style.shadow));
  const lines = DECORATIONS.filter((_, bit) => ((style.decoration ?? 0) >> bit) & 1);
  set("text-decoration-line", lines.join(" ") || undefined);
  // Material's text themes name a colour for all decorations, whatever colour the text has.
  set("text-decoration-color", style.decorationColor ?? (lines.length > 0 ? "var(--md-on-surface)" : undefined));
  set("text-decoration-style", style.decorationStyle);
  const thickness = style.decorationThickness;
  set("text-decoration-thickness", thickness === undefined ? undefined : `${trim(thickness * 0.0488)}em`);
  if (style.foreground !== undefined) Object.assign(css, foregroundCss(style.foreground));
  return css;
}

function foregroundCss({ color, gradient, style, strokeWidth }: Paint): Record<string, string> {
  if (style === "stroke") {
    return {
      "-webkit-text-stroke": `${toCssPx(strokeWidth || 1)} ${color}`,
      "-webkit-text-fill-color": "transparent",
    };
  }
  if (gradient === undefined) return {};
  return {
    "background-image": toCssPaintGradient(gradient),
    "background-clip": "text",
    "-webkit-text-fill-color": "transparent",
  };
}

/**
 * The named families as CSS, or undefined when none is named. Names are quoted; generic families are not. No fallback
 * is added, since the theme defines `--md-font-family` with this.
 */
export function toCssFontFamily(family: string | undefined, fallback: readonly string[] = []): string | undefined {
  const names = family === undefined ? fallback : [family, ...fallback];
  return names.length ? names.map(quoteFamily).join(", ") : undefined;
}

/** `over`'s fields on top of `under`'s: Flutter's `merge`. A field that is undefined hides nothing. */
export function mergeTextStyles(under: TextStyle | undefined, over: TextStyle | undefined): TextStyle {
  const given = Object.entries(over ?? {}).filter(([, entry]) => entry !== undefined);
  return { ...under, ...Object.fromEntries(given) };
}

function quoteFamily(name: string): string {
  return /^(serif|sans-serif|monospace|cursive|fantasy|system-ui)$/.test(name)
    ? name
    : `"${name.replace(/["\\\n]/g, "")}"`;
}
