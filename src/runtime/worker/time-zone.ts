/**
 * The time zone of a restored interpreter: C asks for it once, so that the snapshot has that of the machine which built
 * it. What follows in Python is done by `flet_pwa.restore`.
 */
import type { PyodideInterface } from "pyodide";

/** The part of Pyodide's module that knows about it: addresses of C's variables, and the function that fills them. */
interface ZoneVariables {
  readonly HEAPU32: Uint32Array;
  readonly _timezone: number;
  readonly _daylight: number;
  readonly _tzname: number;
  __tzset_js(timezone: number, daylight: number, standardName: number, summerName: number): void;
}

const WORD = 4;

/** Has C ask again. Throws an `Error` if this Pyodide keeps its time zone in another way. */
export function renewTimeZone(pyodide: PyodideInterface): void {
  const module: unknown = Reflect.get(pyodide, "_module");
  if (!hasZone(module)) throw new Error("this Pyodide does not show its time zone");
  const nameAt = (index: number): number => module.HEAPU32[module._tzname / WORD + index] ?? 0;
  // Never asked for: then C will ask by itself.
  if (nameAt(0) !== 0) module.__tzset_js(module._timezone, module._daylight, nameAt(0), nameAt(1));
}

function hasZone(module: unknown): module is ZoneVariables {
  if (typeof module !== "object" || module === null) return false;
  const has = (name: string, type: string): boolean => typeof Reflect.get(module, name) === type;
  return has("__tzset_js", "function") && ["_timezone", "_daylight", "_tzname"].every((name) => has(name, "number"));
}
