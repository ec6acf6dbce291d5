/**
 * The lazily loaded half of Markdown: from text to finished elements. Blocks that did not change keep their elements, so
 * that text which grows word by word keeps its selection and its pictures.
 */
import DOMPurify from "dompurify";
import type { Words } from "../../control/words/words.ts";
import type { MarkdownCodeTheme, MarkdownStyleSheet } from "../../values/markdown-style-sheet.ts";
import { toCssTextStyle, type TextStyle } from "../../values/text-style.ts";
import { isSafeUrl } from "../../values/url.ts";
import { markdownToHtml, type ExtensionSet } from "./markdown-parser.ts";
import { styleCode, styleMarkdown } from "./markdown-style.ts";

/** What decides how a text looks. */
export interface MarkdownOptions {
  readonly extensionSet: ExtensionSet;
  readonly breaksLines: boolean;
  readonly codeTheme: MarkdownCodeTheme | undefined;
  readonly styleSheet: MarkdownStyleSheet | undefined;
  readonly codeStyleSheet: MarkdownStyleSheet | undefined;
  /** How large formulas are, as a multiple of their text. */
  readonly formulaScale: number | undefined;
  readonly formulaStyle: TextStyle | undefined;
  /** Shows the picture `src` in `image`, or something in its place. */
  readonly words: Words;
  readonly showImage: (image: HTMLImageElement, src: string) => void;
}

const TEXT_CLASSES: Readonly<Record<string, string>> = {
  h1: "md-headline-small",
  h2: "md-title-large",
  h3: "md-title-medium",
  h4: "md-body-large",
  h5: "md-body-large",
  h6: "md-body-large",
  p: "md-body-medium",
  li: "md-body-medium",
  table: "md-body-medium",
  blockquote: "md-body-medium",
};
const CHECKED =
  "M19 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2zm-9 14-5-5 1.41-1.41L10 14.17l7.59-7.59L19 8z";
const UNCHECKED = "M19 5v14H5V5zm0-2H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2z";

const sources = new WeakMap<Element, string>();

/** Makes `host` show `value`. `isRestyled` says that what is there has another look and cannot stay. */
export function showMarkdown(host: HTMLElement, value: string, options: MarkdownOptions, isRestyled: boolean): void {
  const html = markdownToHtml(value, options.extensionSet, options.breaksLines);
  const fresh = DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true });
  const blocks = [...fresh.children].map((block) => {
    const source = block.outerHTML;
    return { block, source };
  });
  blocks.forEach(({ block, source }, index) => {
    const old = host.children[index];
    if (!isRestyled && old && sources.get(old) === source) return;
    const holder = document.createElement("div");
    holder.append(block);
    finish(holder, options);
    const made = holder.firstElementChild ?? block;
    sources.set(made, source);
    if (old) old.replaceWith(made);
    else host.append(made);
  });
  while (host.children.length > blocks.length) host.lastElementChild?.remove();
}

function finish(holder: HTMLElement, options: MarkdownOptions): void {
  for (const [tag, name] of Object.entries(TEXT_CLASSES)) {
    for (const element of holder.querySelectorAll(tag)) element.classList.add(name);
  }
  holder.querySelectorAll("li").forEach((item) => addBullet(item, options.words));
  holder.querySelectorAll("table").forEach(wrapTable);
  for (const link of holder.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    link.dataset["href"] = href;
    if (!isSafeUrl(href)) link.removeAttribute("href");
    link.rel = "noopener noreferrer";
  }
  for (const code of holder.querySelectorAll<HTMLElement>("pre > code")) drawCode(code, options.codeTheme);
  for (const formula of holder.querySelectorAll<HTMLElement>("[data-formula]")) drawFormula(formula, options);
  if (options.styleSheet) styleMarkdown(holder, options.styleSheet);
  if (options.codeStyleSheet) styleCode(holder, options.codeStyleSheet);
  for (const image of holder.querySelectorAll("img")) {
    image.className = "markdown-image";
    options.showImage(image, image.dataset["src"] ?? "");
  }
}

function addBullet(item: HTMLLIElement, words: Words): void {
  const content = document.createElement("div");
  content.className = "markdown-item";
  content.append(...item.childNodes);
  const bullet = document.createElement("span");
  bullet.className = "markdown-bullet";
  const { task } = item.dataset;
  const list = item.parentElement;
  if (task) {
    bullet.setAttribute("role", "img");
    bullet.setAttribute("aria-label", task === "done" ? words.done : words.toDo);
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", task === "done" ? CHECKED : UNCHECKED);
    svg.append(path);
    bullet.append(svg);
  } else {
    bullet.setAttribute("aria-hidden", "true");
    const index = list ? [...list.children].indexOf(item) : 0;
    bullet.textContent = list instanceof HTMLOListElement ? `${list.start + index}.` : "•";
  }
  item.append(bullet, content);
}

function wrapTable(table: HTMLTableElement): void {
  const box = document.createElement("div");
  box.className = "markdown-table";
  table.replaceWith(box);
  box.append(table);
}

/** A formula; until it can be drawn it shows as it is written. */
function drawFormula(formula: HTMLElement, { formulaScale, formulaStyle }: MarkdownOptions): void {
  const tex = formula.textContent ?? "";
  formula.classList.add("markdown-formula");
  const css = { ...(formulaStyle && toCssTextStyle(formulaStyle)), "--formula-scale": formulaScale?.toString() };
  for (const [name, entry] of Object.entries(css)) if (entry !== undefined) formula.style.setProperty(name, entry);
  import("./formulas/draw-formula.ts").then(
    ({ drawTex }) => formula.replaceChildren(drawTex(tex, formula.dataset["formula"] !== "inline")),
    (error: unknown) => console.warn(`a formula shows as text: ${String(error)}`),
  );
}

/** A block of code; colours come with the theme, later. */
function drawCode(code: HTMLElement, codeTheme: MarkdownCodeTheme | undefined): void {
  const language = /\blanguage-(\S+)/.exec(code.className)?.[1] ?? "";
  const text = (code.textContent ?? "").replace(/\n$/, "").replaceAll("\t", "        ");
  code.className = "markdown-code hljs";
  code.textContent = text;
  if (codeTheme === undefined) return;
  colour(code, text, language, codeTheme).catch((error: unknown) => {
    console.warn(`code is not highlighted: ${String(error)}`);
  });
}

async function colour(code: HTMLElement, text: string, language: string, theme: MarkdownCodeTheme): Promise<void> {
  const [themes, languages] = await Promise.all([
    typeof theme === "string" ? import("./code-themes.ts") : undefined,
    language === "" ? undefined : import("./code-languages.ts"),
  ]);
  const html = await languages?.highlightCode(text, language);
  if (html !== undefined) code.replaceChildren(DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true }));
  if (typeof theme === "string") {
    const name = themes?.useCodeTheme(theme);
    if (name !== undefined && code.parentElement) code.parentElement.dataset["codeTheme"] = name;
    return;
  }
  for (const [name, style] of Object.entries(theme)) {
    const parts = name === "root" ? [code] : code.querySelectorAll<HTMLElement>(`.${CSS.escape(`hljs-${name}`)}`);
    for (const part of parts) {
      for (const [property, entry] of Object.entries(toCssTextStyle(style))) part.style.setProperty(property, entry);
    }
  }
}
