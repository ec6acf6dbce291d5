/**
 * Flet `SharedPreferences`: what a program keeps between visits, in `localStorage`. Several apps may share one origin
 * (project pages of one user), so every key carries the app's base path. Source: flet/controls/services/shared_preferences.py.
 */
import { defineService } from "../control/define-service.ts";
import type { WireMap, WireValue } from "../protocol/wire.ts";
import { readString } from "../values/number.ts";

/** Text, truth values, numbers and lists of text under names, kept until the user clears the site's data. */
export const SharedPreferences = defineService("SharedPreferences", {}, () => {
  const prefix = storagePrefix();
  const names = () => storedKeys(prefix).map((key) => key.slice(prefix.length));
  return {
    set: (args) => {
      store(prefix + keyOf(args), args["value"]);
      return true;
    },
    get: (args) => {
      const text = localStorage.getItem(prefix + keyOf(args));
      return text === null ? null : parse(text);
    },
    contains_key: (args) => localStorage.getItem(prefix + keyOf(args)) !== null,
    remove: (args) => {
      const key = prefix + keyOf(args);
      const isThere = localStorage.getItem(key) !== null;
      localStorage.removeItem(key);
      return isThere;
    },
    get_keys: (args) => {
      const start = readString(args["key_prefix"] ?? "");
      return names().filter((name) => name.startsWith(start));
    },
    clear: () => {
      for (const key of storedKeys(prefix)) localStorage.removeItem(key);
      return true;
    },
  };
});

/** `flet-pwa:<base path>:prefs:`; the base path is the same on every route of one app and differs between apps. */
function storagePrefix(): string {
  return `flet-pwa:${new URL(".", document.baseURI).pathname}:prefs:`;
}

function storedKeys(prefix: string): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .sort();
}

function keyOf(args: WireMap): string {
  const key = args["key"];
  if (typeof key !== "string") throw new Error("the key must be text");
  return key;
}

function store(key: string, value: WireValue): void {
  try {
    localStorage.setItem(key, print(value));
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "QuotaExceededError") throw error;
    throw new Error("the browser's storage for this site is full", { cause: error });
  }
}

/** JSON, but for what JSON cannot say: large whole numbers as `123n`, infinities and NaN as their names. */
function print(value: WireValue): string {
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  const isText = typeof value === "string" || typeof value === "boolean";
  const isListOfText = Array.isArray(value) && value.every((item) => typeof item === "string");
  if (isText || isListOfText) return JSON.stringify(value);
  throw new Error("only text, truth values, numbers and lists of text can be kept");
}

function parse(text: string): WireValue {
  if (/^-?\d+n$/.test(text)) return BigInt(text.slice(0, -1));
  if (/^-?(\d|I|N)/.test(text)) return Number(text);
  const value: unknown = JSON.parse(text);
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map(String);
  throw new Error("what is stored under this key was not written by this app");
}
