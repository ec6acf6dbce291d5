/** All that keeps items of a long list within reach although they are not drawn. */
import type { Entries } from "./entries.ts";
import { createFindLayer } from "./find-layer.ts";
import { createKeptItems } from "./kept-items.ts";
import type { Lines } from "./lines.ts";
import { registerLines } from "./live-lists.ts";
import { createTabReach } from "./tab-reach.ts";

/** Keyboard, selection, find in page and `scroll_to` for a list, for as long as the current owner lives. */
export function createReach(lines: Lines, entries: Entries): void {
  createKeptItems(lines, entries);
  createTabReach(lines);
  createFindLayer(lines, entries);
  registerLines(lines);
}
