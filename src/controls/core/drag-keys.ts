/**
 * Dragging without a pointer: what has been picked up goes from one target of its group to the next, and is dropped or put
 * back. It travels over the page as a pointer's drag does, so programs and targets see no difference.
 */
import type { Point } from "../gestures/pointer-sample.ts";
import type { DragFollower } from "./drag-press.ts";

/** A drag by keys. */
export interface DragKeys {
  /** Picks up, or drops where it is. */
  readonly press: () => void;
  /** Moves to another target, or puts back. */
  readonly handleKey: (event: KeyboardEvent) => void;
  /** Puts back what is being dragged. */
  readonly cancel: () => void;
}

/** How a drag by keys is made. */
export interface DragKeysOptions {
  readonly group: () => string;
  readonly mayStart: () => boolean;
  /** The middle of what is dragged. */
  readonly from: () => Point;
  readonly start: (from: Point) => DragFollower;
  /** Whether something is being dragged, and where it is, for people who do not see it. */
  readonly changed: (isDragging: boolean, status: string) => void;
}

const FORWARD = new Set(["ArrowRight", "ArrowDown"]);
const BACK = new Set(["ArrowLeft", "ArrowUp"]);
/** As much of a target's text as helps to know it. */
const TEXT_LIMIT = 60;

/** Makes a drag by keys. */
export function makeDragKeys(options: DragKeysOptions): DragKeys {
  let drag: DragFollower | undefined;
  let index = -1;

  function end(isDropped: boolean): void {
    const ended = drag;
    drag = undefined;
    index = -1;
    options.changed(false, "");
    ended?.end(isDropped);
  }

  function moveTo(next: number, targets: readonly Element[]): void {
    const target = targets[next];
    if (!drag || !target) return;
    index = next;
    target.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
    const { left, top, width, height } = target.getBoundingClientRect();
    drag.move({ x: left + width / 2, y: top + height / 2 });
    const text = (target.textContent ?? "").trim().slice(0, TEXT_LIMIT);
    options.changed(true, `${next + 1} / ${targets.length}${text === "" ? "" : `: ${text}`}`);
  }

  return {
    press() {
      if (drag) return end(index >= 0);
      if (!options.mayStart()) return;
      drag = options.start(options.from());
      options.changed(true, "");
      moveTo(0, targetsOf(options.group()));
    },
    handleKey(event) {
      if (!drag) return;
      const targets = targetsOf(options.group());
      if (event.key === "Escape") end(false);
      else if (FORWARD.has(event.key)) moveTo((index + 1) % targets.length, targets);
      else if (BACK.has(event.key)) moveTo((Math.max(index, 0) - 1 + targets.length) % targets.length, targets);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    cancel() {
      if (drag) end(false);
    },
  };
}

/** The targets of a group that are drawn, in document order. */
function targetsOf(group: string): readonly Element[] {
  return Array.from(document.querySelectorAll<HTMLElement>("[data-drop-group]")).filter(
    (target) => target.dataset["dropGroup"] === group && target.checkVisibility(),
  );
}
