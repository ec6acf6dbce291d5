/**
 * The theme colours that are no roles of the colour scheme: overlays, backgrounds and Flet's colour shortcuts. Each is
 * a token `--md-<name>`; names on the left of the wire table are Flet's.
 */
import type { Brightness, ColorScheme } from "./scheme.ts";

/** Token names by the field of Flet's `Theme` that sets them. */
export const COLOR_FIELDS = {
  hover_color: "hover",
  focus_color: "focus",
  highlight_color: "highlight",
  splash_color: "splash",
  disabled_color: "disabled",
  unselected_control_color: "unselected",
  hint_color: "hint",
  secondary_header_color: "secondary-header",
  divider_color: "divider",
  scaffold_bgcolor: "scaffold",
  canvas_color: "canvas",
  card_bgcolor: "card",
} as const;

/** A theme colour that is no scheme role; `icon` comes from the icon theme. */
export type ThemeColor = (typeof COLOR_FIELDS)[keyof typeof COLOR_FIELDS] | "icon";

/** All of them with their CSS colours. */
export type ThemeColors = Readonly<Record<ThemeColor, string>>;

const LIGHT = {
  hover: "#0000000a",
  focus: "#0000001f",
  highlight: "#bcbcbc66",
  splash: "#c8c8c866",
  disabled: "#00000061",
  unselected: "#0000008a",
  hint: "#00000099",
  "secondary-header": "#e3f2fd",
  icon: "#000000dd",
};

const DARK: typeof LIGHT = {
  hover: "#ffffff0a",
  focus: "#ffffff1f",
  highlight: "#cccccc40",
  splash: "#cccccc40",
  disabled: "#ffffff62",
  unselected: "#ffffffb3",
  hint: "#ffffff99",
  "secondary-header": "#616161",
  icon: "#ffffff",
};

/** Flutter's values for a theme that sets none. They follow the seed's scheme, not a program's changes to it. */
export function defaultThemeColors(scheme: ColorScheme, brightness: Brightness): ThemeColors {
  const { surface, outline } = scheme;
  return {
    ...(brightness === "light" ? LIGHT : DARK),
    divider: outline,
    scaffold: surface,
    canvas: surface,
    card: surface,
  };
}
