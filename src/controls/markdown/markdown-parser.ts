/** Markdown to HTML, with the syntax of each of Flet's extension sets (the Dart package `markdown` has the same four). */
import Parser, { type MarkdownIt } from "markdown-it";

/** Flet `MarkdownExtensionSet`. `none` has not even fenced code. */
export type ExtensionSet = "none" | "commonMark" | "gitHubWeb" | "gitHubFlavored";

const parsers = new Map<string, MarkdownIt>();

/** HTML of `source`. As in Flet, tags within a line show as text and blocks of HTML not at all; still sanitise it. */
export function markdownToHtml(source: string, set: ExtensionSet, breaksLines: boolean): string {
  const key = `${set} ${breaksLines}`;
  let parser = parsers.get(key);
  if (!parser) {
    parser = makeParser(set, breaksLines);
    parsers.set(key, parser);
  }
  return parser.render(source);
}

function makeParser(set: ExtensionSet, breaks: boolean): MarkdownIt {
  const isGitHub = set === "gitHubWeb" || set === "gitHubFlavored";
  const parser = new Parser({ html: true, breaks, linkify: isGitHub });
  if (set === "none") parser.disable("fence");
  if (!isGitHub) {
    parser.disable(["table", "strikethrough"]);
  } else {
    // Addresses must look like some: GitHub links no bare domains.
    parser.linkify.set({ fuzzyLink: false }).add("www.", {
      validate: (text: string, at: number) => /^[\w-]+(\.[\w-]+)+([/?#][^\s<]*)?/.exec(text.slice(at))?.[0].length ?? 0,
      normalize: (match: { url: string }) => {
        match.url = `http://${match.url}`;
      },
    });
    markTasks(parser);
  }
  markFormulas(parser);
  parser.renderer.rules.html_block = () => "";
  parser.renderer.rules.html_inline = (tokens, index) => parser.utils.escapeHtml(tokens[index]?.content ?? "");
  // Pictures get their address once they are looked at: it may be an asset's path.
  const image = parser.renderer.rules.image;
  parser.renderer.rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const src = String(token?.attrGet("src") ?? "");
    token?.attrSet("data-src", decodeURI(src.replace(/#.*$/, "")));
    token?.attrSet("src", "");
    return image ? image(tokens, index, options, env, self) : "";
  };
  return parser;
}

/** Formulas become elements with `data-formula`, whose text is TeX; they are drawn later. */
function markFormulas(parser: MarkdownIt): void {
  // Before escapes, or the brackets in `\\(` would be plain ones.
  parser.inline.ruler.before("escape", "formula", (state, silent) => {
    const found = INLINE_FORMULAS.map(([pattern, kind]) => {
      pattern.lastIndex = state.pos;
      return [pattern.exec(state.src), kind] as const;
    }).find(([match]) => match !== null);
    const [match, kind] = found ?? [];
    if (!match || kind === undefined) return false;
    if (!silent) {
      const token = state.push("formula", "span", 0);
      token.content = match[1] ?? "";
      token.info = kind;
    }
    state.pos += match[0].length;
    return true;
  });
  parser.block.ruler.before(
    "fence",
    "formula",
    (state, startLine, endLine, silent) => {
      const lineAt = (line: number) =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
      const open = /^(\$\$|\\\[)\s*$/.exec(lineAt(startLine))?.[1];
      if (open === undefined || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const close = open === "$$" ? "$$" : "\\]";
      let line = startLine + 1;
      while (line < endLine && lineAt(line).trim() !== close) line++;
      if (line >= endLine) return false;
      if (!silent) {
        const token = state.push("formula", "div", 0);
        token.content = state.getLines(startLine + 1, line, 0, false);
        token.info = "block";
        token.map = [startLine, line + 1];
        state.line = line + 1;
      }
      return true;
    },
    { alt: ["paragraph", "reference", "blockquote", "list"] },
  );
  parser.renderer.rules["formula"] = (tokens, index) => {
    const { content = "", info = "", tag = "span" } = tokens[index] ?? {};
    return `<${tag} data-formula="${info}">${parser.utils.escapeHtml(content)}</${tag}>`;
  };
}

/** One dollar sign is a price unless the other is near: no blank inside, no figure behind. */
const INLINE_FORMULAS = [
  [/\$\$([^$]+)\$\$/y, "display"],
  [/\$(?![\s$])((?:\\[^\n]|[^$\\\n])*?(?:\\[^\n]|[^$\\\s]))\$(?!\d)/y, "inline"],
  [/\\\(([^\n]+?)\\\)/y, "inline"],
  [/\\\[([^\n]+?)\\\]/y, "display"],
] as const;

/** `[ ]` and `[x]` at the start of a list item become `data-task` on the item. */
function markTasks(parser: MarkdownIt): void {
  parser.core.ruler.after("inline", "tasks", (state) => {
    state.tokens.forEach((token, index) => {
      const item = state.tokens[index - 2];
      const text = token.children?.[0];
      if (token.type !== "inline" || item?.type !== "list_item_open" || text?.type !== "text") return;
      const box = /^\[([ xX])\]\s+/.exec(text.content);
      if (!box) return;
      text.content = text.content.slice(box[0].length);
      item.attrSet("data-task", box[1] === " " ? "open" : "done");
    });
  });
}
