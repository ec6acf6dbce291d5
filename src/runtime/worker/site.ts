/** Puts the Python packages of `site.zip` (flet, the bootstrap, the app's requirements) where Python imports from. */
import type { PyodideInterface } from "pyodide";
import { BootError } from "./boot-error.ts";

/** Unpacks the archive into `site-packages`. Throws a `BootError` of stage `packages`. */
export function installSite(pyodide: PyodideInterface, archive: Uint8Array<ArrayBuffer>): void {
  try {
    pyodide.unpackArchive(archive, "zip", { extractDir: sitePackages(pyodide) });
    // The import system may have listed the still empty folder.
    pyodide.pyimport("importlib").invalidate_caches();
  } catch (cause) {
    throw new BootError("packages", "load", "The app's Python packages could not be unpacked.", { cause });
  }
}

function sitePackages(pyodide: PyodideInterface): string {
  const version = pyodide.pyimport("sys").version_info;
  return `/lib/python${version.major}.${version.minor}/site-packages`;
}
