// Where things are in this repository, so that no other tool counts its way up to the root.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** The repository's root folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Downloads and everything built from them; ignored by git and safe to delete. */
export const CACHE = join(ROOT, ".cache");

/** Our Python: the bootstrap package, pinned requirements, example apps. */
export const PYTHON = join(ROOT, "python");

/** The installed `pyodide` npm package. */
export const PYODIDE = dirname(require.resolve("pyodide/package.json"));
