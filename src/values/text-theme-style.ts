/** The fifteen named text styles of a Material theme. */
import { oneOf, type Reader } from "./reader.ts";

const SIZES = ["Large", "Medium", "Small"] as const;
const ROLES = ["display", "headline", "title", "label", "body"] as const;

/** A named style: `displayLarge` … `bodySmall`. */
export type TextThemeStyle = `${(typeof ROLES)[number]}${(typeof SIZES)[number]}`;

/** All fifteen names. */
export const TEXT_THEME_STYLES: readonly TextThemeStyle[] = ROLES.flatMap((role) =>
  SIZES.map((size) => `${role}${size}` as const),
);

/** Reads a style's name. */
export const readTextThemeStyle: Reader<TextThemeStyle> = oneOf(...TEXT_THEME_STYLES);

/** The name in kebab case, as class names and custom properties use it: `body-medium`. */
export function toCssTextThemeStyle(style: TextThemeStyle): string {
  return style.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
}
