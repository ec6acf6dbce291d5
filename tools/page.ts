// The HTML of one program: the client's page with the program's base, configuration and name in it.
import { statSync } from "node:fs";
import { join } from "node:path";
import type { App } from "./app.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { element, escapeHtml } from "./html.ts";
import type { FirstScreen } from "./first-paint/first-screen.ts";
import { PYODIDE } from "./paths.ts";
import { RUNTIME_FILES } from "./runtime-info.ts";

export interface PageOptions {
  readonly app: App;
  /** Address of the folder that the page lives in, with a slash at the end; `undefined` leaves the page where it is. */
  readonly base: string | undefined;
  readonly pyodideUrl: string;
  readonly siteUrl: string;
  /** Folder of `client/`, relative to the base or absolute. */
  readonly clientUrl: string;
  readonly siteBytes: number;
  readonly appBytes: number;
  /** The snapshot's size, if there is one. */
  readonly snapshotBytes?: number | undefined;
  /** Further elements for the head. */
  readonly head: readonly string[];
  /** What the page shows before Python does, if that is known. */
  readonly firstScreen?: FirstScreen | undefined;
  /** Further configuration of the page. */
  readonly config?: Readonly<Record<string, unknown>>;
}

/** Fills the client's `index.html`. */
export function makePage(template: string, options: PageOptions): string {
  const { app } = options;
  const config = {
    appName: app.name,
    pyodideUrl: options.pyodideUrl,
    siteUrl: options.siteUrl,
    appUrl: "app.zip",
    assetsUrl: "assets/",
    routeUrlStrategy: app.settings.routeUrlStrategy,
    ...expectedBytes(options),
    ...options.config,
  };
  // `<` could end the element early.
  const json = JSON.stringify(config).replaceAll("<", "\\u003c");
  const first = [
    contentSecurityPolicy(),
    ...(options.base === undefined ? [] : [element("base", { href: options.base })]),
  ];
  // In front of the page's first script, which reads it.
  const configuration = [
    `<title>${escapeHtml(app.name)}</title>`,
    `<script type="application/json" id="flet-config">${json}</script>`,
  ];
  // Functions, since `$` in a text would have a meaning.
  const { firstScreen } = options;
  return template
    .replace("<!-- flet-base -->", () => first.join("\n    "))
    .replace("<!-- flet-config -->", () => configuration.join("\n    "))
    .replace("<!-- flet-head -->", () => options.head.join("\n    "))
    .replace('<html lang="en">', () => `<html lang="${escapeHtml(app.settings.pwa.lang ?? "en")}">`)
    .replace("<noscript>", () => `${firstScreen?.data.join("") ?? ""}<noscript>${textWithoutScripts(firstScreen)}`)
    .replaceAll('"./client/', () => `"${options.clientUrl}`);
}

function textWithoutScripts(screen: FirstScreen | undefined): string {
  return screen && screen.text !== "" ? `<main>\n${screen.text}\n</main>` : "";
}

/** Bytes that the stages of a start download, as the browser counts them: from nothing, and with the snapshot. */
function expectedBytes({ siteBytes, appBytes, snapshotBytes }: PageOptions) {
  const size = (kind: RegExp): number =>
    RUNTIME_FILES.filter((name) => kind.test(name)).reduce((sum, name) => sum + statSync(join(PYODIDE, name)).size, 0);
  const expected = { runtime: size(/\.(wasm|zip)$/), packages: siteBytes, program: appBytes };
  if (snapshotBytes === undefined) return { expectedBytes: expected };
  // It has of the library and the packages what a start needs.
  return {
    expectedBytes: expected,
    restoredBytes: { ...expected, runtime: size(/\.wasm$/) + snapshotBytes, packages: 0 },
  };
}
