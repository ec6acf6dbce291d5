// The first screen as plain HTML, for readers without scripts: headings, paragraphs, links and pictures in their order.
import { isWireMap, type WireMap, type WireValue } from "../../src/protocol/wire.ts";
import { element, escapeHtml } from "../html.ts";

/** Properties that are read as text. */
const TEXTS: ReadonlySet<string> = new Set(["label", "title", "subtitle", "value", "text", "content", "helper"]);
/** Types whose `value` is a word for the program and not for the reader. */
const SILENT_VALUES: ReadonlySet<string> = new Set(["Radio", "RadioGroup", "Dropdown", "DropdownOption", "Option"]);
/** Parts of a page that come before its other parts. */
const FIRST = ["appbar", "leading", "label", "title", "subtitle"];
/** From this size on a text is a heading, px. */
const HEADING_SIZE = 24;
const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^(display|headline)/i, "h1"],
  [/^title/i, "h2"],
];

/** @param assets folder of the app's assets in the page. */
export function toHtmlText(page: WireMap, assets: string): string {
  const views = page["views"];
  const top = isList(views) ? views.at(-1) : undefined;
  return writeValue(top, assets).join("\n");
}

/** The text of the first screen in one line, at most `length` characters of it. */
export function toPlainText(page: WireMap, length: number): string {
  const text = toHtmlText(page, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, " ")
    .trim();
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, "")} …`;
}

function writeValue(value: WireValue, assets: string): readonly string[] {
  if (isList(value)) return value.flatMap((item) => writeValue(item, assets));
  if (!isWireMap(value)) return [];
  return "_c" in value ? writeControl(value, assets) : Object.values(value).flatMap((item) => writeValue(item, assets));
}

function writeControl(control: WireMap, assets: string): readonly string[] {
  if (control["visible"] === false || control["opacity"] === 0) return [];
  const src = control["src"];
  if (control["_c"] === "Image" && typeof src === "string") {
    const url = /^[a-z]+:/i.test(src) ? src : `${assets}${src.replace(/^\//, "")}`;
    return [element("img", { src: url, alt: textOf(control["semantics_label"]) ?? "" })];
  }
  const names = Object.keys(control).filter((name) => name !== "spans");
  const ordered = [...FIRST.filter((name) => name in control), ...names.filter((name) => !FIRST.includes(name))];
  const lines = ordered.flatMap((name) =>
    isSpoken(control, name) ? writeText(control, String(control[name])) : writeValue(control[name], assets),
  );
  return lines.length > 0 ? lines : writeText(control, "");
}

/** Whether property `name` is read as it is. */
function isSpoken(control: WireMap, name: string): boolean {
  if (name === "value" && SILENT_VALUES.has(String(control["_c"]))) return false;
  return TEXTS.has(name) && typeof control[name] === "string";
}

/** Paragraphs of a control's own text; the spans of one go on where its text ends. */
function writeText(control: WireMap, text: string): readonly string[] {
  const spans = isList(control["spans"]) ? control["spans"] : [];
  const spoken = spans.map((span) => (isWireMap(span) ? (textOf(span["text"]) ?? "") : "")).join("");
  const url = linkOf(control["url"]);
  const tag = tagOf(control);
  return `${text}${spoken}`
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const inner = escapeHtml(part.trim());
      return `<${tag}>${url === undefined ? inner : `<a href="${escapeHtml(url)}">${inner}</a>`}</${tag}>`;
    });
}

function tagOf(control: WireMap): string {
  if (control["_c"] === "AppBar") return "h1";
  if (control["_c"] !== "Text") return "p";
  const style = textOf(control["theme_style"]) ?? "";
  const heading = HEADINGS.find(([pattern]) => pattern.test(style))?.[1];
  const size = control["size"];
  return heading ?? (typeof size === "number" && size >= HEADING_SIZE ? "h2" : "p");
}

/** Only addresses of the web; others would be scripts. */
function linkOf(value: WireValue): string | undefined {
  const url = isWireMap(value) ? textOf(value["url"]) : textOf(value);
  return url !== undefined && /^(https?:|mailto:|tel:)/i.test(url) ? url : undefined;
}

function textOf(value: WireValue): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isList(value: WireValue): value is readonly WireValue[] {
  return Array.isArray(value);
}
