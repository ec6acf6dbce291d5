/**
 * One drag between `Draggable` and `DragTarget`, without drawing: which targets it is over, and who is told what in which
 * order. Source: Flutter's `_DragAvatar`.
 */
import type { Point } from "../gestures/pointer-sample.ts";

/** What is dragged. */
export interface DragSource {
  readonly id: number;
  readonly group: string;
}

/** Something that things are dropped on. `corner` is the upper left corner of what moves, in the page. */
export interface DropTarget {
  readonly isEnabled: () => boolean;
  /** Says whether it would take `source`. */
  readonly enter: (source: DragSource) => boolean;
  readonly move: (source: DragSource, corner: Point) => void;
  readonly leave: (source: DragSource) => void;
  readonly drop: (source: DragSource, corner: Point) => void;
}

const targets = new WeakMap<Element, DropTarget>();

/** Makes `element` a place to drop on, for as long as it exists. */
export function addDropTarget(element: Element, target: DropTarget): void {
  targets.set(element, target);
}

/** A drag that is under way. */
export class DragSession {
  readonly #source: DragSource;
  #entered: DropTarget[] = [];
  #active: DropTarget | undefined;

  constructor(source: DragSource) {
    this.#source = source;
  }

  /** The pointer is at `at`. */
  moveTo(at: Point, corner: Point): void {
    const found = targetsAt(at);
    const isSame = this.#entered.length > 0 && this.#entered.every((target, index) => found[index] === target);
    if (!isSame) {
      this.#leaveAll();
      // The innermost that takes it is the one; what lies around it does not hear of it.
      this.#active = found.find((target) => {
        this.#entered.push(target);
        return target.enter(this.#source);
      });
    }
    for (const target of this.#entered) target.move(this.#source, corner);
  }

  /** The pointer was lifted. Says whether a target took what was dragged. */
  drop(corner: Point): boolean {
    const active = this.#active;
    active?.drop(this.#source, corner);
    this.#entered = this.#entered.filter((target) => target !== active);
    this.#leaveAll();
    return active !== undefined;
  }

  /** Nothing was dropped. */
  cancel(): void {
    this.#leaveAll();
  }

  #leaveAll(): void {
    for (const target of this.#entered) target.leave(this.#source);
    this.#entered = [];
    this.#active = undefined;
  }
}

/** The topmost target at a point and those around it, from inside to outside. */
function targetsAt({ x, y }: Point): DropTarget[] {
  const elements = document.elementsFromPoint(x, y).filter((element) => targets.get(element)?.isEnabled());
  const [top] = elements;
  return elements.flatMap((element) => (element.contains(top ?? null) ? (targets.get(element) ?? []) : []));
}
