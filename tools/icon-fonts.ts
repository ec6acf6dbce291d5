// Which icon fonts a program may draw with. A first visit brings those; the others come when an icon asks for one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { listAppFiles } from "./app-files.ts";
import type { App } from "./app.ts";
import type { Site } from "./site.ts";

/** Fonts beside the plain one, which the client itself uses: how their files and the names of their icons are recognized. */
const FONTS: readonly { readonly file: RegExp; readonly icons: RegExp }[] = [
  { file: /(^|\/)material-icons-outlined-[^/]*\.woff2$/, icons: /_OUTLINED\b/ },
  { file: /(^|\/)material-icons-round-[^/]*\.woff2$/, icons: /_ROUNDED\b/ },
  { file: /(^|\/)material-icons-sharp-[^/]*\.woff2$/, icons: /_SHARP\b/ },
  // Some of its icons are in the other fonts, so that its use needs them all (`ANY_ICON`).
  { file: /(^|\/)Framework7Icons-[^/]*\.woff2$/, icons: /(?!)/ },
];
/** Icons that are not picked by name where they are written: all of them, at random, by a computed name. */
const ANY_ICON = /\bIcons\b(?!\s*\.\s*[A-Z])|\.icons\b|CupertinoIcons|cupertino_icons/;
/** Of compiled packages only the names are seen. */
const ICONS_IN_PACKAGE = /Icons/;
/** Packages that name icons without drawing them by themselves. */
const SILENT = /^(flet|flet_pwa)\//;

/** Whether a file of the client is an icon font that nothing in the program, or in what it brings along, asks for. */
export function findUnusedIconFonts(app: App, site: Site): (path: string) => boolean {
  const programs = listAppFiles(app)
    .filter((name) => name.endsWith(".py"))
    .map((name) => readFileSync(join(app.folder, name), "utf8"));
  return unusedIconFonts(programs, namesIconsIn(site));
}

/** @param doPackagesUseIcons whether one of the program's packages has icons of its own. */
export function unusedIconFonts(programs: readonly string[], doPackagesUseIcons = false): (path: string) => boolean {
  if (doPackagesUseIcons || programs.some((code) => ANY_ICON.test(code))) return () => false;
  const unused = FONTS.filter(({ icons }) => !programs.some((code) => icons.test(code)));
  return (path) => unused.some(({ file }) => file.test(path));
}

function namesIconsIn({ bytes }: Site): boolean {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.pyc?$/.test(name) && !SILENT.test(name) });
  return Object.values(files).some((content) => ICONS_IN_PACKAGE.test(strFromU8(content, true)));
}
