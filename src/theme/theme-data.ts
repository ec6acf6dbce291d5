/**
 * Flet's `Theme` as it comes over the wire. Colours, text styles, density and transitions are read here; the component
 * themes stay raw maps, since only the control that a component theme is for knows how to read its fields.
 */
import { readColor } from "../values/color.ts";
import { readBool, readNumber, readString } from "../values/number.ts";
import { field, isMap, oneOf, type Reader, type WireFields } from "../values/reader.ts";
import { readTextStyle } from "../values/text-style.ts";
import { readShadows, type Shadow } from "../values/shadow.ts";
import { ValueError } from "../values/value-error.ts";
import { COLOR_ROLES } from "../values/color.ts";
import type { Platform } from "./platform.ts";
import type { ColorRole } from "./scheme.ts";
import { TEXT_STYLE_NAMES, type TextStyles } from "./text-theme.ts";
import { COLOR_FIELDS, type ThemeColor } from "./theme-colors.ts";

/** Fields of Flet's `Theme` that hold one component's settings. */
export const COMPONENT_THEMES = [
  "appbar_theme",
  "badge_theme",
  "banner_theme",
  "bottom_appbar_theme",
  "bottom_sheet_theme",
  "button_theme",
  "card_theme",
  "checkbox_theme",
  "chip_theme",
  "data_table_theme",
  "date_picker_theme",
  "dialog_theme",
  "divider_theme",
  "dropdown_theme",
  "expansion_tile_theme",
  "filled_button_theme",
  "floating_action_button_theme",
  "icon_button_theme",
  "icon_theme",
  "list_tile_theme",
  "navigation_bar_theme",
  "navigation_drawer_theme",
  "navigation_rail_theme",
  "outlined_button_theme",
  "popup_menu_theme",
  "progress_indicator_theme",
  "radio_theme",
  "scrollbar_theme",
  "search_bar_theme",
  "search_view_theme",
  "segmented_button_theme",
  "slider_theme",
  "snackbar_theme",
  "switch_theme",
  "system_overlay_style",
  "tab_bar_theme",
  "text_button_theme",
  "time_picker_theme",
  "tooltip_theme",
] as const;

/** The name of a component theme: a field of Flet's `Theme`. */
export type ComponentTheme = (typeof COMPONENT_THEMES)[number];

/** Flet's `PageTransitionTheme`. */
export type PageTransition =
  | "none"
  | "fadeUpwards"
  | "openUpwards"
  | "zoom"
  | "cupertino"
  | "predictive"
  | "fadeForwards";

/** Flet's `VisualDensity`. */
export type VisualDensity = "standard" | "comfortable" | "compact" | "adaptivePlatformDensity";

/** One Flet `Theme`, or several laid over each other. What is undefined keeps Material's default. */
export interface ThemeData {
  /** Seed of the colour scheme, CSS hex or a role reference. */
  readonly seed: string | undefined;
  /** Roles that replace those made from the seed. CSS colours, possibly references to other roles. */
  readonly roles: Readonly<Partial<Record<ColorRole, string>>>;
  readonly colors: Readonly<Partial<Record<ThemeColor, string>>>;
  readonly fontFamily: string | undefined;
  readonly useMaterial3: boolean;
  readonly textTheme: TextStyles;
  readonly primaryTextTheme: TextStyles;
  readonly visualDensity: VisualDensity | undefined;
  /** By platform. Undefined: Flutter's own choice. A theme that has any has one for each. */
  readonly pageTransitions: Readonly<Record<Platform, PageTransition>> | undefined;
  /** Size in px from the icon theme. */
  readonly iconSize: number | undefined;
  /** Between 0 and 1, from the icon theme. */
  readonly iconOpacity: number | undefined;
  /** From the icon theme. */
  readonly iconShadows: readonly Shadow[] | undefined;
  /** The raw map of one component theme, to be read with the readers of `values`; undefined if not given. */
  readonly component: (name: ComponentTheme) => WireFields | undefined;
}

const readTransition = oneOf("none", "fadeUpwards", "openUpwards", "zoom", "cupertino", "predictive", "fadeForwards");
const readDensity = oneOf("standard", "comfortable", "compact", "adaptivePlatformDensity");

/** Flet's choice for platforms that a `PageTransitionsTheme` leaves out; it differs from Flutter's. */
const FLET_TRANSITIONS: Readonly<Record<Platform, PageTransition>> = {
  android: "fadeUpwards",
  ios: "cupertino",
  linux: "zoom",
  macos: "zoom",
  windows: "zoom",
};

/**
 * Reads a `Theme` map; nothing (null, undefined, no map) is the empty theme. A bad field keeps its default and is
 * handed to `report`, which by default warns on the console.
 */
export function readTheme(value: unknown, report: (problem: string) => void = warn): ThemeData {
  const map: WireFields = isMap(value) ? value : {};
  const read = fieldReader(map, "theme", report);
  const iconTheme = isMap(map["icon_theme"]) ? map["icon_theme"] : {};
  const readIcon = fieldReader(iconTheme, "theme: icon_theme", report);
  return {
    seed: read("color_scheme_seed", readColor),
    roles: readColors(map, "color_scheme", COLOR_ROLES as readonly ColorRole[], report),
    colors: present({
      ...Object.fromEntries(Object.entries(COLOR_FIELDS).map(([key, name]) => [name, read(key, readColor)])),
      icon: readIcon("color", readColor),
    }),
    fontFamily: read("font_family", readString),
    useMaterial3: read("use_material3", readBool) ?? true,
    textTheme: readTextTheme(map, "text_theme", report),
    primaryTextTheme: readTextTheme(map, "primary_text_theme", report),
    visualDensity: read("visual_density", readDensity),
    pageTransitions: readTransitions(map["page_transitions"], report),
    iconSize: readIcon("size", readNumber),
    iconOpacity: readIcon("opacity", readNumber),
    iconShadows: readIcon("shadows", readShadows),
    component: (name) => {
      const fields = map[name];
      return isMap(fields) ? fields : undefined;
    },
  };
}

/** `over` laid over `under`: its fields win, component themes and schemes field by field, text styles as wholes. */
export function mergeThemes(under: ThemeData, over: ThemeData): ThemeData {
  return {
    // A theme inside another one changes that one; Flutter then ignores what only a new theme is made from.
    seed: under.seed,
    fontFamily: under.fontFamily,
    useMaterial3: under.useMaterial3,
    roles: { ...under.roles, ...over.roles },
    colors: { ...under.colors, ...over.colors },
    textTheme: { ...under.textTheme, ...over.textTheme },
    primaryTextTheme: { ...under.primaryTextTheme, ...over.primaryTextTheme },
    visualDensity: over.visualDensity ?? under.visualDensity,
    pageTransitions: over.pageTransitions ?? under.pageTransitions,
    iconSize: over.iconSize ?? under.iconSize,
    iconOpacity: over.iconOpacity ?? under.iconOpacity,
    iconShadows: over.iconShadows ?? under.iconShadows,
    component: (name) => {
      const [below, above] = [under.component(name), over.component(name)];
      return below !== undefined && above !== undefined ? { ...below, ...above } : (above ?? below);
    },
  };
}

type Report = (problem: string) => void;

/** Reads one field after another of `map`; a `ValueError` is reported under `place` and counts as not given. */
function fieldReader(map: WireFields, place: string, report: Report) {
  return <T>(key: string, reader: Reader<T>): T | undefined => {
    try {
      return field(map, key, reader);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      report(`${place}: ${error.message}`);
      return undefined;
    }
  };
}

function readColors<K extends string>(map: WireFields, key: string, names: readonly K[], report: Report) {
  const colors = isMap(map[key]) ? map[key] : {};
  const read = fieldReader(colors, `theme: ${key}`, report);
  return present(
    Object.fromEntries(names.map((name) => [name, read(name.replaceAll("-", "_"), readColor)])) as Record<
      K,
      string | undefined
    >,
  );
}

function readTextTheme(map: WireFields, key: string, report: Report): TextStyles {
  const styles = isMap(map[key]) ? map[key] : {};
  const read = fieldReader(styles, `theme: ${key}`, report);
  return present(
    Object.fromEntries(TEXT_STYLE_NAMES.map((name) => [name, read(name.replaceAll("-", "_"), readTextStyle)])),
  );
}

function readTransitions(value: unknown, report: Report): ThemeData["pageTransitions"] {
  if (!isMap(value)) return undefined;
  const read = fieldReader(value, "theme: page_transitions", report);
  const given = Object.keys(FLET_TRANSITIONS).map((platform) => [platform, read(platform, readTransition)]);
  return { ...FLET_TRANSITIONS, ...present(Object.fromEntries(given)) };
}

/** The entries that are not undefined. */
function present<K extends string, T>(entries: Readonly<Record<K, T | undefined>>): Partial<Record<K, T>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<
    Record<K, T>
  >;
}

function warn(problem: string): void {
  console.warn(problem);
}
