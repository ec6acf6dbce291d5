/**
 * What an icon shows, in words: the last resort for naming a button that has nothing but an icon. The names are a file of
 * their own that the page fetches once a button needs one.
 */
import { createSignal } from "solid-js";
import namesUrl from "virtual:flet-icon-names";

const [names, setNames] = createSignal<ReadonlyMap<number, readonly string[]>>();
let loading: Promise<unknown> | undefined;

/** The name of the icon that Flet sends as `number`, e.g. "arrow back"; undefined until the names are there. Watched. */
export function iconName(number: number): string | undefined {
  const loaded = names();
  if (loaded) return loaded.get(number >> 16)?.[number & 0xffff];
  loading ??= fetchNames().then(setNames, (error: unknown) => {
    loading = undefined;
    console.error("icons have no names:", error);
  });
  return undefined;
}

async function fetchNames(): Promise<ReadonlyMap<number, readonly string[]>> {
  const response = await fetch(namesUrl, { priority: "low" });
  if (!response.ok) throw new Error(`${namesUrl}: ${response.status} ${response.statusText}`);
  const json: unknown = await response.json();
  return new Map(["material", "cupertino"].map((set, index) => [index + 1, readLines(json, set)]));
}

/** An empty line stands for the line above it. */
function readLines(json: unknown, set: string): string[] {
  const text: unknown = typeof json === "object" && json !== null ? Reflect.get(json, set) : undefined;
  if (typeof text !== "string") throw new Error(`${namesUrl}: no ${set}`);
  let last = "";
  return text.split("\n").map((line) => (last = line || last));
}
