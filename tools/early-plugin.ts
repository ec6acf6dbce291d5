// Vite plugin: puts the page's first script (src/app/early.ts) in front of everything else that the head asks for, and lets
// it run as soon as it is there, while the client waits for the rest of the page and its style sheets, as scripts of this
// kind do.
import type { Plugin } from "vite";

const PLACE = "<!-- flet-early -->";

/** Moves and marks the script in the built page. */
export function earlyScript(): Plugin {
  return {
    name: "early-script",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const early = Object.values(bundle ?? {}).find(({ fileName }) => /\bearly-[^/]*\.js$/.test(fileName));
        const element = new RegExp(`<script ([^>]*src="./${early?.fileName ?? ""}"[^>]*)></script>\\s*`).exec(html);
        if (!element || !html.includes(PLACE)) throw new Error("the built page does not begin with its first script");
        return html.replace(element[0], "").replace(PLACE, `<script async ${element[1]}></script>`);
      },
    },
  };
}
