/**
 * A seed colour's full table of Material colour roles, equal to Flutter's `ColorScheme.fromSeed` (tonal spot, contrast
 * 0, specification of 2021). Only the colour space and the palettes come from material-color-utilities: at contrast 0
 * every role has a fixed tone of one palette, so a table replaces the library's dynamic schemes and half its size.
 */
import { Hct, TonalPalette } from "@material/material-color-utilities";

/** Light or dark, of a theme or of the platform. */
export type Brightness = "light" | "dark";

/** Where a role's colour comes from: palette letter, tone in light, tone in dark (the same if left out). */
type Recipe = readonly [palette: keyof Palettes, light: number, dark?: number];

const RECIPES = {
  primary: ["P", 40, 80],
  "on-primary": ["P", 100, 20],
  "primary-container": ["P", 90, 30],
  "on-primary-container": ["P", 30, 90],
  "primary-fixed": ["P", 90],
  "primary-fixed-dim": ["P", 80],
  "on-primary-fixed": ["P", 10],
  "on-primary-fixed-variant": ["P", 30],
  secondary: ["S", 40, 80],
  "on-secondary": ["S", 100, 20],
  "secondary-container": ["S", 90, 30],
  "on-secondary-container": ["S", 30, 90],
  "secondary-fixed": ["S", 90],
  "secondary-fixed-dim": ["S", 80],
  "on-secondary-fixed": ["S", 10],
  "on-secondary-fixed-variant": ["S", 30],
  tertiary: ["T", 40, 80],
  "on-tertiary": ["T", 100, 20],
  "tertiary-container": ["T", 90, 30],
  "on-tertiary-container": ["T", 30, 90],
  "tertiary-fixed": ["T", 90],
  "tertiary-fixed-dim": ["T", 80],
  "on-tertiary-fixed": ["T", 10],
  "on-tertiary-fixed-variant": ["T", 30],
  error: ["E", 40, 80],
  "on-error": ["E", 100, 20],
  "error-container": ["E", 90, 30],
  "on-error-container": ["E", 30, 90],
  surface: ["N", 98, 6],
  "on-surface": ["N", 10, 90],
  "surface-dim": ["N", 87, 6],
  "surface-bright": ["N", 98, 24],
  "surface-container-lowest": ["N", 100, 4],
  "surface-container-low": ["N", 96, 10],
  "surface-container": ["N", 94, 12],
  "surface-container-high": ["N", 92, 17],
  "surface-container-highest": ["N", 90, 22],
  "on-surface-variant": ["V", 30, 80],
  outline: ["V", 50, 60],
  "outline-variant": ["V", 80, 30],
  "inverse-surface": ["N", 20, 90],
  "on-inverse-surface": ["N", 95, 20],
  "inverse-primary": ["P", 80, 40],
  shadow: ["N", 0],
  scrim: ["N", 0],
  "surface-tint": ["P", 40, 80],
} as const satisfies Record<string, Recipe>;

/** A role of Flet's `ColorScheme`, in kebab case as in `--md-<role>`. */
export type ColorRole = keyof typeof RECIPES;

/** All roles with their CSS colours. */
export type ColorScheme = Readonly<Record<ColorRole, string>>;

/** The seed when a theme gives none: Material blue. */
export const DEFAULT_SEED = 0x2196f3;

interface Palettes {
  readonly P: TonalPalette;
  readonly S: TonalPalette;
  readonly T: TonalPalette;
  readonly E: TonalPalette;
  readonly N: TonalPalette;
  readonly V: TonalPalette;
}

const schemes = new Map<string, ColorScheme>();

/** The scheme of `seed` (`0xRRGGBB`, alpha ignored), as `#rrggbb` per role. Kept once made. */
export function schemeFromSeed(seed: number, brightness: Brightness): ColorScheme {
  const key = `${brightness}${seed & 0xffffff}`;
  let scheme = schemes.get(key);
  if (scheme === undefined) {
    scheme = makeScheme(makePalettes(seed), brightness);
    schemes.set(key, scheme);
  }
  return scheme;
}

function makePalettes(seed: number): Palettes {
  const { hue } = Hct.fromInt(0xff000000 | seed);
  return {
    P: TonalPalette.fromHueAndChroma(hue, 36),
    S: TonalPalette.fromHueAndChroma(hue, 16),
    T: TonalPalette.fromHueAndChroma((hue + 60) % 360, 24),
    E: TonalPalette.fromHueAndChroma(25, 84),
    N: TonalPalette.fromHueAndChroma(hue, 6),
    V: TonalPalette.fromHueAndChroma(hue, 8),
  };
}

function makeScheme(palettes: Palettes, brightness: Brightness): ColorScheme {
  const scheme: Record<string, string> = {};
  for (const [role, recipe] of Object.entries<Recipe>(RECIPES)) {
    const [palette, light, dark = light] = recipe;
    const argb = palettes[palette].tone(brightness === "light" ? light : dark);
    scheme[role] = `#${(argb & 0xffffff).toString(16).padStart(6, "0")}`;
  }
  return scheme as ColorScheme;
}
