/** The page's styles as one text for a picture: every sheet in order, with only those fonts that the page has used. */
import { faceKey, fontKey } from "./font-face-key.ts";
import { AROUND } from "./picture-clone.ts";
import { withMarkedStates } from "./picture-states.ts";

const FONT_FACE = /@font-face\s*\{[^}]*\}/g;
const files = new Map<string, Promise<string>>();

const RULES = [
  // Nothing moves in a picture; an animation would be shown at its start.
  "*,::before,::after{animation:none!important;transition:none!important;caret-color:transparent!important}",
  `[${AROUND}]::before,[${AROUND}]::after{content:none!important}`,
];

/** All styles of the page; `fonts` are the program's own, family → URL. */
export async function collectStyles(fonts: Readonly<Record<string, string>>): Promise<string> {
  const written = await Promise.all(Array.from(document.styleSheets, readSheet));
  const sheets = [...written, ...document.adoptedStyleSheets.map(textOf)];
  const used = usedFaces();
  const own = Object.entries(fonts).map(
    ([family, url]) =>
      `@font-face{font-family:${JSON.stringify(family)};src:url("${absolute(url, document.baseURI)}")}`,
  );
  const text = withMarkedStates(sheets.join("\n")).replace(FONT_FACE, (face) => (used.has(faceKey(face)) ? face : ""));
  return [text, ...own, ...RULES].join("\n");
}

async function readSheet(sheet: CSSStyleSheet): Promise<string> {
  const owner = sheet.ownerNode;
  if (sheet.disabled) return "";
  // As it was written: what browsers make of rules with custom properties does not always read back.
  if (owner instanceof HTMLStyleElement) return resolveUrls(owner.textContent, document.baseURI);
  if (sheet.href === null) return textOf(sheet);
  const { href } = sheet;
  let file = files.get(href);
  if (!file) {
    file = loadSheet(href);
    files.set(href, file);
  }
  return file;
}

async function loadSheet(href: string): Promise<string> {
  try {
    const response = await fetch(href);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return resolveUrls(await response.text(), href);
  } catch (error) {
    files.delete(href);
    console.warn(`The styles of ${href} will be missing in the picture:`, error);
    return "";
  }
}

function textOf(sheet: CSSStyleSheet): string {
  return Array.from(sheet.cssRules, ({ cssText }) => cssText).join("\n");
}

/** Addresses in a sheet are relative to it, in a picture to nothing. */
function resolveUrls(css: string, base: string): string {
  return css.replace(
    /url\(\s*(["']?)(?!data:|#|["'])([^)"']+)\1\s*\)/g,
    (_match, _quote, url: string) => `url("${absolute(url, base)}")`,
  );
}

function absolute(url: string, base: string): string {
  return new URL(url, base).href;
}

/** The font faces that the browser has loaded because some text needed them. */
function usedFaces(): ReadonlySet<string> {
  const loaded = Array.from(document.fonts).filter(({ status }) => status === "loaded");
  return new Set(loaded.map(({ family, style, unicodeRange }) => fontKey(family, style, unicodeRange)));
}
