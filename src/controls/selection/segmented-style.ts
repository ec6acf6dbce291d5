/**
 * The outline of a `SegmentedButton` as custom properties of its root. Flutter resolves side and shape with the states of
 * the whole control, everything else with those of each segment. Source: Flutter `SegmentedButton`.
 */
import { toCssStates } from "../../control/state-css.ts";
import { toCssOutline, type BorderSide } from "../../values/border.ts";
import type { ButtonStyle } from "../../values/button-style.ts";
import { pickState, type StateMap } from "../../values/control-state.ts";
import { uniformRadius, type BorderRadius } from "../../values/radius.ts";
import { toCssShape, toCssShapeRadius, type Shape } from "../../values/shape.ts";
import type { StyleFallbacks } from "../buttons/button-css.ts";

/** What Flet takes where a segment style's map names neither the state nor a default. */
export const SEGMENT_FALLBACKS: StyleFallbacks = {
  fg: "var(--md-primary)",
  icon: "var(--md-primary)",
  bg: "var(--md-surface)",
  overlay: "color-mix(in srgb, var(--md-primary) 8%, transparent)",
  "padding-top": "0px",
  "padding-right": "8px",
  "padding-bottom": "0px",
  "padding-left": "8px",
};

const CORNERS = { tl: "topLeft", tr: "topRight", br: "bottomRight", bl: "bottomLeft" } as const;
const DISABLED_SIDE = "1px solid color-mix(in srgb, var(--md-on-surface) 12%, transparent)";

/** `--side`, `--side-off` (of disabled segments in an enabled button), `--tl` … `--bl` and `--corners`. */
export function toCssOutlines(own: ButtonStyle | undefined, themed: ButtonStyle | undefined): Record<string, string> {
  const css: Record<string, string> = {};
  const set = <T>(
    name: string,
    pick: (style: ButtonStyle) => StateMap<T> | undefined,
    toCss: (value: T) => string,
    fallback?: string,
  ) => {
    const mine = own && pick(own);
    const theirs = themed && pick(themed);
    if (!mine && !theirs) return;
    const under = theirs ? toCssStates(theirs, toCss, `var(--kind-${name})`) : `var(--kind-${name})`;
    css[`--${name}`] = mine ? toCssStates(mine, toCss, fallback ?? under, under) : under;
  };
  for (const [name, corner] of Object.entries(CORNERS)) {
    set(
      name,
      (style) => style.shape,
      (shape) => cornerOf(shape, corner),
      "9999px",
    );
  }
  set(
    "corners",
    (style) => style.shape,
    (shape) => toCssShape(shape)["corner-shape"] ?? "round",
  );
  set("side", (style) => style.side, toCssSide);
  const off = new Set(["disabled"] as const);
  const side = (own?.side && pickState(own.side, off)) ?? (themed?.side && pickState(themed.side, off));
  css["--side-off"] = side ? toCssSide(side) : DISABLED_SIDE;
  return css;
}

function toCssSide(side: BorderSide): string {
  return toCssOutline(side)["outline"] ?? "0px none";
}

function cornerOf(shape: Shape, corner: keyof BorderRadius): string {
  if (shape.type === "stadium" || shape.type === "circle") return "9999px";
  return toCssShapeRadius({ ...shape, radius: uniformRadius(shape.radius[corner]) });
}
