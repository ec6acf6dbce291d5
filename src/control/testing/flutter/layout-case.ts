/**
 * A tree of layout controls as tests describe it, and its two readings: the boxes that Flutter's rules give, and the
 * controls that Python would send.
 */
import type { WireMap } from "../../../protocol/wire.ts";
import { aligned, constrained, greedy, leaf, named, padded, sized, text, wide, withRatio } from "./boxes.ts";
import { constrain, constraints, INF, tightFor, type BoxModel, type Laid } from "./constraints.ts";
import {
  flex,
  grid,
  list,
  responsive,
  scrolled,
  stack,
  wrap,
  type CrossAlignment,
  type Edges,
  type HostChild,
  type MainAlignment,
} from "./hosts.ts";

export type CaseType =
  | "box"
  | "text"
  | "textfield"
  | "divider"
  | "vdivider"
  | "container"
  | "card"
  | "row"
  | "column"
  | "stack"
  | "list"
  | "grid"
  | "responsive";

/** One control of a case. Lengths in logical px; everything but `type` may be missing. */
export interface LayoutCase extends Edges {
  readonly type: CaseType;
  readonly kids?: readonly LayoutCase[];
  readonly width?: number;
  readonly height?: number;
  readonly expand?: number;
  readonly isLoose?: boolean;
  readonly margin?: number;
  readonly align?: readonly [number, number];
  readonly ratio?: number;
  readonly col?: number;
  readonly value?: string;
  readonly padding?: number;
  readonly border?: number;
  readonly alignment?: readonly [number, number];
  readonly isTight?: boolean;
  readonly main?: MainAlignment;
  readonly cross?: CrossAlignment;
  readonly run?: MainAlignment;
  readonly spacing?: number;
  readonly runSpacing?: number;
  readonly wraps?: boolean;
  readonly scrolls?: boolean;
  readonly fit?: "loose" | "expand" | "passThrough";
  readonly itemExtent?: number;
  readonly runs?: number;
  readonly maxExtent?: number;
  readonly cellRatio?: number;
}

/** What the model must know of the font that texts are drawn in. */
export interface FontMetrics {
  readonly charWidth: number;
  readonly lineHeight: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Id of a control: its path from the root, so that both readings agree without numbering. */
export function childPath(path: string, index: number): string {
  return `${path}.${index}`;
}

/** The rectangles of all controls below a view of `width` by `height` px with padding 10, relative to its column. */
export function modelRects(
  kids: readonly LayoutCase[],
  view: { readonly width: number; readonly height: number; readonly scrolls?: boolean },
  font: FontMetrics,
): Map<string, Rect> {
  const column: LayoutCase = { type: "column", kids, scrolls: view.scrolls === true };
  const w = view.width - 20;
  const h = view.height - 20;
  const rects = new Map<string, Rect>();
  collect(model(column, "v", font)(constraints(w, w, h, h)), 0, 0, rects);
  return rects;
}

function collect(laid: Laid, x: number, y: number, rects: Map<string, Rect>): void {
  if (laid.id !== undefined) rects.set(laid.id, { x, y, w: laid.w, h: laid.h });
  for (const child of laid.children) collect(child.laid, x + child.x, y + child.y, rects);
}

/** The whole control, from the inside out, in the order of Flet's `LayoutControl`. */
function model(node: LayoutCase, path: string, font: FontMetrics): BoxModel {
  let box = core(node, path, font);
  const { margin, ratio, align } = node;
  if (node.type === "card") {
    box = padded(margin ?? 4, named(path, box));
    if (node.width !== undefined || node.height !== undefined) box = sized(node.width, node.height, box);
  } else {
    const sizesItself =
      node.type === "container" || node.type === "box" || node.type === "divider" || node.type === "vdivider";
    if (!sizesItself && (node.width !== undefined || node.height !== undefined))
      box = sized(node.width, node.height, box);
    box = named(path, box);
  }
  const ownsMargin = node.type === "container" || node.type === "box";
  if (ownsMargin && margin) box = padded(margin, box);
  if (ratio !== undefined) box = withRatio(ratio, box);
  if (align) box = aligned(align[0], align[1], box);
  if (!ownsMargin && node.type !== "card" && margin) box = padded(margin, box);
  return box;
}

function core(node: LayoutCase, path: string, font: FontMetrics): BoxModel {
  const kids = (node.kids ?? []).map((kid, i): HostChild & { readonly col: number } => ({
    box: model(kid, childPath(path, i), font),
    flex: kid.expand ?? 0,
    isLoose: kid.isLoose === true,
    edges: isPlaced(kid) ? kid : undefined,
    col: kid.col ?? 12,
  }));
  const isRow = node.type === "row";
  const spacing = node.spacing ?? 10;
  const main = node.main ?? "start";
  switch (node.type) {
    case "text":
      return text(node.value ?? "", font.charWidth, font.lineHeight);
    case "textfield": {
      const field = wide(300, 48);
      return (node.expand ?? 0) > 0 || node.width !== undefined ? field : constrained(tightFor(300, undefined), field);
    }
    case "divider":
      return sized(
        undefined,
        node.height ?? 16,
        leaf((c) => constrain(c, c.maxW === INF ? 0 : c.maxW, c.maxH)),
      );
    case "vdivider":
      return sized(
        node.width ?? 16,
        undefined,
        leaf((c) => constrain(c, c.maxW, c.maxH === INF ? 0 : c.maxH)),
      );
    case "box":
    case "container": {
      let inner = kids[0]?.box;
      if (inner && node.alignment) inner = aligned(node.alignment[0], node.alignment[1], inner);
      else if (!inner && node.alignment) inner = aligned(0, 0, greedy);
      inner ??= greedy;
      const inset = (node.padding ?? 0) + (node.border ?? 0);
      if (inset) inner = padded(inset, inner);
      return node.width !== undefined || node.height !== undefined ? sized(node.width, node.height, inner) : inner;
    }
    case "card":
      return kids[0]?.box ?? leaf((c) => constrain(c, 0, 0));
    case "row":
    case "column": {
      const cross = node.cross ?? (isRow ? "center" : "start");
      const content = node.wraps
        ? wrap(
            {
              isRow,
              main,
              cross: cross === "stretch" ? (isRow ? "center" : "start") : cross,
              run: node.run ?? "start",
              spacing,
              runSpacing: node.runSpacing ?? 10,
            },
            kids,
          )
        : flex({ isRow, isTight: node.isTight === true, main, cross, spacing }, kids);
      return node.scrolls ? scrolled(isRow === (node.wraps === true), content) : content;
    }
    case "stack":
      return stack(node.fit ?? "loose", node.alignment ?? [-1, -1], kids);
    case "list":
      return list(
        { isHorizontal: false, spacing: node.spacing ?? 0, itemExtent: node.itemExtent, padding: node.padding ?? 0 },
        kids,
      );
    case "grid":
      return grid(
        {
          runs: node.runs ?? 1,
          maxExtent: node.maxExtent,
          spacing,
          runSpacing: node.runSpacing ?? 10,
          ratio: node.cellRatio ?? 1,
        },
        kids,
      );
    case "responsive":
      return responsive(
        { columns: 12, spacing, runSpacing: node.runSpacing ?? 10, cross: node.cross ?? "start" },
        kids,
      );
  }
}

function isPlaced(node: LayoutCase): boolean {
  return [node.left, node.top, node.right, node.bottom].some((edge) => edge !== undefined);
}

const types: Readonly<Record<CaseType, string>> = {
  box: "Container",
  text: "Text",
  textfield: "TextField",
  divider: "Divider",
  vdivider: "VerticalDivider",
  container: "Container",
  card: "Card",
  row: "Row",
  column: "Column",
  stack: "Stack",
  list: "ListView",
  grid: "GridView",
  responsive: "ResponsiveRow",
};

/** The control that Python would send. Its key is its path. */
export function toControl(node: LayoutCase, path: string, nextId: () => number): WireMap {
  const id = nextId();
  const kids = (node.kids ?? []).map((kid, i) => toControl(kid, childPath(path, i), nextId));
  const isHost = node.type !== "container" && node.type !== "card" && node.type !== "box";
  const isRow = node.type === "row";
  const point = (at: readonly [number, number] | undefined) => at && { x: at[0], y: at[1] };
  const hasAlignment = node.type === "container" || node.type === "box" || node.type === "stack";
  return dropMissing({
    _c: types[node.type],
    _i: id,
    key: path,
    controls: isHost && node.kids ? kids : undefined,
    content: isHost ? undefined : kids[0],
    width: node.type === "divider" ? undefined : node.width,
    height: node.type === "vdivider" ? undefined : node.height,
    expand: node.expand,
    expand_loose: node.isLoose,
    margin: node.margin,
    align: point(node.align),
    aspect_ratio: node.ratio,
    col: node.col,
    value: node.value,
    left: node.left,
    top: node.top,
    right: node.right,
    bottom: node.bottom,
    padding: node.padding,
    border: node.border && borderOf(node.border),
    alignment: hasAlignment ? point(node.alignment) : node.main,
    horizontal_alignment: isRow ? undefined : node.cross,
    vertical_alignment: isRow || node.type === "responsive" ? node.cross : undefined,
    run_alignment: node.run,
    tight: node.isTight,
    spacing: node.spacing,
    run_spacing: node.runSpacing,
    wrap: node.wraps,
    scroll: node.scrolls ? "auto" : undefined,
    fit: node.fit,
    item_extent: node.itemExtent,
    runs_count: node.runs,
    max_extent: node.maxExtent,
    child_aspect_ratio: node.cellRatio,
    ...(node.type === "text" ? { font_family: "monospace", size: 10, style: { height: 2, letter_spacing: 0 } } : {}),
    _internals:
      isRow || node.type === "column"
        ? { host_expanded: true }
        : node.type === "stack"
          ? { host_positioned: true }
          : undefined,
  });
}

function borderOf(width: number): WireMap {
  const side = { width, color: "red" };
  return { top: side, right: side, bottom: side, left: side };
}

function dropMissing(map: Readonly<Record<string, WireMap[string]>>): WireMap {
  return Object.fromEntries(Object.entries(map).filter(([, entry]) => entry !== undefined));
}

/** Whether some box of the case is smaller than what it holds, where the two ways of drawing may rightly differ. */
export function isDegenerate(
  node: LayoutCase,
  path: string,
  rects: ReadonlyMap<string, Rect>,
  font: FontMetrics,
): boolean {
  const rect = rects.get(path);
  if (rect) {
    if (node.type === "text") {
      const width = (node.value ?? "").length * font.charWidth;
      if ((rect.w < 9 * font.charWidth && width > rect.w) || rect.h < font.lineHeight - 1) return true;
    }
    if (node.type === "card" && (rect.w <= 0 || rect.h <= 0)) return true;
    const inset = 2 * ((node.padding ?? 0) + (node.border ?? 0));
    if (inset > 0 && (rect.w < inset || rect.h < inset)) return true;
    if (node.ratio === undefined) {
      if (node.width !== undefined && node.width !== INF && rect.w < node.width - 9) return true;
      if (node.height !== undefined && rect.h < node.height - 9) return true;
    }
    if (node.type === "textfield" && rect.h < 47) return true;
    if (node.type === "divider" && rect.h < (node.height ?? 16)) return true;
  }
  return (node.kids ?? []).some((kid, i) => isDegenerate(kid, childPath(path, i), rects, font));
}
