/** All languages but English, in one chunk: each is too small for a request of its own. */
import type { Words } from "./words.ts";

const files = import.meta.glob<Words>("./languages/*.json", { import: "default", eager: true });

/** Words by language: `de`, `zh-Hant`. */
export const LANGUAGES: Readonly<Record<string, Words>> = Object.fromEntries(
  Object.entries(files).map(([path, words]) => [path.slice("./languages/".length, -".json".length), words]),
);
