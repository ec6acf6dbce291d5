// What the flet release that ships offers, read by Pyodide from flet's own sources: no Python is needed on the machine.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PYTHON } from "../paths.ts";
import { copyIntoPython, startPython } from "../pyodide-node.ts";
import { readRuntimeInfo } from "../runtime-info.ts";
import { pinnedWheels } from "../wheels.ts";
import type { Surface } from "./surface-types.ts";

/** Reads the release's controls, services and value types. */
export async function readSurface(): Promise<Surface> {
  const wheels = await pinnedWheels();
  const python = await startPython({ stderr: () => {} });
  for (const wheel of wheels) {
    python.unpackArchive(new Uint8Array(readFileSync(wheel)), "zip", { extractDir: readRuntimeInfo().sitePackages });
  }
  // Importing flet connects to nothing, but its connection module wants to be in a page.
  python.registerJsModule("flet_js", {});
  copyIntoPython(python, join(PYTHON, "parity"), "/parity");
  python.runPython("import sys, importlib; sys.path.insert(0, '/parity'); importlib.invalidate_caches()");
  const text: unknown = python.pyimport("surface").read_surface();
  if (typeof text !== "string") throw new Error("reading flet's surface gave no text");
  return JSON.parse(text) as Surface;
}
