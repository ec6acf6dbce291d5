/**
 * What a long list puts into the page, in order: the controls that are drawn, each keyed by its mount, and between them
 * gaps that take the space of those that are not.
 */
import { createMemo, type Accessor } from "solid-js";
import { mountGeneration, mountOf, type Mount } from "../mounts.ts";
import type { Lines } from "./lines.ts";
import type { Range } from "./range.ts";

/** Stands for lines that are not drawn. */
export class Gap {
  readonly kind = "gap";
}

/** One thing to draw. */
export type Entry = Mount | Gap;

/** The entries of one list. All accessors are watched. */
export interface Entries {
  readonly list: Accessor<readonly Entry[]>;
  /** The lines that a gap stands for. */
  readonly rangeOf: (gap: Gap) => Range;
  /** Number of a drawn control among all. */
  readonly indexOf: (mount: Mount) => number;
  /** The elements that gaps have now. */
  readonly gapElements: Map<Gap, HTMLElement>;
}

/** The entries of `lines`. */
export function createEntries(lines: Lines): Entries {
  // The outer gaps stay the same elements while one scrolls.
  const head = new Gap();
  const tail = new Gap();
  const inner = new WeakMap<Mount, Gap>();
  const indices = new WeakMap<Mount, number>();
  const spans = new Map<Gap, Range>();

  const list = createMemo((): readonly Entry[] => {
    mountGeneration();
    const all = lines.items();
    const per = lines.perLine();
    const entries: Entry[] = [];
    spans.clear();
    const addGap = (gap: Gap, range: Range) => {
      entries.push(gap);
      spans.set(gap, range);
    };
    let next = 0;
    for (const { from, to } of lines.ranges()) {
      const mounts = all.slice(from * per, to * per).map(mountOf);
      mounts.forEach((mount, i) => indices.set(mount, from * per + i));
      const first = mounts[0];
      if (from > next && first) {
        let gap = next === 0 ? head : inner.get(first);
        if (!gap) inner.set(first, (gap = new Gap()));
        addGap(gap, { from: next, to: from });
      }
      entries.push(...mounts);
      next = to;
    }
    const count = Math.ceil(all.length / per);
    if (next < count) addGap(tail, { from: next, to: count });
    return entries;
  });

  return {
    list,
    rangeOf: (gap) => {
      list();
      return spans.get(gap) ?? { from: 0, to: 0 };
    },
    indexOf: (mount) => {
      list();
      return indices.get(mount) ?? 0;
    },
    gapElements: new Map(),
  };
}
