/** Flet's `MarkdownStyleSheet` as inline styles of the elements that it speaks of; style sheets have the defaults. */
import type { MainAxisAlignment } from "../../values/axis-alignment.ts";
import { toCssDecoration } from "../../values/decoration.ts";
import { toCssInsets, type Insets } from "../../values/insets.ts";
import type { MarkdownStyleSheet } from "../../values/markdown-style-sheet.ts";
import { toCssTextStyle, type TextStyle } from "../../values/text-style.ts";

type Css = Readonly<Record<string, string | undefined>>;

const text = (style: TextStyle | undefined): Css => (style ? toCssTextStyle(style) : {});
const padding = (insets: Insets | undefined): Css => (insets ? { padding: toCssInsets(insets) } : {});

/** A wrap's alignment, as far as lines of text know one. */
function aligned(alignment: MainAxisAlignment | undefined): Css {
  if (alignment === undefined || alignment.startsWith("space")) return {};
  return { "text-align": alignment };
}

/** Writes `sheet` on the elements in `content`. */
export function styleMarkdown(content: ParentNode, sheet: MarkdownStyleSheet): void {
  const apply = (selector: string, ...styles: readonly Css[]) => {
    const entries = styles.flatMap((css) => Object.entries(css));
    if (entries.length === 0) return;
    for (const element of content.querySelectorAll<HTMLElement>(selector)) write(element, entries);
  };
  apply("blockquote", text(sheet.blockquoteTextStyle), padding(sheet.blockquotePadding));
  apply("blockquote", decorated(sheet.blockquoteDecoration), aligned(sheet.blockquoteAlignment));
  apply("p, li", text(sheet.pTextStyle));
  apply("p", padding(sheet.pPadding), aligned(sheet.textAlignment));
  apply("h1", text(sheet.h1TextStyle), padding(sheet.h1Padding), aligned(sheet.h1Alignment));
  apply("h2", text(sheet.h2TextStyle), padding(sheet.h2Padding), aligned(sheet.h2Alignment));
  apply("h3", text(sheet.h3TextStyle), padding(sheet.h3Padding), aligned(sheet.h3Alignment));
  apply("h4", text(sheet.h4TextStyle), padding(sheet.h4Padding), aligned(sheet.h4Alignment));
  apply("h5", text(sheet.h5TextStyle), padding(sheet.h5Padding), aligned(sheet.h5Alignment));
  apply("h6", text(sheet.h6TextStyle), padding(sheet.h6Padding), aligned(sheet.h6Alignment));
  apply("ul", aligned(sheet.unorderedListAlignment));
  apply("ol", aligned(sheet.orderedListAlignment));
  apply(".markdown-bullet", text(sheet.listBulletTextStyle), padding(sheet.listBulletPadding));
  apply(".markdown-bullet[role]", text(sheet.checkboxTextStyle));
  apply("table", text(sheet.tableBodyTextStyle));
  apply("th", text(sheet.tableHeadTextStyle));
  apply("th:not([style])", sheet.tableHeadTextAlign ? { "text-align": sheet.tableHeadTextAlign } : {});
  apply("th, td", padding(sheet.tableCellsPadding));
  apply("tbody tr:nth-child(even)", decorated(sheet.tableCellsDecoration));
  apply(".markdown-table", padding(sheet.tablePadding));
  apply("a", text(sheet.aTextStyle));
  apply("em", text(sheet.emTextStyle));
  apply("strong", text(sheet.strongTextStyle));
  apply("s", text(sheet.delTextStyle));
  apply(".markdown-image", text(sheet.imgTextStyle));
  apply("hr", decorated(sheet.horizontalRuleDecoration));
  apply("pre", decorated(sheet.codeblockDecoration), aligned(sheet.codeblockAlignment));
  // Any sheet takes inline code's own look away (Flet's own default in that case).
  apply("code:not(.markdown-code)", sheet.codeTextStyle ? text(sheet.codeTextStyle) : PLAIN_CODE);
}

/** Writes the sheet for blocks of code on them. */
export function styleCode(content: ParentNode, sheet: MarkdownStyleSheet): void {
  const { borderRadius } = sheet.codeblockDecoration ?? {};
  const css = {
    ...text(sheet.codeTextStyle),
    ...padding(sheet.codeblockPadding),
    ...(borderRadius ? toCssDecoration({ borderRadius }) : {}),
  };
  for (const code of content.querySelectorAll<HTMLElement>(".markdown-code")) write(code, Object.entries(css));
}

const PLAIN_CODE: Css = { "font-size": "inherit", "background-color": "transparent" };

/** A decoration that is set replaces the default one whole. */
function decorated(decoration: MarkdownStyleSheet["blockquoteDecoration"]): Css {
  return decoration
    ? { "background-color": "transparent", border: "none", "border-radius": "0", ...toCssDecoration(decoration) }
    : {};
}

function write(element: HTMLElement, css: readonly (readonly [string, string | undefined])[]): void {
  for (const [name, entry] of css) if (entry !== undefined) element.style.setProperty(name, entry);
}
