/**
 * Highlighting themes by Flet's names. One chunk of style texts, fetched when a program names a theme; each theme that is
 * used becomes one style sheet that holds only inside blocks that ask for it.
 */
const files: Readonly<Record<string, string>> = import.meta.glob(
  [
    "/node_modules/highlight.js/styles/*.min.css",
    "/node_modules/highlight.js/styles/base16/{atelier-*,dracula,eighties,gruvbox-dark-medium,gruvbox-light-medium,hopscotch,ocean,railscasts,solarized-*,tomorrow,tomorrow-night,zenburn}.min.css",
  ],
  { query: "?inline", import: "default", eager: true },
);

/** Names that highlight.js has given up or changed since the version that Flet names its themes after. */
const RENAMED: Readonly<Record<string, string>> = {
  "github-gist": "github",
  "gruvbox-dark": "gruvbox-dark-medium",
  "gruvbox-light": "gruvbox-light-medium",
  routers: "routeros",
  "tomorrow-night-eighties": "eighties",
};

const byName = new Map(
  Object.entries(files).map(([path, css]) => [path.replace(/^.*\/|\.min\.css$/g, ""), css] as const),
);
const added = new Set<string>();

/** Makes the theme's style sheet hold and returns what `data-theme` of a code block has to be; unknown names do nothing. */
export function useCodeTheme(name: string): string | undefined {
  const file = fileOf(name);
  const css = file === undefined ? undefined : byName.get(file);
  if (file === undefined || css === undefined) return undefined;
  if (!added.has(file)) {
    added.add(file);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@layer control { .markdown [data-code-theme="${file}"] { ${css} } }`);
    document.adoptedStyleSheets.push(sheet);
  }
  return file;
}

/** `atelier-cave-dark` → `atelier-cave`, `kimbie.dark` → `kimbie-dark`, `qtcreator_light` → `qtcreator-light`. */
function fileOf(name: string): string | undefined {
  const dashed = name.toLowerCase().replace(/[._]/g, "-");
  const candidates = [RENAMED[dashed], dashed, dashed.replace(/-dark$/, "")];
  return candidates.find((candidate) => candidate !== undefined && byName.has(candidate));
}
