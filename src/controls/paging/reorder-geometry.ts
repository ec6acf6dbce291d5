/**
 * Where a dragged item would go, and how the others make room. Positions are px along the list in its own direction
 * (upwards where it is reversed). Source: Flutter `SliverReorderableListState._dragUpdateItems` and
 * `_ReorderableItemState.updateForGap`.
 */

/** One drawn item. */
export interface ItemSpan {
  readonly index: number;
  /** Where it starts without having made room. */
  readonly start: number;
  readonly extent: number;
}

/** An item on its way. */
export interface Lifted {
  /** Its index in the list. */
  readonly index: number;
  readonly extent: number;
  /** The index before which it would go, counted with itself still in the list. */
  readonly insert: number;
}

/** How far the item `index` moves to make room. */
export function shiftOf(index: number, { index: from, extent, insert }: Lifted): number {
  if (insert < from && index >= insert && index < from) return extent;
  if (insert > from && index > from && index < insert) return -extent;
  return 0;
}

/** The index before which the lifted item goes when it has been dragged to `start`. */
export function insertIndexAt(spans: Iterable<ItemSpan>, lifted: Lifted, start: number): number {
  const end = start + lifted.extent;
  let insert = lifted.insert;
  for (const span of spans) {
    const itemStart = span.start + (span.index === lifted.index ? 0 : shiftOf(span.index, lifted));
    const itemEnd = itemStart + span.extent;
    const middle = itemStart + span.extent / 2;
    if (span.index === lifted.index) {
      if (middle <= end && end <= itemEnd) insert = lifted.index;
    } else if (itemStart <= start && start <= middle) {
      return span.index;
    } else if (middle <= end && end <= itemEnd) {
      return span.index + 1;
    } else if (itemEnd < start && insert < span.index + 1) {
      insert = span.index + 1;
    } else if (end < itemStart && insert > span.index) {
      insert = span.index;
    }
  }
  return insert;
}

/** Where the lifted item comes to rest. `spanAt` gives the drawn items. */
export function restingPlace(lifted: Lifted, spanAt: (index: number) => ItemSpan | undefined): number | undefined {
  const { index, insert, extent } = lifted;
  if (insert === index || insert === index + 1) return spanAt(index)?.start;
  if (insert < index) return spanAt(insert)?.start;
  const last = spanAt(insert - 1);
  return last && last.start + last.extent - extent;
}

/** An item's new index once it has been taken out of its old place. */
export function finalIndex({ index, insert }: Pick<Lifted, "index" | "insert">): number {
  return insert > index ? insert - 1 : insert;
}

/** `items` with the one at `from` moved to `to`. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const moved = items.slice(from, from + 1);
  return items.toSpliced(from, 1).toSpliced(to, 0, ...moved);
}
