/**
 * Colours: Flet's names and alpha-first hex to CSS. A role of the colour scheme becomes a custom property of the
 * theme, so that a change of theme recolours the page without any control being read again.
 */
import { paletteColor } from "./color-palette.ts";
import { readNumber, trim } from "./number.ts";
import { unexpected } from "./value-error.ts";

const ACCENT_ROLES = ["primary", "secondary", "tertiary"].flatMap((name) => [
  name,
  `on-${name}`,
  `${name}-container`,
  `on-${name}-container`,
  `${name}-fixed`,
  `${name}-fixed-dim`,
  `on-${name}-fixed`,
  `on-${name}-fixed-variant`,
]);

const OTHER_ROLES =
  "error on-error error-container on-error-container surface on-surface on-surface-variant surface-tint surface-dim " +
  "surface-bright surface-container surface-container-low surface-container-lowest surface-container-high " +
  "surface-container-highest outline outline-variant shadow scrim inverse-surface on-inverse-surface inverse-primary";

/** The roles of Flet's ColorScheme in kebab case; the theme defines `--md-<role>` for each. */
export const COLOR_ROLES: readonly string[] = [...ACCENT_ROLES, ...OTHER_ROLES.split(" ")];

const ROLE_BY_NAME = new Map(COLOR_ROLES.map((role) => [role.replaceAll("-", ""), role]));

/**
 * A CSS colour from a Flet colour: a role, a palette name, or hex (`#rgb #argb #rrggbb #aarrggbb 0x…`), each with an
 * optional `,opacity`. Names match in any case; CSS names that Flet lacks (`navy`) throw, as Flet ignores them.
 */
export function readColor(value: unknown): string {
  if (typeof value !== "string") throw unexpected("a colour", value);
  const [name = "", opacity] = value.split(",");
  const color = resolve(name.trim());
  if (color === undefined) throw unexpected("a colour", value);
  return opacity === undefined ? color : withOpacity(color, readNumber(opacity));
}

/** `cssColor` with its alpha replaced by `opacity` (0 to 1). Hex is computed, everything else left to the browser. */
export function withOpacity(cssColor: string, opacity: number): string {
  const alpha = Math.max(0, Math.min(1, opacity));
  const hex = /^#([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(cssColor)?.[1];
  if (hex === undefined) return `rgb(from ${cssColor} r g b / ${trim(alpha)})`;
  const byte = Math.round(alpha * 255);
  return byte === 255 ? `#${hex}` : `#${hex}${byte.toString(16).padStart(2, "0")}`;
}

function resolve(name: string): string | undefined {
  const hex = /^(?:#|0x)([0-9a-f]+)$/i.exec(name)?.[1];
  if (hex !== undefined) return fromHex(hex.toLowerCase());
  const lower = name.toLowerCase();
  // Flet drops a shade behind a role: `primary50` is `primary`.
  const role = ROLE_BY_NAME.get(lower.replace(/\d+$/, ""));
  return role === undefined ? paletteColor(lower) : `var(--md-${role})`;
}

function fromHex(digits: string): string | undefined {
  const hex = digits.length <= 4 ? digits.replace(/./g, "$&$&") : digits;
  if (hex.length === 6) return `#${hex}`;
  if (hex.length !== 8) return undefined;
  return hex.startsWith("ff") ? `#${hex.slice(2)}` : `#${hex.slice(2)}${hex.slice(0, 2)}`;
}
