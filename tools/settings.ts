// What an app's author may decide about the page and the installed app: Flet's own settings by the names that
// `flet build web` gives them, ours in [tool.flet.pwa], and the command line above both.
import { readPwaSettings, type PwaSettings } from "./pwa-settings.ts";
import type { SettingsTable } from "./settings-table.ts";
import { UserError } from "./user-error.ts";

/** Settings from the command line; each wins over pyproject.toml. */
export interface SettingsOverrides {
  readonly project?: string | undefined;
  readonly product?: string | undefined;
  readonly shortName?: string | undefined;
  readonly description?: string | undefined;
  readonly version?: string | undefined;
  readonly company?: string | undefined;
  readonly copyright?: string | undefined;
  readonly base?: string | undefined;
  readonly moduleName?: string | undefined;
  readonly routeUrlStrategy?: string | undefined;
  readonly backgroundColor?: string | undefined;
  readonly themeColor?: string | undefined;
  readonly splashColor?: string | undefined;
  readonly splashDarkColor?: string | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly wheels?: readonly string[] | undefined;
  readonly installButton?: boolean | undefined;
  readonly snapshot?: boolean | undefined;
  readonly firstPaint?: boolean | undefined;
}

/** One colour by day and, where the author gave one, another by night. CSS colours. */
export interface ColorPair {
  readonly light: string;
  readonly dark: string | undefined;
}

/** An app's settings, complete. */
export interface AppSettings {
  /** Title of the page until the program sets one, and name of the installed app. */
  readonly name: string;
  /** Stands under the icon. */
  readonly shortName: string;
  readonly description: string | undefined;
  readonly version: string | undefined;
  readonly company: string | undefined;
  readonly copyright: string | undefined;
  /** Path that the app will live under, with slashes at both ends; `undefined` if it is to run anywhere. */
  readonly base: string | undefined;
  /** Scheme and host that the app will live at, if known: some services only take absolute addresses. */
  readonly origin: string | undefined;
  readonly routeUrlStrategy: "path" | "hash";
  /** Of the window around the app. */
  readonly themeColor: ColorPair;
  /** Of the screen while the app starts. */
  readonly backgroundColor: ColorPair;
  /** Files and folders of the program that do not ship, relative to its folder. */
  readonly exclude: readonly string[];
  readonly pwa: PwaSettings;
}

/** Surfaces of Flet's default theme, so that a window looks of one piece with the app in it. */
const SURFACE: ColorPair = { light: "#f8f9ff", dark: "#111418" };

/**
 * Reads the settings of a project.
 * @param project the whole pyproject.toml.
 * @param fallbackName the app's name if nothing gives it one.
 * @throws {UserError} at the first setting that is not what it should be.
 */
export function readSettings(
  project: SettingsTable,
  fallbackName: string,
  overrides: SettingsOverrides = {},
): AppSettings {
  const flet = project.table("tool.flet");
  const web = flet.table("web");
  const about = project.table("project");
  const projectName = overrides.project ?? about.text("name") ?? project.table("tool.poetry").text("name");
  const name = overrides.product ?? flet.text("product") ?? projectName ?? fallbackName;
  const pwa = readPwaSettings(flet.table("pwa"));
  const theme = overrides.themeColor ?? web.text("pwa_theme_color");
  const background = overrides.backgroundColor ?? web.text("pwa_background_color");
  // As in Flet, what [tool.flet.web.splash] says wins over [tool.flet.splash].
  const splash = (key: string) => web.table("splash").text(key) ?? flet.table("splash").text(key);
  const splashColor = overrides.splashColor ?? splash("color") ?? background;
  const splashDarkColor = overrides.splashDarkColor ?? splash("dark_color");
  const excluded = web.table("app").texts("exclude");
  return {
    name,
    shortName: overrides.shortName ?? pwa.shortName ?? name,
    description: overrides.description ?? about.text("description") ?? project.table("tool.poetry").text("description"),
    version: overrides.version ?? about.text("version") ?? project.table("tool.poetry").text("version"),
    company: overrides.company ?? flet.text("company"),
    copyright: overrides.copyright ?? flet.text("copyright"),
    ...readAddress(overrides.base ?? web.text("base_url")),
    routeUrlStrategy: readStrategy(overrides.routeUrlStrategy) ?? web.word("route_url_strategy", STRATEGIES) ?? "path",
    themeColor: pair(theme, pwa.darkThemeColor),
    backgroundColor: pair(background ?? splashColor, splashDarkColor),
    exclude: overrides.exclude ?? (excluded.length > 0 ? excluded : flet.table("app").texts("exclude")),
    pwa: {
      ...pwa,
      installButton: overrides.installButton ?? pwa.installButton,
      snapshot: overrides.snapshot ?? pwa.snapshot,
      firstPaint: overrides.firstPaint ?? pwa.firstPaint,
    },
  };
}

const STRATEGIES = ["path", "hash"] as const;

function readStrategy(text: string | undefined): "path" | "hash" | undefined {
  const found = STRATEGIES.find((strategy) => strategy === text);
  if (text !== undefined && found === undefined) {
    throw new UserError(`--route-url-strategy takes path or hash, not "${text}".`);
  }
  return found;
}

/** Without a colour of the author's, the default theme's surface by day and by night. */
function pair(light: string | undefined, dark: string | undefined): ColorPair {
  return light === undefined ? { light: SURFACE.light, dark: dark ?? SURFACE.dark } : { light, dark };
}

/** `repo`, `/repo/` and `https://user.github.io/repo` all name the path `/repo/`; `.` and nothing name none. */
export function readAddress(text: string | undefined): Pick<AppSettings, "base" | "origin"> {
  if (text === undefined || text === "." || text === "./") return { base: undefined, origin: undefined };
  const isAddress = /^https?:\/\//i.test(text);
  if (isAddress && !URL.canParse(text)) throw new UserError(`--base takes a path or an address, not "${text}".`);
  if (!isAddress && /[?#:\s\\]/.test(text)) throw new UserError(`--base takes a path or an address, not "${text}".`);
  const url = new URL(isAddress ? text : `/${text.replace(/^\/+/, "")}`, "http://localhost");
  const path = url.pathname.endsWith("/") ? url.pathname : `${url.pathname}/`;
  return { base: path, origin: isAddress ? url.origin : undefined };
}
