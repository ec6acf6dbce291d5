// Vite plugin: ships the client as classic scripts, for which alone browsers keep compiled code (src/app/script-loader.ts),
// with the page's first script (src/app/early.ts) in front of everything else that the head asks for.
import type { Plugin } from "vite";
import { toClassicScript, toFirstScript, type ModuleChunk } from "./to-classic.ts";

/** The chunks of the page's two scripts (vite.config.ts). */
const FIRST = "early";
const CLIENT = "client";
const PLACE = "<!-- flet-early -->";

/** Rewrites every chunk, and the page's script elements. */
export function classicScripts(): Plugin {
  return {
    name: "classic-scripts",
    apply: "build",
    enforce: "post",
    generateBundle: {
      // After Vite has put in which style sheets an `import()` waits for.
      order: "post",
      async handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const byName = new Map<string, (typeof chunks)[number]>(chunks.map((chunk) => [chunk.fileName, chunk]));
        const importsOf = (fileName: string): readonly string[] => closure(fileName, byName);
        for (const chunk of chunks) {
          // Its text only changes in form: the name keeps standing for the content.
          chunk.code = await (isNamed(chunk.fileName, FIRST)
            ? toFirstScript(chunk)
            : toClassicScript({ ...chunk, isEntry: isNamed(chunk.fileName, CLIENT) }, importsOf));
        }
      },
    },
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const scripts = [...html.matchAll(/<script type="module"[^>]* src="([^"]+)"><\/script>\s*/g)];
        const early = scripts.find(([, url = ""]) => isNamed(url, FIRST));
        const client = scripts.find((script) => script !== early);
        if (!early || !client || !html.includes(PLACE))
          throw new Error("the built page does not begin with its first script");
        return html
          .replace(early[0], "")
          .replace(PLACE, `<script async src="${early[1]}"></script>`)
          .replace(client[0], `<script defer src="${client[1]}"></script>\n    `);
      },
    },
  };
}

/** Whether it is a file of the chunk `name`: `./client/early-DZk9_zYx.js` of `early`. */
function isNamed(path: string, name: string): boolean {
  return path.replace(/-[\w-]{8}\.js$/, "").replace(/^.*\//, "") === name;
}

/** All that a chunk imports, directly or not, without itself. */
function closure(fileName: string, chunks: ReadonlyMap<string, Pick<ModuleChunk, "imports">>): readonly string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    for (const imported of chunks.get(name)?.imports ?? []) {
      if (imported === fileName) throw new Error(`${fileName} and ${name} import each other; as scripts they cannot`);
      if (found.has(imported)) continue;
      found.add(imported);
      add(imported);
    }
  };
  add(fileName);
  return [...found];
}
