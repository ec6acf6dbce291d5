// Vite plugin: every style sheet begins with the order of all cascade layers. Which sheet arrives first depends on how
// the build cuts chunks, and the first one that names a layer decides the order.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { ROOT } from "./paths.ts";

/** Puts the statement of `src/theme/layers.css` at the head of every emitted style sheet. */
export function cascadeLayers(): Plugin {
  const order = /@layer [^;{]+;/.exec(readFileSync(join(ROOT, "src", "theme", "layers.css"), "utf8"))?.[0];
  if (order === undefined) throw new Error("src/theme/layers.css does not name the layers");
  return {
    name: "cascade-layers",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type === "asset" && asset.fileName.endsWith(".css")) asset.source = `${order}${String(asset.source)}`;
      }
    },
  };
}
