/**
 * Material's fifteen text styles and what a theme's `text_theme` changes in them, as tokens `--md-<style>-…`.
 * The utility classes in text-styles.css read the same tokens.
 */
import { toCssFontWeight } from "../values/font-weight.ts";
import { toCssPx, trim } from "../values/number.ts";
import { toCssFontFamily, type TextStyle } from "../values/text-style.ts";

/** Size and letter spacing in px, line height as a multiple of the size. */
interface Typeface {
  readonly size: number;
  readonly height: number;
  readonly weight: number;
  readonly spacing: number;
}

const face = (size: number, height: number, weight: number, spacing: number): Typeface => ({
  size,
  height,
  weight,
  spacing,
});

/** Material 2021, the geometry that Flutter uses for Latin scripts. */
export const TEXT_STYLES = {
  "display-large": face(57, 1.12, 400, -0.25),
  "display-medium": face(45, 1.16, 400, 0),
  "display-small": face(36, 1.22, 400, 0),
  "headline-large": face(32, 1.25, 400, 0),
  "headline-medium": face(28, 1.29, 400, 0),
  "headline-small": face(24, 1.33, 400, 0),
  "title-large": face(22, 1.27, 400, 0),
  "title-medium": face(16, 1.5, 500, 0.15),
  "title-small": face(14, 1.43, 500, 0.1),
  "label-large": face(14, 1.43, 500, 0.1),
  "label-medium": face(12, 1.33, 500, 0.5),
  "label-small": face(11, 1.45, 500, 0.5),
  "body-large": face(16, 1.5, 400, 0.5),
  "body-medium": face(14, 1.43, 400, 0.25),
  "body-small": face(12, 1.33, 400, 0.4),
} as const satisfies Record<string, Typeface>;

/** One of the fifteen text styles, in kebab case as in `--md-body-medium-size`. */
export type TextStyleName = keyof typeof TEXT_STYLES;

/** The changes of a theme to the text styles. */
export type TextStyles = Readonly<Partial<Record<TextStyleName, TextStyle>>>;

/** The fifteen names. */
export const TEXT_STYLE_NAMES = Object.keys(TEXT_STYLES) as readonly TextStyleName[];

/** What stands behind every family: Flutter draws in Roboto whatever a family lacks, and so does this. */
const FALLBACK_FAMILIES = "Roboto, system-ui, sans-serif";

/**
 * Tokens of all text styles. A changed style keeps Material's value wherever it says nothing, and the theme's text
 * colour and family too (Flutter drops those two, which leaves white text on light themes).
 */
export function textVariables(styles: TextStyles, family: string | undefined, color: string): Record<string, string> {
  const themeFamily = withFallback(toCssFontFamily(family));
  const variables: Record<string, string> = { "--md-font-family": themeFamily };
  for (const name of TEXT_STYLE_NAMES) {
    const base = TEXT_STYLES[name];
    const own = styles[name] ?? {};
    const ownFamily = toCssFontFamily(own.fontFamily, own.fontFamilyFallback);
    const token = `--md-${name}`;
    variables[`${token}-size`] = toCssPx(own.size ?? base.size);
    variables[`${token}-height`] = trim(own.height ?? base.height);
    variables[`${token}-weight`] = own.weight === undefined ? String(base.weight) : toCssFontWeight(own.weight);
    variables[`${token}-spacing`] = toCssPx(own.letterSpacing ?? base.spacing);
    variables[`${token}-family`] = ownFamily === undefined ? themeFamily : withFallback(ownFamily);
    variables[`${token}-style`] = own.italic === true ? "italic" : "normal";
    variables[`${token}-color`] = own.color ?? color;
  }
  return variables;
}

function withFallback(families: string | undefined): string {
  return families === undefined ? FALLBACK_FAMILIES : `${families}, ${FALLBACK_FAMILIES}`;
}
