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
