/**
 * The frame's geometry: from a control's derived layout to axis classes and custom properties on the control's root
 * element and on the few wrappers that some combinations need. The rules of the class sheet are in `frame.css`.
 */
import type { ControlNode } from "../tree/control-node.ts";
import { readInsets, type Insets } from "../values/insets.ts";
import { AXES, loosen, otherAxis, stateOf, TIGHT, UNBOUNDED, LOOSE, type Axis, type Box } from "./box.ts";
import type { ElementStyle } from "./element-style.ts";
import { alignOf, flexOf, layoutOf, lengthOf, ratioOf, sizeOf, traitsOf, type Sizing } from "./layout.ts";
import type { Placement } from "./layout-traits.ts";
import { reportProblem } from "./problems.ts";
import { isThemed } from "./themed.ts";
import { definitionOf } from "./registry.ts";

/** The elements of one control, outermost first; only `core` always exists. */
export interface FrameElements {
  readonly slot: ElementStyle | undefined;
  readonly align: ElementStyle | undefined;
  readonly ratio: ElementStyle | undefined;
  readonly badge: ElementStyle | undefined;
  readonly core: ElementStyle;
}

/** Which wrappers a control needs now. A change means that the control is drawn anew. Watched. */
export interface Wrappers {
  /** A flex share must not be added to margin, padding or border: it goes to a bare element around them. */
  readonly slot: boolean;
  readonly align: boolean;
  /** `fit`: the largest box of the ratio that fits. `margin`: a box of the ratio around the control and its margin. */
  readonly ratio: "fit" | "margin" | undefined;
  readonly badge: boolean;
  /** A theme must be given to the view when it is set up. */
  readonly theme: boolean;
}

/** Without these, only what a type has by itself makes a wrapper. */
const WRAPPED = ["align", "aspect_ratio", "margin", "badge", "theme", "dark_theme", "theme_mode"] as const;
const UNWRAPPED: Wrappers = { slot: false, align: false, ratio: undefined, badge: false, theme: false };

/** Decides the wrappers of `node`. Watched. */
export function wrappersOf(node: ControlNode): Wrappers {
  const traits = traitsOf(node);
  if (!node.hasAny(WRAPPED) && traits.margin === undefined && traits.isPadded === undefined) return UNWRAPPED;
  const layout = layoutOf(node);
  const align = alignOf(node) !== undefined;
  const placement = layout.placement();
  const isShared = placement.isFlexible === true && flexOf(node) > 0 && node.get("expand_loose") !== true;
  const ctx = align ? loosen(layout.ctx()) : layout.ctx();
  return {
    slot: isShared && (marginOf(node) !== undefined || (!align && traits.isPadded?.(node) === true)),
    align,
    ratio: ratioWrapper(node, ctx, traits.ownsMargin === true),
    badge: node.get("badge") != null && definitionOf(node.type)?.frame === "layout",
    theme: isThemed(node),
  };
}

function ratioWrapper(node: ControlNode, ctx: Box, ownsMargin: boolean): "fit" | "margin" | undefined {
  if (ratioOf(node) === undefined) return undefined;
  if (stateOf(ctx, "x") === LOOSE && stateOf(ctx, "y") === LOOSE) return "fit";
  const isTight = stateOf(ctx, "x") === TIGHT && stateOf(ctx, "y") === TIGHT;
  return ownsMargin && !isTight && marginOf(node) !== undefined ? "margin" : undefined;
}

/** Writes classes and properties of all elements of the frame. Watched; does not read layout. */
export function placeBoxes(node: ControlNode, elements: FrameElements, wrappers: Wrappers): void {
  const traits = traitsOf(node);
  const layout = layoutOf(node);
  const margin = marginOf(node);
  let ctx = layout.ctx();
  let placement = layout.placement();
  const core: Record<Axis, Sizing> =
    wrappers.ratio === "fit" ? { x: "ratio", y: "ratio" } : { x: layout.sizing("x"), y: layout.sizing("y") };
  const ratio = ratioOf(node);

  if (elements.slot) {
    const main = placement.main ?? "x";
    const cross = otherAxis(main);
    const isFilling = elements.align ? stateOf(ctx, cross) !== UNBOUNDED : core[cross] === "fill";
    const sizing: Record<Axis, Sizing> = { x: "hug", y: "hug" };
    if (isFilling) sizing[cross] = "fill";
    writeBox(elements.slot, node, sizing, ctx, placement, undefined, sizeIn);
    // A flex line knows its definite height before it asks the child for a width by ratio; a grid cell does not.
    elements.slot.toggle("ratio-slot", core.x === "ratio" || core.y === "ratio");
    elements.slot.toggle("along-y", main === "y");
    placement = {};
  }
  if (elements.align) {
    const sizing = {
      x: stateOf(ctx, "x") === UNBOUNDED ? "hug" : "fill",
      y: stateOf(ctx, "y") === UNBOUNDED ? "hug" : "fill",
    } as const;
    writeBox(elements.align, node, sizing, ctx, placement, traits.ownsMargin ? undefined : margin, sizeIn);
    const alignment = alignOf(node) ?? { x: 0, y: 0 };
    elements.align.set("justify-items", ["left", "center", "right"][alignment.x + 1]);
    elements.align.set("align-items", ["start", "center", "end"][alignment.y + 1]);
    const isExact = Number.isInteger(alignment.x) && Number.isInteger(alignment.y) && node.get("animate_align") == null;
    if (isExact) elements.align.set("--ax", undefined);
    ctx = loosen(ctx);
    placement = isExact ? {} : { fraction: [(1 + alignment.x) / 2, (1 + alignment.y) / 2] };
    if (!isExact) {
      elements.align.set("justify-items", undefined);
      elements.align.set("align-items", undefined);
    }
  }
  if (elements.ratio) {
    if (wrappers.ratio === "fit") {
      writeBox(elements.ratio, node, { x: "fill", y: "fill" }, ctx, placement, undefined, sizeIn);
      // The box around takes all the room: it is the fitted box in it that the parent aligns.
      placement = { fraction: placement.fraction };
    } else {
      writeBox(elements.ratio, node, core, ctx, placement, undefined, sizeIn);
      elements.ratio.toggle("ar", true);
      elements.ratio.set("--ar", String(ratio));
      core.x = core.y = "fill";
      placement = {};
    }
  }
  if (elements.badge) {
    const hug = (sizing: Sizing): Sizing => (sizing === "fill" ? "fill" : "hug");
    writeBox(elements.badge, node, { x: hug(core.x), y: hug(core.y) }, ctx, placement, undefined, sizeIn);
    placement = {};
  }
  const coreMargin = elements.align && !traits.ownsMargin ? undefined : margin;
  writeBox(elements.core, node, core, ctx, placement, coreMargin, sizeIn);
  const isRatio = ratio !== undefined && !(stateOf(ctx, "x") === TIGHT && stateOf(ctx, "y") === TIGHT);
  elements.core.toggle("ar", isRatio && !elements.ratio);
  elements.core.set("--ar", isRatio && wrappers.ratio !== "margin" ? String(ratio) : undefined);

  function sizeIn(axis: Axis): number {
    const size = sizeOf(node, axis) ?? 0;
    const inset = traits.sizeHoldsMargin && margin ? marginAlong(margin, axis) : 0;
    return Math.max(0, size - inset);
  }
}

/** The control's margin, or the one its type has by default; `undefined` where there is none. Watched. */
export function marginOf(node: ControlNode): Insets | undefined {
  const definition = definitionOf(node.type);
  if (definition?.frame !== "layout") return definition?.layout?.margin;
  const raw = node.get("margin");
  if (raw == null) return definition.layout?.margin;
  try {
    return readInsets(raw);
  } catch (error) {
    reportProblem({ kind: "bad-property", control: node, property: "margin", error });
    return definition.layout?.margin;
  }
}

function marginAlong(margin: Insets, axis: Axis): number {
  return axis === "x" ? margin.left + margin.right : margin.top + margin.bottom;
}

function writeBox(
  element: ElementStyle,
  node: ControlNode,
  sizing: Readonly<Record<Axis, Sizing>>,
  ctx: Box,
  placement: Placement,
  margin: Insets | undefined,
  sizeIn: (axis: Axis) => number,
): void {
  element.set("margin", margin && toCssSides(margin));
  element.set("--mx", margin && `${marginAlong(margin, "x")}px`);
  element.set("--my", margin && `${marginAlong(margin, "y")}px`);
  let share: string | undefined;
  let classes = "";
  const isEdged: Record<Axis, boolean> = { x: false, y: false };
  for (const axis of AXES) {
    const kind = sizing[axis];
    const own = typeof kind === "number" ? `${sizeIn(axis)}px` : undefined;
    const flags = { f: kind === "fill", h: kind === "hug", r: kind === "ratio", w: own !== undefined };
    let isClamped = kind !== "fill" && stateOf(ctx, axis) !== UNBOUNDED && placement.isPositioned !== true;
    let isShare = false;
    let isLooseShare = false;
    let size = own;
    let limit: string | undefined;
    if (placement.main === axis) {
      isClamped &&= placement.wraps === true;
      const flex = placement.isFlexible ? flexOf(node) : 0;
      if (flex > 0) {
        isLooseShare = node.get("expand_loose") === true && kind !== "fill";
        isShare = !isLooseShare && placement.share === undefined;
        if (placement.share !== undefined) {
          const room = margin ? `calc(${placement.share} - ${marginAlong(margin, axis)}px)` : placement.share;
          if (isLooseShare) limit = room;
          else {
            size = room;
            flags.f = flags.h = flags.r = false;
            flags.w = true;
          }
        }
        if (isShare) {
          share = String(flex);
          flags.f = flags.h = flags.r = flags.w = false;
        }
      } else if (placement.extent !== undefined) {
        size = `${Math.max(0, placement.extent - (margin ? marginAlong(margin, axis) : 0))}px`;
        flags.w = true;
      }
    }
    if (placement.width !== undefined && axis === "x") {
      size = margin ? `calc(${placement.width} - ${marginAlong(margin, axis)}px)` : placement.width;
      flags.w = true;
      flags.f = flags.h = false;
    }
    if (placement.isPositioned) {
      const [near, far] = axis === "x" ? (["left", "right"] as const) : (["top", "bottom"] as const);
      const start = lengthOf(node, near);
      const end = lengthOf(node, far);
      // An animated position that names no side is at the top left corner (LayoutControl._positionedControl).
      const isUnplaced = start === undefined && end === undefined && isUnsided(node);
      // With one edge only, the other must not come from the rule that aligns by a fraction.
      const open = placement.fraction && end !== undefined ? "auto" : undefined;
      element.set(near, start !== undefined ? `${start}px` : isUnplaced ? "0px" : open);
      element.set(far, end !== undefined ? `${end}px` : undefined);
      if (start !== undefined || end !== undefined) isEdged[axis] = true;
    }
    if (flags.f) classes += ` ${axis}f`;
    if (flags.h) classes += ` ${axis}h`;
    if (flags.r) classes += ` ${axis}r`;
    if (flags.w) classes += ` ${axis}w`;
    if (isShare) classes += ` ${axis}e`;
    if (isLooseShare && limit === undefined) classes += ` ${axis}l`;
    element.set(axis === "x" ? "max-width" : "max-height", limit);
    if (isClamped) classes += ` ${axis}c`;
    element.set(axis === "x" ? "--w" : "--h", flags.w ? size : undefined);
  }
  element.set("--e", share);
  if (placement.share !== undefined && flexOf(node) > 0) classes += " shared";
  if (placement.isPositioned === true) classes += " pos";
  if (placement.fraction !== undefined) classes += " fx";
  element.setBoxClasses(classes);
  const [ox, oy] = placement.fraction ?? [];
  element.set("--ox", ox === undefined ? undefined : String(sizing.x === "fill" || isEdged.x ? 0 : ox));
  element.set("--oy", oy === undefined ? undefined : String(sizing.y === "fill" || isEdged.y ? 0 : oy));
}

function isUnsided(node: ControlNode): boolean {
  return ["left", "top", "right", "bottom"].every((side) => lengthOf(node, side) === undefined);
}

function toCssSides({ top, right, bottom, left }: Insets): string {
  return `${top}px ${right}px ${bottom}px ${left}px`;
}
