// What the head of a built page says to browsers, home screens and link previews.
import type { App } from "./app.ts";
import { ICONS } from "./app-icons.ts";
import { element } from "./html.ts";
import { MANIFEST_FILE } from "./manifest.ts";

/**
 * The elements that a built page has beyond those of development.
 * @param pageIcon the picture that pages show, in the built folder.
 * @param firstWords what its first screen says: its description unless the author gives one.
 */
export function headOfBuiltPage({ name, settings }: App, pageIcon: string, firstWords?: string): readonly string[] {
  const { description = firstWords, company, copyright, themeColor, shortName, base, origin } = settings;
  const address = origin === undefined || base === undefined ? undefined : new URL(base, origin).href;
  const meta = (key: string, content: string | undefined) => ({ name: key, content });
  const og = (key: string, content: string | undefined) => ({ property: `og:${key}`, content });
  const colors =
    themeColor.dark === undefined
      ? [meta("theme-color", themeColor.light)]
      : [
          { ...meta("theme-color", themeColor.light), media: "(prefers-color-scheme: light)" },
          { ...meta("theme-color", themeColor.dark), media: "(prefers-color-scheme: dark)" },
        ];
  const metas: readonly Readonly<Record<string, string | undefined>>[] = [
    meta("description", description),
    meta("author", company),
    meta("copyright", copyright),
    meta("application-name", name),
    ...colors,
    meta("mobile-web-app-capable", "yes"),
    meta("apple-mobile-web-app-capable", "yes"),
    meta("apple-mobile-web-app-title", shortName),
    meta("apple-mobile-web-app-status-bar-style", "default"),
    og("type", "website"),
    og("title", name),
    og("description", description),
    og("url", address),
    // Readers of these take absolute addresses only.
    og("image", address === undefined ? undefined : new URL(ICONS.large, address).href),
  ];
  return [
    ...metas.filter(({ content }) => content !== undefined).map((attributes) => element("meta", attributes)),
    element("link", { rel: "manifest", href: MANIFEST_FILE }),
    element("link", { rel: "icon", href: ICONS.favicon, sizes: "48x48", type: "image/png" }),
    pageIcon.endsWith(".svg")
      ? element("link", { rel: "icon", href: pageIcon, sizes: "any", type: "image/svg+xml" })
      : element("link", { rel: "icon", href: pageIcon, sizes: "192x192", type: "image/png" }),
    element("link", { rel: "apple-touch-icon", href: ICONS.apple }),
  ];
}
