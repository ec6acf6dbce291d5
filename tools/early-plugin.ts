// Vite plugin: lets the page's first script (src/app/early.ts) run as soon as it is there, while the client in the next
// script waits for the rest of the page and its style sheets, as scripts of this kind do.
import type { Plugin } from "vite";

/** Marks the script in the built page. */
export function earlyScript(): Plugin {
  return {
    name: "early-script",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const early = Object.values(bundle ?? {}).find(({ fileName }) => /\bearly-[^/]*\.js$/.test(fileName));
        const source = `src="./${early?.fileName ?? ""}"`;
        if (!html.includes(source)) throw new Error("the built page does not begin with its first script");
        return html.replace(source, `async ${source}`);
      },
    },
  };
}
