// Builds the client: one set of hashed files that serves any program (tools/page.ts makes each program's HTML from it).
import solid from "vite-plugin-solid";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { classicScripts } from "./tools/classic-scripts/plugin.ts";
import { cascadeLayers } from "./tools/layers-plugin.ts";
import { fletIcons } from "./tools/icons-plugin.ts";

export default defineConfig({
  base: "./",
  // Hot replacement wraps components in accessors; a view must return its element.
  plugins: [
    solid({ hot: false }),
    fletIcons(),
    cascadeLayers(),
    classicScripts(),
    // Only compiles the service worker: what a version consists of, its manifest and its icons are the program's, and
    // `flet-pwa build` writes them (tools/service-worker.ts).
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/service-worker",
      filename: "sw.ts",
      // @ts-expect-error The plugin's guide has `undefined` leave the worker's files to us; its type does not know.
      injectManifest: { injectionPoint: undefined, rollupFormat: "iife" },
      manifest: false,
      injectRegister: null,
    }),
  ],
  publicDir: false,
  worker: { format: "es" },
  build: {
    target: "es2023",
    // Left as written: lowering turns `:dir()` into a list of languages.
    cssTarget: "esnext",
    // Tells which chunks a start loads (tools/client-size.ts).
    manifest: true,
    // `assets/` belongs to the program.
    assetsDir: "client",
    // The loader of scripts asks for scripts itself.
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      output: {
        // What every start needs is one file, and what starts the worker another; left alone, the bundler makes a chunk of
        // each set of modules that some other chunk shares.
        codeSplitting: {
          groups: [
            { name: "early", test: /src\/app\/early\.ts$/, priority: 2 },
            { name: "client", test: /src\/app\/main\.tsx$/, priority: 1 },
          ],
        },
      },
      // Says that a busy machine is slow.
      checks: { pluginTimings: false },
      // The package has no `sideEffects` flag; without this, parts that nobody calls stay in.
      treeshake: { moduleSideEffects: [{ test: /material-color-utilities/, sideEffects: false }] },
    },
  },
});
