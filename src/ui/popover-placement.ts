/**
 * Material's ways to place a floating panel, as @floating-ui configurations. Popup menus are clamped into the screen and
 * stick to the anchor's nearer side edge; anchored menus and submenus flip. Both keep 8 px from the edges.
 */
import {
  flip,
  offset,
  shift,
  size,
  type ComputePositionConfig,
  type Middleware,
  type Placement,
} from "@floating-ui/dom";

/**
 * `below`/`above`: touching the anchor, start-aligned, flipping (menus of fields and bars). `over`/`under`: a popup menu
 * on its button or below it, clamped. `side`: a submenu at the end side, first item level with the anchor. `point`: a
 * context menu, top-start corner at the anchor.
 */
export type PopoverPlacement = "below" | "above" | "over" | "under" | "side" | "point";

/** Distance kept from the screen's edges. */
const EDGE = 8;

/** Configuration for `computePosition`. `shiftBy` moves along the anchor's axes: main away from it, cross along it. */
export function placementConfig(
  kind: PopoverPlacement,
  anchor: DOMRect,
  isRtl: boolean,
  shiftBy: { readonly main?: number; readonly cross?: number } = {},
): Partial<ComputePositionConfig> {
  const { main = 0, cross = 0 } = shiftBy;
  const middleware: Middleware[] = [
    offset({
      mainAxis: kind === "over" ? main - anchor.height : main,
      crossAxis: kind === "side" ? cross - 8 : cross,
    }),
  ];
  const isFlipping = kind === "below" || kind === "above" || kind === "side";
  if (isFlipping) middleware.push(flip({ padding: EDGE, fallbackStrategy: "bestFit" }));
  middleware.push(shift({ padding: EDGE, mainAxis: true, crossAxis: !isFlipping || kind === "side" }));
  middleware.push(
    size({
      padding: EDGE,
      apply({ elements, rects, availableHeight }) {
        const room = isFlipping && kind !== "side" ? availableHeight : innerHeight - 2 * EDGE;
        elements.floating.style.setProperty("--anchor-width", `${rects.reference.width}px`);
        elements.floating.style.setProperty("--popover-max-height", `${Math.max(room, 48)}px`);
        elements.floating.style.setProperty("--popover-max-width", `${innerWidth - 2 * EDGE}px`);
      },
    }),
  );
  return { strategy: "fixed", placement: placementOf(kind, anchor, isRtl), middleware };
}

function placementOf(kind: PopoverPlacement, anchor: DOMRect, isRtl: boolean): Placement {
  if (kind === "above") return "top-start";
  if (kind === "side") return isRtl ? "left-start" : "right-start";
  if (kind === "below" || kind === "point") return "bottom-start";
  const toRight = innerWidth - anchor.right;
  // Which physical edge to align; @floating-ui mirrors start and end itself.
  const isRight = anchor.left === toRight ? isRtl : anchor.left > toRight;
  return isRight !== isRtl ? "bottom-end" : "bottom-start";
}
