/**
 * Where a long list stands: its items in lines, the extents of those, the visible part, and the scroll correction that
 * is due when something above the visible part turns out longer or shorter than it was thought to be.
 */
import type { ControlNode } from "../../tree/control-node.ts";
import type { Axis } from "../box.ts";
import { Extents, type ExtentRules } from "./extents.ts";
import type { Range } from "./range.ts";
import { readExtent, readPosition, readView, writePosition, type View } from "./viewport.ts";

/** Extent of a line that nothing is known about, px. */
const GUESS = 48;

const NONE: Range = { from: 0, to: 0 };

export class Track {
  readonly extents = new Extents(GUESS);
  /** What can be seen; `undefined` before the list is laid out for the first time. */
  view: View | undefined;
  items: readonly ControlNode[] = [];
  /** Items in a line. */
  perLine = 1;
  /** Whether the list was scrolled to its end when the view was read last. */
  isAtEnd = false;
  readonly #root: () => HTMLElement;
  readonly #axis: () => Axis;
  readonly #hints = new WeakMap<ControlNode, number>();
  /** The scroll position that is due. It is absolute: content that becomes shorter moves the position by itself. */
  #due: number | undefined;
  /** The scroll position when the view was read. */
  #position = 0;

  constructor(root: () => HTMLElement, axis: () => Axis) {
    this.#root = root;
    this.#axis = axis;
  }

  /** Number of an item, −1 where there is none. Cheap for an item that was asked for before and has not moved. */
  indexOf(item: ControlNode): number {
    const hint = this.#hints.get(item) ?? 0;
    if (this.items[hint] === item) return hint;
    const index = this.items.indexOf(item);
    this.#hints.set(item, index);
    return index;
  }

  /** Line of an item, −1 where there is none. */
  lineOf(item: ControlNode): number {
    const index = this.indexOf(item);
    return index < 0 ? -1 : Math.floor(index / this.perLine);
  }

  /**
   * Replaces the items. The first visible one that stays keeps its place in the view; the result is by how many lines
   * it has moved.
   */
  take(items: readonly ControlNode[], perLine: number): number {
    if (items === this.items && perLine === this.perLine) return 0;
    const { extents, view } = this;
    const seen = view && view.from > 0 ? extents.linesBetween(view.from, view.to) : NONE;
    const anchors: { readonly line: number; readonly start: number; readonly item: ControlNode }[] = [];
    for (let line = seen.from; line < seen.to; line++) {
      const item = this.items[line * this.perLine];
      if (item) anchors.push({ line, item, start: extents.startOf(line) });
    }
    this.items = items;
    this.perLine = perLine;
    extents.setKeys(perLine === 1 ? items : items.filter((_, index) => index % perLine === 0));
    for (const { line, start, item } of anchors) {
      const now = this.lineOf(item);
      if (now < 0) continue;
      this.moveView(extents.startOf(now) - start);
      return now - line;
    }
    return 0;
  }

  /** Sets what all lines share. */
  setRules(rules: ExtentRules): void {
    this.hold(() => this.extents.setRules(rules));
  }

  /**
   * Runs a change of extents so that the first visible line keeps its place in the view. One that is known already goes
   * first: an estimate may be wrong in what can be seen of it.
   */
  hold<T>(change: () => T): T {
    const { extents, view } = this;
    if (!view || view.from <= 0) return change();
    const { from, to } = extents.linesBetween(view.from, view.to);
    let line = from;
    while (line < to && !extents.isKnown(line)) line++;
    if (line === to) line = from;
    const before = extents.startOf(line);
    const result = change();
    this.moveView(extents.startOf(line) - before);
    return result;
  }

  /** Moves the view; the scroll position follows in `settle`. */
  moveView(delta: number): void {
    const { view } = this;
    if (!view || delta === 0) return;
    this.#due = (this.#due ?? this.#positionNow()) + delta;
    this.view = { ...view, from: view.from + delta, to: view.to + delta };
  }

  /** Corrects the scroll position. To be called when the page agrees with the extents. */
  settle(): void {
    if (this.#due === undefined) return;
    writePosition(this.#root(), this.#axis(), this.#due);
    this.#position = readPosition(this.#root(), this.#axis()).at;
    this.#due = undefined;
  }

  /** Takes in the extents that `measure` gets from the page; the result is whether any was news. Corrects the scroll position. */
  measure(readAll: (report: (item: ControlNode, extent: number) => void) => void): boolean {
    let hasNews = false;
    let isFirst = false;
    this.hold(() =>
      readAll((item, extent) => {
        const line = this.lineOf(item);
        if (line < 0) return;
        const isKnown = this.extents.isKnown(line);
        if (!this.extents.measure(line, extent)) return;
        hasNews = true;
        isFirst ||= !isKnown;
      }),
    );
    // The end that was scrolled to was an estimate.
    if (this.isAtEnd && isFirst && this.view) this.moveView(Math.max(0, this.extents.total - this.view.to));
    this.settle();
    return hasNews;
  }

  /** Reads the extents of drawn lines that no observer has reported yet, then the view. */
  read(drawn: ReadonlyMap<ControlNode, HTMLElement>): void {
    const axis = this.#axis();
    if (this.perLine === 1) {
      this.measure((report) => {
        for (const [item, element] of drawn) {
          const line = this.lineOf(item);
          if (line >= 0 && !this.extents.isKnown(line)) report(item, readExtent(element, axis));
        }
      });
    }
    this.view = readView(this.#root(), axis) ?? this.view;
    this.#position = readPosition(this.#root(), axis).at;
  }

  /** Where it would stand if the browser had not moved it because the content has become too short for it. */
  #positionNow(): number {
    const { at, max } = readPosition(this.#root(), this.#axis());
    return at >= max - 1 ? Math.max(at, this.#position) : at;
  }
}
