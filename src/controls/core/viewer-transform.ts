/**
 * How an InteractiveViewer moves and scales what it shows without showing more than it may. Pure.
 * Source: Flutter's `_matrixScale` and `_matrixTranslate`, for a picture that is never turned.
 */
import type { Point } from "../gestures/pointer-sample.ts";
import type { Insets } from "../../values/insets.ts";
import type { Size } from "../../values/size.ts";

/** Where the content lies: a point `p` of it is drawn at `p * scale + (x, y)`, in px of the viewer. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** As large as it is, at the upper left corner. */
export const UNMOVED: Placed = { x: 0, y: 0, scale: 1 };

/** What a viewer allows. */
export interface Limits {
  readonly viewport: Size;
  readonly content: Size;
  /** How far around the content one may see. */
  readonly margin: Insets;
  readonly minScale: number;
  readonly maxScale: number;
}

/** The point of the content that is drawn at `point` of the viewer. */
export function toScene({ x, y, scale }: Placed, point: Point): Point {
  return { x: (point.x - x) / scale, y: (point.y - y) / scale };
}

/** `placed` scaled by `factor`, as far as allowed; the content's own origin stays where it is. */
export function scaled(placed: Placed, factor: number, limits: Limits): Placed {
  if (factor === 1 || placed.scale === 0) return placed;
  const { content, margin, viewport } = limits;
  const fit = Math.max(
    viewport.width / (content.width + margin.left + margin.right),
    viewport.height / (content.height + margin.top + margin.bottom),
  );
  const wanted = Math.max(placed.scale * factor, Number.isFinite(fit) ? fit : 0);
  return { ...placed, scale: Math.min(limits.maxScale, Math.max(limits.minScale, wanted)) };
}

/** `placed` moved by `by` px of the content, as far as allowed. */
export function moved(placed: Placed, by: Point, limits: Limits): Placed {
  if (by.x === 0 && by.y === 0) return placed;
  const next = { ...placed, x: placed.x + by.x * placed.scale, y: placed.y + by.y * placed.scale };
  const over = excess(next, limits);
  if (over.x === 0 && over.y === 0) return next;
  const pulled = { ...placed, x: next.x - over.x * placed.scale, y: next.y - over.y * placed.scale };
  const rest = excess(pulled, limits);
  if (rest.x !== 0 && rest.y !== 0) return placed;
  return { ...placed, x: rest.x === 0 ? pulled.x : 0, y: rest.y === 0 ? pulled.y : 0 };
}

/** How far, in px of the content, one sees beyond what is allowed. */
function excess(placed: Placed, { viewport, content, margin }: Limits): Point {
  const start = toScene(placed, { x: 0, y: 0 });
  const end = toScene(placed, { x: viewport.width, y: viewport.height });
  return {
    x: excessAlong(start.x, end.x, -margin.left, content.width + margin.right),
    y: excessAlong(start.y, end.y, -margin.top, content.height + margin.bottom),
  };
}

function excessAlong(start: number, end: number, from: number, to: number): number {
  const [before, after] = [start, end].map((at) => Math.min(to, Math.max(from, at)) - at);
  const larger = Math.abs(after ?? 0) > Math.abs(before ?? 0) ? after : before;
  return Number((larger ?? 0).toFixed(9));
}
