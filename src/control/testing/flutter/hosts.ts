/** Boxes with many children: Flutter's Flex, Wrap, Stack, ListView, GridView, and Flet's ResponsiveRow. */
import {
  constrain,
  constraints,
  INF,
  loosen,
  tightFor,
  type BoxModel,
  type Constraints,
  type Laid,
} from "./constraints.ts";

/** A child with what its parent reads of it. */
export interface HostChild {
  readonly box: BoxModel;
  readonly flex: number;
  readonly isLoose: boolean;
  readonly edges: Edges | undefined;
}

export interface Edges {
  readonly left?: number | undefined;
  readonly top?: number | undefined;
  readonly right?: number | undefined;
  readonly bottom?: number | undefined;
}

export type MainAlignment = "start" | "center" | "end" | "spaceBetween" | "spaceAround" | "spaceEvenly";
export type CrossAlignment = "start" | "center" | "end" | "stretch";

/** Sizes and places along a main axis that is x (`isRow`) or y. */
function oriented(isRow: boolean) {
  return {
    main: (laid: Laid) => (isRow ? laid.w : laid.h),
    cross: (laid: Laid) => (isRow ? laid.h : laid.w),
    maxMain: (c: Constraints) => (isRow ? c.maxW : c.maxH),
    maxCross: (c: Constraints) => (isRow ? c.maxH : c.maxW),
    limits: (minMain: number, maxMain: number, minCross: number, maxCross: number) =>
      isRow ? constraints(minMain, maxMain, minCross, maxCross) : constraints(minCross, maxCross, minMain, maxMain),
    size: (c: Constraints, main: number, cross: number) =>
      isRow ? constrain(c, main, cross) : constrain(c, cross, main),
    place: (main: number, cross: number, laid: Laid) =>
      isRow ? { x: main, y: cross, laid } : { x: cross, y: main, laid },
  };
}

/** Where the first child goes and how far apart children are. */
function share(alignment: MainAlignment, free: number, count: number, spacing: number): readonly [number, number] {
  switch (alignment) {
    case "start":
      return [0, spacing];
    case "end":
      return [free, spacing];
    case "center":
      return [free / 2, spacing];
    case "spaceBetween":
      return [0, count > 1 ? free / (count - 1) + spacing : spacing];
    case "spaceAround":
      return count === 0 ? [0, 0] : [free / count / 2, free / count + spacing];
    case "spaceEvenly":
      return [free / (count + 1), free / (count + 1) + spacing];
  }
}

const crossOffset = (alignment: CrossAlignment, free: number) =>
  alignment === "center" ? free / 2 : alignment === "end" ? free : 0;

export interface FlexOptions {
  readonly isRow: boolean;
  readonly isTight: boolean;
  readonly main: MainAlignment;
  readonly cross: CrossAlignment;
  readonly spacing: number;
}

/** Flutter's Flex. */
export function flex(options: FlexOptions, kids: readonly HostChild[]): BoxModel {
  const o = oriented(options.isRow);
  return (c) => {
    const maxMain = o.maxMain(c);
    const maxCross = o.maxCross(c);
    const minCross = options.cross === "stretch" ? maxCross : 0;
    const canShare = maxMain < INF;
    const laid: Laid[] = [];
    let used = options.spacing * Math.max(0, kids.length - 1);
    let totalFlex = 0;
    kids.forEach((kid, i) => {
      if (canShare && kid.flex > 0) totalFlex += kid.flex;
      else {
        const result = kid.box(o.limits(0, INF, minCross, maxCross));
        laid[i] = result;
        used += o.main(result);
      }
    });
    const unit = Math.max(0, maxMain - used) / totalFlex;
    kids.forEach((kid, i) => {
      if (laid[i]) return;
      const extent = unit * kid.flex;
      const result = kid.box(o.limits(kid.isLoose ? 0 : extent, extent, minCross, maxCross));
      laid[i] = result;
      used += o.main(result);
    });
    const cross = Math.max(0, ...laid.map(o.cross));
    const size = o.size(c, !options.isTight && canShare ? maxMain : used, cross);
    const [lead, between] = share(
      options.main,
      Math.max(0, (options.isRow ? size.w : size.h) - used),
      kids.length,
      options.spacing,
    );
    const ownCross = options.isRow ? size.h : size.w;
    let position = lead;
    const children = laid.map((result) => {
      const placed = o.place(position, crossOffset(options.cross, ownCross - o.cross(result)), result);
      position += o.main(result) + between;
      return placed;
    });
    return { ...size, children };
  };
}

export interface WrapOptions {
  readonly isRow: boolean;
  readonly main: MainAlignment;
  readonly cross: CrossAlignment;
  readonly run: MainAlignment;
  readonly spacing: number;
  readonly runSpacing: number;
}

/** Flutter's Wrap. */
export function wrap(options: WrapOptions, kids: readonly HostChild[]): BoxModel {
  const o = oriented(options.isRow);
  return (c) => {
    const limit = o.maxMain(c);
    const runs: { main: number; cross: number; laid: Laid[] }[] = [];
    for (const kid of kids) {
      const laid = kid.box(o.limits(0, limit, 0, INF));
      const run = runs.at(-1);
      if (run && run.main + options.spacing + o.main(laid) <= limit + 1e-9) {
        run.main += options.spacing + o.main(laid);
        run.cross = Math.max(run.cross, o.cross(laid));
        run.laid.push(laid);
      } else runs.push({ main: o.main(laid), cross: o.cross(laid), laid: [laid] });
    }
    const main = Math.max(0, ...runs.map((run) => run.main));
    const cross = runs.reduce((sum, run) => sum + run.cross, 0) + options.runSpacing * Math.max(0, runs.length - 1);
    const size = o.size(c, main, cross);
    const ownMain = options.isRow ? size.w : size.h;
    const ownCross = options.isRow ? size.h : size.w;
    const [runLead, runBetween] = share(options.run, Math.max(0, ownCross - cross), runs.length, options.runSpacing);
    let across = runLead;
    const children = runs.flatMap((run) => {
      const [lead, between] = share(options.main, Math.max(0, ownMain - run.main), run.laid.length, options.spacing);
      let along = lead;
      const placed = run.laid.map((laid) => {
        const result = o.place(along, across + crossOffset(options.cross, run.cross - o.cross(laid)), laid);
        along += o.main(laid) + between;
        return result;
      });
      across += run.cross + runBetween;
      return placed;
    });
    return { ...size, children };
  };
}

/** Flutter's Stack. */
export function stack(
  fit: "loose" | "expand" | "passThrough",
  [ax, ay]: readonly [number, number],
  kids: readonly HostChild[],
): BoxModel {
  return (c) => {
    const inner = fit === "expand" ? constraints(c.maxW, c.maxW, c.maxH, c.maxH) : fit === "loose" ? loosen(c) : c;
    const flow = new Map(kids.filter((kid) => !kid.edges).map((kid) => [kid, kid.box(inner)]));
    let w = flow.size > 0 ? c.minW : c.maxW;
    let h = flow.size > 0 ? c.minH : c.maxH;
    for (const laid of flow.values()) {
      w = Math.max(w, laid.w);
      h = Math.max(h, laid.h);
    }
    const children = kids.map((kid) => {
      const { left, right, top, bottom } = kid.edges ?? {};
      const width = left !== undefined && right !== undefined ? Math.max(0, w - left - right) : undefined;
      const height = top !== undefined && bottom !== undefined ? Math.max(0, h - top - bottom) : undefined;
      const laid = flow.get(kid) ?? kid.box(tightFor(width, height));
      return {
        x: left ?? (right !== undefined ? w - right - laid.w : ((w - laid.w) * (1 + ax)) / 2),
        y: top ?? (bottom !== undefined ? h - bottom - laid.h : ((h - laid.h) * (1 + ay)) / 2),
        laid,
      };
    });
    return { w, h, children };
  };
}

/** Flet's scrolling of a Column or Row: the viewport is the content's minimum (LAYOUT, rule 10). */
export function scrolled(isVertical: boolean, child: BoxModel): BoxModel {
  return (c) => {
    const laid = child(
      isVertical
        ? constraints(c.minW, c.maxW, c.maxH < INF ? c.maxH : 0, INF)
        : constraints(c.maxW < INF ? c.maxW : 0, INF, c.minH, c.maxH),
    );
    return { ...constrain(c, laid.w, laid.h), children: [{ x: 0, y: 0, laid }] };
  };
}

/** Flutter's ListView, also where it has to shrink to its content. */
export function list(
  options: {
    readonly isHorizontal: boolean;
    readonly spacing: number;
    readonly itemExtent: number | undefined;
    readonly padding: number;
  },
  kids: readonly HostChild[],
): BoxModel {
  const o = oriented(options.isHorizontal);
  return (c) => {
    const cross = o.maxCross(c);
    const inner = Math.max(0, cross - 2 * options.padding);
    // Spacing makes it a separated list, which knows no item extent.
    const extent = options.spacing > 0 ? undefined : options.itemExtent;
    let position = options.padding;
    const children = kids.map((kid, i) => {
      const laid = kid.box(o.limits(extent ?? 0, extent ?? INF, inner, inner));
      const placed = o.place(position, options.padding, laid);
      position += o.main(laid) + (i < kids.length - 1 ? options.spacing : 0);
      return placed;
    });
    const content = position + options.padding;
    const max = o.maxMain(c);
    return { ...o.size(c, max < INF ? max : content, cross), children };
  };
}

/** Flutter's GridView. `spacing` lies along the scroll axis, `runSpacing` across. */
export function grid(
  options: {
    readonly runs: number;
    readonly maxExtent: number | undefined;
    readonly spacing: number;
    readonly runSpacing: number;
    readonly ratio: number;
  },
  kids: readonly HostChild[],
): BoxModel {
  return (c) => {
    const { maxExtent, runSpacing, spacing } = options;
    const count = maxExtent === undefined ? options.runs : Math.max(1, Math.ceil(c.maxW / (maxExtent + runSpacing)));
    const width = Math.max(0, c.maxW - runSpacing * (count - 1)) / count;
    const height = width / options.ratio;
    const children = kids.map((kid, i) => ({
      x: (i % count) * (width + runSpacing),
      y: Math.floor(i / count) * (height + spacing),
      laid: kid.box(constraints(width, width, height, height)),
    }));
    const rows = Math.ceil(kids.length / count);
    const content = rows === 0 ? 0 : rows * height + (rows - 1) * spacing;
    return { ...constrain(c, c.maxW, c.maxH < INF ? c.maxH : content), children };
  };
}

/** Flet's ResponsiveRow: columns of one width; wraps only where they do not fit into one row. */
export function responsive(
  options: {
    readonly columns: number;
    readonly spacing: number;
    readonly runSpacing: number;
    readonly cross: CrossAlignment;
  },
  kids: readonly (HostChild & { readonly col: number })[],
): BoxModel {
  return (c) => {
    const shown = kids.filter((kid) => kid.col > 0);
    const unit = (c.maxW - options.spacing * (options.columns - 1)) / options.columns;
    const widthOf = (col: number) => Math.min(c.maxW, unit * col + options.spacing * (col - 1));
    const fixed = shown.map((kid): HostChild => {
      const width = widthOf(kid.col);
      return { ...kid, flex: 0, box: (inner) => kid.box(constraints(width, width, inner.minH, inner.maxH)) };
    });
    const total = shown.reduce((sum, kid) => sum + kid.col, 0);
    if (total <= options.columns) {
      return flex(
        { isRow: true, isTight: false, main: "start", cross: options.cross, spacing: options.spacing },
        fixed,
      )(c);
    }
    // Flet narrows the gap a little, so that rounding never pushes a column into the next run.
    return wrap(
      {
        isRow: true,
        main: "start",
        cross: options.cross,
        run: "start",
        spacing: options.spacing - 0.1,
        runSpacing: options.runSpacing,
      },
      fixed,
    )(c);
  };
}
