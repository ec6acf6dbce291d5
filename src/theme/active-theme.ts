/**
 * A theme in force: brightness and theme data turned into the values of all tokens. Pure, so that it is tested without
 * a page; theme-context.ts decides which theme is in force where, theme-variables.ts puts the tokens on elements.
 */
import { toCssPx } from "../values/number.ts";
import { toCssTextShadow } from "../values/shadow.ts";
import { isDesktop, type Platform } from "./platform.ts";
import { DEFAULT_SEED, schemeFromSeed, type Brightness, type ColorScheme } from "./scheme.ts";
import { textVariables } from "./text-theme.ts";
import { defaultThemeColors, type ThemeColors } from "./theme-colors.ts";
import { mergeThemes, readTheme, type PageTransition, type ThemeData } from "./theme-data.ts";

/** The theme that some part of the page is drawn in. */
export interface ActiveTheme {
  readonly brightness: Brightness;
  readonly platform: Platform;
  /** What the program set, this theme laid over those around it. */
  readonly data: ThemeData;
  /** Every role's CSS colour, free of references. */
  readonly scheme: ColorScheme;
  readonly colors: ThemeColors;
  /** Visual density in Material's units (4 px each): 0, -1 or -2. */
  readonly density: number;
  /** Least size of what can be tapped, px: 48 on touch platforms, 0 where the visual size counts. */
  readonly tapTarget: number;
  /** How pages come and go on this platform. */
  readonly pageTransition: PageTransition;
  /** Values of all tokens, by name with the dashes. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Flutter's transitions for a page whose theme has no `page_transitions`. */
const FLUTTER_TRANSITIONS: Readonly<Record<Platform, PageTransition>> = {
  android: "predictive",
  ios: "cupertino",
  macos: "cupertino",
  linux: "zoom",
  windows: "zoom",
};

/** A theme of its own: scheme from its seed, everything else from Material. */
export function makeTheme(data: ThemeData, brightness: Brightness, platform: Platform): ActiveTheme {
  const scheme = schemeFromSeed(seedOf(data), brightness);
  return applyData(
    data,
    data,
    brightness,
    platform,
    scheme,
    defaultThemeColors(scheme, brightness),
    scheme["on-surface"],
  );
}

/** `own` laid over `parent`, as for a control with a theme but no theme mode. Brightness and seed stay the parent's. */
export function deriveTheme(parent: ActiveTheme, own: ThemeData): ActiveTheme {
  const { brightness, platform, scheme, colors } = parent;
  const color = schemeFromSeed(seedOf(parent.data), brightness)["on-surface"];
  return applyData(mergeThemes(parent.data, own), own, brightness, platform, scheme, colors, color);
}

/** Flet's theme for a program that sets none. */
export function makeDefaultTheme(brightness: Brightness, platform: Platform): ActiveTheme {
  return makeTheme(readTheme(undefined), brightness, platform);
}

function applyData(
  data: ThemeData,
  own: ThemeData,
  brightness: Brightness,
  platform: Platform,
  baseScheme: ColorScheme,
  baseColors: ThemeColors,
  textColor: string,
): ActiveTheme {
  // As in Flet, roles inside a theme's colours mean those before the theme's own changes: no cycles by construction.
  const scheme = { ...baseScheme, ...resolveRoles(own.roles, baseScheme) };
  const colors = { ...baseColors, ...resolveRoles(own.colors, baseScheme) };
  const density = densityOf(data, platform);
  const tapTarget = isDesktop(platform) ? 0 : 48;
  const variables: Record<string, string> = {};
  for (const [role, color] of Object.entries(scheme)) variables[`--md-${role}`] = color;
  for (const [name, color] of Object.entries(colors)) variables[`--md-${name}`] = color;
  Object.assign(variables, textVariables(data.textTheme, data.fontFamily, textColor));
  variables["--md-icon-size"] = toCssPx(data.iconSize ?? 24);
  if (data.iconOpacity !== undefined)
    variables["--md-icon-opacity"] = String(Math.min(1, Math.max(0, data.iconOpacity)));
  if (data.iconShadows) variables["--md-icon-shadow"] = toCssTextShadow(data.iconShadows);
  variables["--md-density"] = String(density);
  variables["--md-tap-target"] = toCssPx(tapTarget);
  const pageTransition = (data.pageTransitions ?? FLUTTER_TRANSITIONS)[platform];
  return { brightness, platform, data, scheme, colors, density, tapTarget, pageTransition, variables };
}

/** `0xRRGGBB` of the seed. A role is no seed: there is no scheme yet that it could be of. */
function seedOf({ seed }: ThemeData): number {
  const hex = /^#([0-9a-f]{6})/i.exec(seed ?? "")?.[1];
  return hex === undefined ? DEFAULT_SEED : Number.parseInt(hex, 16);
}

function resolveRoles<T extends Readonly<Record<string, string>>>(colors: T, scheme: ColorScheme): T {
  const values: Readonly<Record<string, string>> = scheme;
  return Object.fromEntries(
    Object.entries(colors).map(([name, css]) => [
      name,
      css.replace(/var\(--md-([a-z-]+)\)/g, (reference, role: string) => values[role] ?? reference),
    ]),
  ) as T;
}

function densityOf({ visualDensity }: ThemeData, platform: Platform): number {
  if (visualDensity === "standard") return 0;
  if (visualDensity === "comfortable") return -1;
  if (visualDensity === "compact") return -2;
  return isDesktop(platform) ? -2 : 0;
}
