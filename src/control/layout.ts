/**
 * Flutter's layout as derived signals: constraints come down (`ctx` on the outer box, `core` on the control's own),
 * the wish to fill goes up (`wants`). Both are pure data over the tree, so no control needs to be drawn or measured,
 * and neither reads the other's result in a circle: `ctx` never asks `wants`.
 */
import { createMemo, createRoot, type Accessor } from "solid-js";
import type { ControlNode } from "../tree/control-node.ts";
import { readAlignment } from "../values/alignment.ts";
import { AXES, box, LOOSE, loosen, stateOf, TIGHT, tighten, UNBOUNDED, withState, type Axis, type Box } from "./box.ts";
import { oncePerControl } from "./derived.ts";
import { looseChild, type LayoutTraits, type Placement } from "./layout-traits.ts";
import { definitionOf } from "./registry.ts";

/** What CSS says of one axis of a control's own box. */
export type Sizing = "fill" | "ratio" | "hug" | number;

/** The layout facts of one control. All members are watched reads. */
export interface NodeLayout {
  /** Constraints on the outermost box. */
  readonly ctx: Accessor<Box>;
  /** Constraints on the control's own box. */
  readonly core: Accessor<Box>;
  readonly wants: (axis: Axis) => boolean;
  readonly sizing: (axis: Axis) => Sizing;
  readonly placement: () => Placement;
}

const none: LayoutTraits = {};

/** The layout facts of a control; they live until it leaves the tree or moves to another parent. */
export const layoutOf: (node: ControlNode) => NodeLayout = oncePerControl(makeLayout);

/** The traits of `node`'s type. */
export function traitsOf(node: ControlNode): LayoutTraits {
  return definitionOf(node.type)?.layout ?? none;
}

/** A number property as layout reads it: `undefined` where there is none or where it is no number. */
export function lengthOf(node: ControlNode, name: string): number | undefined {
  const value = node.get(name);
  if (typeof value === "number") return Number.isNaN(value) ? undefined : value;
  if (typeof value !== "string") return undefined;
  if (value === "inf") return Infinity;
  const parsed = Number.parseFloat(value);
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** Whether `node` carries a hint of flet's (`host_expanded`, `host_positioned`, …) in `_internals`. */
export function hasHint(node: ControlNode | undefined, hint: string): boolean {
  const internals = node?.get("_internals");
  return typeof internals === "object" && internals !== null && hint in internals;
}

/** `expand` as a flex factor: `true` is 1; 0 where it is absent, false or not honoured by the parent. */
export function flexOf(node: ControlNode): number {
  const value = node.get("expand");
  const flex = value === true ? 1 : typeof value === "number" ? value : 0;
  return flex > 0 && hasHint(node.parent, "host_expanded") ? flex : 0;
}

/** Whether any of left/top/right/bottom is set, and the control has a frame that reads them. */
export function isPositioned(node: ControlNode): boolean {
  if (definitionOf(node.type)?.frame === "base") return false;
  return (
    lengthOf(node, "left") !== undefined ||
    lengthOf(node, "top") !== undefined ||
    lengthOf(node, "right") !== undefined ||
    lengthOf(node, "bottom") !== undefined ||
    (node.get("animate_position") != null && hasHint(node.parent, "host_positioned"))
  );
}

/** The control's own size along an axis, if it has one. */
export function sizeOf(node: ControlNode, axis: Axis): number | undefined {
  const definition = definitionOf(node.type);
  const size = definition?.layout?.size;
  if (size) return size(node, axis);
  return definition?.frame === "layout" ? lengthOf(node, axis === "x" ? "width" : "height") : undefined;
}

/** `align`, where the control has a frame that reads it. */
export function alignOf(node: ControlNode): { readonly x: number; readonly y: number } | undefined {
  if (definitionOf(node.type)?.frame !== "layout") return undefined;
  const value = node.get("align");
  if (value == null) return undefined;
  try {
    return readAlignment(value);
  } catch {
    // A bad value is reported where the frame draws it; layout goes on as without.
    return undefined;
  }
}

/** `aspect_ratio`, where it is a positive number and the frame reads it. */
export function ratioOf(node: ControlNode): number | undefined {
  if (definitionOf(node.type)?.frame !== "layout") return undefined;
  const ratio = lengthOf(node, "aspect_ratio");
  return ratio !== undefined && ratio > 0 && Number.isFinite(ratio) ? ratio : undefined;
}

function makeLayout(node: ControlNode): NodeLayout {
  const traits = traitsOf(node);
  const ctx = createMemo(() => {
    const parent = node.parent;
    if (!parent) return box(TIGHT, TIGHT);
    const child = traitsOf(parent).child ?? looseChild;
    return child(parent, layoutOf(parent).core(), node);
  });
  const readCore = () => coreBox(node, ctx());
  // A leaf is read by nobody but its own frame.
  const core = traits.child ? createMemo(readCore) : readCore;

  const readWants = (axis: Axis) => {
    if (alignOf(node)) return true;
    // With one axis fixed the ratio gives the other. An upper estimate where neither is (a box that fits may be smaller).
    if (ratioOf(node) !== undefined) return stateOf(ctx(), axis === "x" ? "y" : "x") !== TIGHT;
    const size = sizeOf(node, axis);
    return size !== undefined ? size === Infinity : wantsCore(node, axis);
  };
  const wantsAxis = traits.wants
    ? { x: createLazy(() => readWants("x")), y: createLazy(() => readWants("y")) }
    : { x: () => readWants("x"), y: () => readWants("y") };

  return {
    ctx,
    core,
    wants: (axis) => wantsAxis[axis](),
    sizing: (axis) => sizing(node, ctx(), axis),
    placement: () => {
      const parent = node.parent;
      return (parent && traitsOf(parent).place?.(parent, layoutOf(parent).core(), node)) ?? {};
    },
  };

  function createLazy(read: () => boolean): Accessor<boolean> {
    let memo: Accessor<boolean> | undefined;
    return () => (memo ??= createRoot((dispose) => (node.onRelease(dispose), createMemo(read))))();
  }
}

function wantsCore(node: ControlNode, axis: Axis): boolean {
  const wants = traitsOf(node).wants;
  return wants ? wants(node, axis, (child) => layoutOf(child).wants(axis), layoutOf(node).core) : false;
}

function coreBox(node: ControlNode, ctx: Box): Box {
  let core = alignOf(node) ? loosen(ctx) : ctx;
  if (ratioOf(node) !== undefined) core = box(TIGHT, TIGHT);
  for (const axis of AXES) {
    if (stateOf(core, axis) === TIGHT) continue;
    const size = sizeOf(node, axis);
    if (size !== undefined) core = withState(core, axis, size === Infinity ? tighten(stateOf(core, axis)) : TIGHT);
  }
  return core;
}

function sizing(node: ControlNode, ctx: Box, axis: Axis): Sizing {
  const outside = alignOf(node) ? loosen(ctx) : ctx;
  const x = stateOf(outside, "x");
  const y = stateOf(outside, "y");
  if (ratioOf(node) !== undefined && !(x === TIGHT && y === TIGHT)) {
    const isFilling =
      axis === "x"
        ? x === TIGHT || (x !== UNBOUNDED && y !== TIGHT)
        : y === TIGHT || (x === UNBOUNDED && y !== UNBOUNDED);
    return isFilling ? "fill" : "ratio";
  }
  const state = axis === "x" ? x : y;
  if (state === TIGHT) return "fill";
  const size = sizeOf(node, axis);
  if (size !== undefined && size !== Infinity) return size;
  return state === LOOSE && (size === Infinity || wantsCore(node, axis)) ? "fill" : "hug";
}
