/** What recognisers are told about a pointer: plain data, so that they run without a page. */
import type { GestureArena, ArenaMember } from "./arena.ts";

/** Logical px. */
export type Point = { readonly x: number; readonly y: number };

/** One moment of one press. */
export type PointerSample = {
  /** Number of the press; never used twice. */
  readonly pointer: number;
  /** Flutter's name of the device: `touch`, `mouse`, `stylus`, `unknown`. */
  readonly kind: string;
  /** Bits as in DOM and Flutter alike: 1 primary, 2 secondary, 4 tertiary. */
  readonly buttons: number;
  /** In the control as it lay when the press began, so that a control may follow the pointer. */
  readonly local: Point;
  readonly global: Point;
  /** ms on the page's clock. */
  readonly time: number;
};

/** Finds one kind of gesture in samples. */
export interface Recognizer extends ArenaMember {
  /** A press began. Joins the arena and says true if it wants to hear the rest. */
  readonly down: (sample: PointerSample, arena: GestureArena) => boolean;
  readonly move: (sample: PointerSample) => void;
  readonly up: (sample: PointerSample) => void;
  /** The browser took the pointer, e.g. to scroll. */
  readonly cancel: (sample: PointerSample) => void;
}

/** How far a press may wander and still be a tap. */
export const TAP_SLOP = 18;

/** `a` − `b`. */
export function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** How far a pointer moves before it drags (`hit`) or pans and scales (`pan`): mice are precise. */
export function slopOf(kind: string, of: "hit" | "pan"): number {
  return (kind === "mouse" ? 1 : 18) * (of === "pan" ? 2 : 1);
}
