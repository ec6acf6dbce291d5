// [tool.flet.pwa]: what Flet has no settings for, because its own web build does not install or work offline.
import type { SettingsTable } from "./settings-table.ts";
import { UserError } from "./user-error.ts";

/** A place in the app that its icon's menu leads to. */
export interface Shortcut {
  readonly name: string;
  /** Route inside the app, e.g. `/new`. */
  readonly route: string;
  readonly description: string | undefined;
}

/** A picture that stores and install dialogs show. */
export interface Screenshot {
  /** File in the app's assets. */
  readonly src: string;
  readonly label: string | undefined;
  /** A wide screen's picture or a phone's. */
  readonly formFactor: "wide" | "narrow" | undefined;
}

/** What other apps may share with this one. */
export interface ShareTarget {
  /** MIME types and endings of files that it takes, e.g. `image/*`; empty for text and links only. */
  readonly accept: readonly string[];
}

/** Files that the system may open with the app. */
export interface FileHandler {
  /** MIME type. */
  readonly type: string;
  /** Endings with their dot. */
  readonly extensions: readonly string[];
}

const DISPLAYS = ["standalone", "fullscreen", "minimal-ui", "browser"] as const;
const ORIENTATIONS = [
  "any",
  "natural",
  "landscape",
  "portrait",
  "landscape-primary",
  "landscape-secondary",
  "portrait-primary",
  "portrait-secondary",
] as const;

/** The settings of [tool.flet.pwa]. */
export interface PwaSettings {
  readonly id: string | undefined;
  readonly shortName: string | undefined;
  readonly lang: string | undefined;
  readonly categories: readonly string[];
  readonly display: (typeof DISPLAYS)[number];
  readonly orientation: (typeof ORIENTATIONS)[number] | undefined;
  readonly darkThemeColor: string | undefined;
  /** Whether the page offers to install the app. */
  readonly installButton: boolean;
  /** Whether the app starts from a snapshot of Python's memory, for which its program is run once at build time. */
  readonly snapshot: boolean;
  /** Whether the page shows the first screen, as it was when the program was run at build time, before Python does. */
  readonly firstPaint: boolean;
  /** Folders of wheels that no package index has. */
  readonly wheels: readonly string[];
  readonly shortcuts: readonly Shortcut[];
  readonly screenshots: readonly Screenshot[];
  readonly shareTarget: ShareTarget | undefined;
  readonly fileHandlers: readonly FileHandler[];
  /** Files of the built folder, as patterns, that a device keeps only once they have been used. */
  readonly onDemand: readonly string[];
}

/** The names of all settings in [tool.flet.pwa]. */
export const PWA_SETTINGS: readonly string[] = [
  "id",
  "short_name",
  "lang",
  "categories",
  "display",
  "orientation",
  "dark_theme_color",
  "install_button",
  "snapshot",
  "first_paint",
  "wheels",
  "shortcuts",
  "screenshots",
  "share_target",
  "file_handlers",
  "on_demand",
];

/**
 * Reads [tool.flet.pwa].
 * @throws {UserError} at the first setting that is unknown or not what it should be.
 */
export function readPwaSettings(table: SettingsTable): PwaSettings {
  table.expectOnly(PWA_SETTINGS);
  return {
    id: table.text("id"),
    shortName: table.text("short_name"),
    lang: table.text("lang"),
    categories: table.texts("categories"),
    display: table.word("display", DISPLAYS) ?? "standalone",
    orientation: table.word("orientation", ORIENTATIONS),
    darkThemeColor: table.text("dark_theme_color"),
    installButton: table.flag("install_button") ?? true,
    snapshot: table.flag("snapshot") ?? true,
    firstPaint: table.flag("first_paint") ?? true,
    wheels: table.texts("wheels"),
    shortcuts: table.tables("shortcuts").map(readShortcut),
    screenshots: table.tables("screenshots").map(readScreenshot),
    shareTarget: table.has("share_target") ? readShareTarget(table.table("share_target")) : undefined,
    fileHandlers: table.tables("file_handlers").map(readFileHandler),
    onDemand: table.texts("on_demand"),
  };
}

function readShortcut(table: SettingsTable): Shortcut {
  table.expectOnly(["name", "route", "description"]);
  const route = table.text("route") ?? "/";
  return { name: table.requiredText("name"), route, description: table.text("description") };
}

function readScreenshot(table: SettingsTable): Screenshot {
  table.expectOnly(["src", "label", "form_factor"]);
  const formFactor = table.word("form_factor", ["wide", "narrow"]);
  return { src: table.requiredText("src"), label: table.text("label"), formFactor };
}

function readShareTarget(table: SettingsTable): ShareTarget {
  table.expectOnly(["accept"]);
  return { accept: table.texts("accept") };
}

function readFileHandler(table: SettingsTable): FileHandler {
  table.expectOnly(["type", "extensions"]);
  const extensions = table.texts("extensions");
  const wrong = extensions.find((extension) => !/^\.[\w.-]+$/.test(extension));
  if (wrong !== undefined || extensions.length === 0) {
    throw new UserError(`pyproject.toml: ${table.name}.extensions takes endings like ".txt", not "${wrong ?? ""}"`);
  }
  return { type: table.requiredText("type"), extensions };
}
