/**
 * The interpreter with the app's packages, by the shorter way that works: restored from the snapshot that has both, or
 * started from nothing and given `site.zip`.
 */
import type { PyodideInterface } from "pyodide";
import type { BootOptions, InterpreterStart } from "../contract.ts";
import { downloadSnapshot, downloadZip } from "./download.ts";
import { loadInterpreter, type InterpreterOutput } from "./load.ts";
import { makeFetchFile } from "./kept.ts";
import type { ProgressMeter } from "./progress.ts";
import { LIBRARY } from "./runtime-files.ts";
import { installSite, restoreSite } from "./site.ts";
import { renewTimeZone } from "./time-zone.ts";

/** How many files of the runtime are counted: the wasm file, and the library or the snapshot. */
export const RUNTIME_DOWNLOADS = 2;

/** What was begun. */
export interface StartingInterpreter {
  readonly started: Promise<StartedInterpreter>;
  /** `site.zip`, if it is needed: never settles as long as it is not. */
  readonly site: Promise<unknown>;
}

/** An interpreter that runs. */
export interface StartedInterpreter {
  readonly pyodide: PyodideInterface;
  readonly start: InterpreterStart;
  /** Resolves when the packages can be imported. Rejects with a `BootError` of stage `packages`. */
  installPackages(): Promise<void>;
  /** Downloads what has not been needed so far, without hurry. */
  requestRest(): Promise<unknown>;
}

/** Byte counters of the two stages that this is. */
export interface InterpreterMeters {
  readonly runtime: ProgressMeter;
  readonly packages: ProgressMeter;
}

/** Begins all downloads. */
export function startInterpreter(
  options: BootOptions,
  meters: InterpreterMeters,
  output: InterpreterOutput,
): StartingInterpreter {
  const { siteUrl, pyodideUrl, snapshot } = options;
  const fetchFile = makeFetchFile(options.cacheName);
  const arrival = snapshot && downloadSnapshot(snapshot.url, snapshot.key, meters.runtime, fetchFile);
  let needSite = (): void => {};
  const site = new Promise<void>((resolve) => (needSite = resolve)).then(() =>
    downloadZip(siteUrl, meters.packages, fetchFile),
  );
  // Whoever needs it hears of a failure.
  site.catch(() => undefined);
  if (arrival) arrival.catch(() => needSite());
  else needSite();

  const start = async (): Promise<StartedInterpreter> => {
    let requestRest: () => Promise<unknown> = () => Promise.resolve();
    const loaded = await loadInterpreter(
      { ...options, fetchFile },
      meters.runtime,
      output,
      arrival && {
        arrival,
        finish(pyodide, { snapshot, gunzip }) {
          requestRest = restoreSite(pyodide, snapshot, {
            site: siteUrl,
            library: pyodideUrl + LIBRARY,
            gunzip,
            fetchFile,
          });
          finishRestore(pyodide);
        },
      },
    );
    const { pyodide } = loaded;
    return {
      pyodide,
      start: loaded.start,
      requestRest,
      async installPackages() {
        if (!loaded.snapshot) {
          needSite();
          installSite(pyodide, await site);
        } else if (loaded.snapshot.needsPackages) {
          await requestRest();
        }
        meters.packages.finish();
      },
    };
  };
  return { started: start(), site };
}

/** Gives the restored interpreter what belongs to this start, and not to the build that made the snapshot. */
function finishRestore(pyodide: PyodideInterface): void {
  renewTimeZone(pyodide);
  const variables = { LANG: `${self.navigator.language.replace("-", "_")}.UTF-8` };
  const module = pyodide.pyimport("flet_pwa.restore");
  module.finish(pyodide.toPy(variables));
  module.destroy();
}
