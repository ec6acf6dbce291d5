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

/** Width and height, px. */
type Extent = { readonly width: number; readonly height: number };

/** Finds the panel's top left corner itself. All lengths in px of the layer that the panel lies in. */
export type PlacePanel = (
  anchor: Extent & { readonly x: number; readonly y: number },
  panel: Extent,
  screen: Extent,
  isRtl: boolean,
) => { readonly x: number; readonly y: number };

/** Distance kept from the screen's edges. */
const EDGE = 8;

/**
 * Configuration for `computePosition`. `shiftBy` moves along the anchor's axes: main away from it, cross along it.
 * @param screen What the layer covers: the window, or the box of an app inside another.
 */
export function placementConfig(
  kind: PopoverPlacement | PlacePanel,
  anchor: DOMRect,
  screen: DOMRect,
  isRtl: boolean,
  shiftBy: { readonly main?: number; readonly cross?: number } = {},
): Partial<ComputePositionConfig> {
  if (typeof kind === "function") {
    return {
      strategy: "fixed",
      placement: "bottom-start",
      middleware: [limitSize(false, screen), placeBy(kind, isRtl)],
    };
  }
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
  middleware.push(limitSize(isFlipping && kind !== "side", screen));
  return { strategy: "fixed", placement: placementOf(kind, anchor, screen, isRtl), middleware };
}

/** Lets the panel be as large as the screen, or only as high as the room on its side of the anchor. */
function limitSize(byRoom: boolean, screen: DOMRect): Middleware {
  return size({
    padding: EDGE,
    apply({ elements, rects, availableHeight }) {
      const room = byRoom ? availableHeight : screen.height - 2 * EDGE;
      elements.floating.style.setProperty("--anchor-width", `${rects.reference.width}px`);
      elements.floating.style.setProperty("--popover-max-height", `${Math.max(room, 48)}px`);
      elements.floating.style.setProperty("--popover-max-width", `${screen.width - 2 * EDGE}px`);
    },
  });
}

function placeBy(place: PlacePanel, isRtl: boolean): Middleware {
  return {
    name: "place",
    fn: ({ rects, elements }) => {
      const layer = elements.floating.parentElement ?? elements.floating;
      const screen = { width: layer.clientWidth, height: layer.clientHeight };
      return { ...place(rects.reference, rects.floating, screen, isRtl) };
    },
  };
}

function placementOf(kind: PopoverPlacement, anchor: DOMRect, screen: DOMRect, isRtl: boolean): Placement {
  if (kind === "above") return "top-start";
  if (kind === "side") return isRtl ? "left-start" : "right-start";
  if (kind === "below" || kind === "point") return "bottom-start";
  const toLeft = anchor.left - screen.left;
  const toRight = screen.right - anchor.right;
  // Which physical edge to align; @floating-ui mirrors start and end itself.
  const isRight = toLeft === toRight ? isRtl : toLeft > toRight;
  return isRight !== isRtl ? "bottom-end" : "bottom-start";
}
