/** Which months of a long calendar are near the visible part: their places follow from the calendar alone. */
import { createSignal, type Accessor } from "solid-js";
import { leadingCells, lengthOf, type Month } from "./calendar-day.ts";

/** Heights in px: a month's name, a week, the gap between weeks, and the room below. */
const HEADER = 58;
const WEEK = 42;
const GAP = 8;
const FOOTER = 12;
/** Drawn beyond the visible part on either side, in px. */
const MARGIN = 400;

/** The months of a calendar as boxes below each other. */
export interface MonthWindow {
  /** Height of all months. */
  readonly height: number;
  /** From the top of all months to this one. */
  readonly topOf: (month: Month) => number;
  /** From a month's top to the week of this index. */
  readonly weekTop: (index: number) => number;
  readonly weekHeight: number;
  /** The months to draw. */
  readonly visible: Accessor<readonly Month[]>;
  /** To be told whenever the visible part may have changed. */
  readonly moveTo: (scrollTop: number, viewport: number) => void;
}

/** The window over the months from `first` to `last`. */
export function createMonthWindow(first: Month, last: Month, firstWeekday: number): MonthWindow {
  const tops: number[] = [0];
  for (let month = first; month <= last; month++) {
    const weeks = Math.ceil((leadingCells(month, firstWeekday) + lengthOf(month)) / 7);
    tops.push((tops.at(-1) ?? 0) + HEADER + weeks * (WEEK + GAP) - GAP + FOOTER);
  }
  const indexAt = (y: number): number => {
    let [low, high] = [0, last - first];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const [range, setRange] = createSignal<readonly [number, number]>([0, 0], {
    equals: (a, b) => a[0] === b[0] && a[1] === b[1],
  });
  return {
    height: tops.at(-1) ?? 0,
    topOf: (month) => tops[month - first] ?? 0,
    weekTop: (index) => HEADER + index * (WEEK + GAP),
    weekHeight: WEEK,
    visible: () => {
      const [from, to] = range();
      return Array.from({ length: to - from + 1 }, (_, index) => first + from + index);
    },
    moveTo: (scrollTop, viewport) => setRange([indexAt(scrollTop - MARGIN), indexAt(scrollTop + viewport + MARGIN)]),
  };
}
