/** Boxes with at most one child: Flutter's SizedBox, Padding, Align, AspectRatio, and the leaves. */
import {
  clamp,
  constrain,
  constraints,
  enforce,
  INF,
  loosen,
  tightFor,
  type BoxModel,
  type Constraints,
  type Laid,
} from "./constraints.ts";

const at = (x: number, y: number, laid: Laid) => ({ x, y, laid });

/** A box with no children whose size `size` decides. */
export function leaf(size: (c: Constraints) => { w: number; h: number }): BoxModel {
  return (c) => ({ ...size(c), children: [] });
}

/** Names the box, so that its rectangle can be found. */
export function named(id: string, child: BoxModel): BoxModel {
  return (c) => ({ ...child(c), id });
}

export function sized(width: number | undefined, height: number | undefined, child: BoxModel): BoxModel {
  return constrained(tightFor(width, height), child);
}

export function constrained(added: Constraints, child: BoxModel): BoxModel {
  return (c) => {
    const laid = child(enforce(added, c));
    return { w: laid.w, h: laid.h, children: [at(0, 0, laid)] };
  };
}

/** The same padding on all four sides. */
export function padded(padding: number, child: BoxModel): BoxModel {
  return (c) => {
    const both = 2 * padding;
    const minW = Math.max(0, c.minW - both);
    const minH = Math.max(0, c.minH - both);
    const laid = child(constraints(minW, Math.max(minW, c.maxW - both), minH, Math.max(minH, c.maxH - both)));
    return { ...constrain(c, laid.w + both, laid.h + both), children: [at(padding, padding, laid)] };
  };
}

export function aligned(x: number, y: number, child: BoxModel): BoxModel {
  return (c) => {
    const laid = child(loosen(c));
    const size = constrain(c, c.maxW === INF ? laid.w : INF, c.maxH === INF ? laid.h : INF);
    return { ...size, children: [at(((size.w - laid.w) * (1 + x)) / 2, ((size.h - laid.h) * (1 + y)) / 2, laid)] };
  };
}

export function withRatio(ratio: number, child: BoxModel): BoxModel {
  return (c) => {
    let w = c.maxW;
    let h = w / ratio;
    const isTight = c.minW === c.maxW && c.minH === c.maxH;
    if (isTight) {
      w = c.minW;
      h = c.minH;
    } else {
      if (w === INF) {
        h = c.maxH;
        w = h * ratio;
      }
      if (w > c.maxW) [w, h] = [c.maxW, c.maxW / ratio];
      if (h > c.maxH) [w, h] = [c.maxH * ratio, c.maxH];
      if (w < c.minW) [w, h] = [c.minW, c.minW / ratio];
      if (h < c.minH) [w, h] = [c.minH * ratio, c.minH];
      ({ w, h } = constrain(c, w, h));
    }
    return { w, h, children: [at(0, 0, child(constraints(w, w, h, h)))] };
  };
}

/** Container without a child: all of a bounded axis, nothing of an unbounded one. */
export const greedy: BoxModel = leaf((c) => ({
  w: c.maxW === INF ? c.minW : c.maxW,
  h: c.maxH === INF ? c.minH : c.maxH,
}));

/** Text of a font whose characters are all `charWidth` wide, broken at spaces and inside words that are too long. */
export function text(value: string, charWidth: number, lineHeight: number): BoxModel {
  return leaf((c) => {
    const full = value.length * charWidth;
    const room = c.maxW + 1e-6;
    if (full <= room) return constrain(c, full, lineHeight);
    let lines = 1;
    let used = 0;
    for (const word of value.split(" ")) {
      const width = word.length * charWidth;
      if (used === 0) used = width;
      else if (used + charWidth + width <= room) used += charWidth + width;
      else {
        lines++;
        used = width;
      }
      while (used > room) {
        used -= Math.max(1, Math.floor(room / charWidth)) * charWidth;
        lines++;
      }
    }
    return constrain(c, c.maxW, lines * lineHeight);
  });
}

/** As wide as it may be, or `unbounded` wide; `height` high. */
export function wide(unbounded: number, height: number): BoxModel {
  return leaf((c) => ({
    w: c.maxW === INF ? clamp(unbounded, c.minW, c.maxW) : c.maxW,
    h: clamp(height, c.minH, c.maxH),
  }));
}
