/** BoxDecoration: everything that is painted behind (or, as foreground, before) a box's content. */
import { type BlendMode, readBlendMode } from "./blend-mode.ts";
import { type Border, readBorder, strokeInset, toCssBorder } from "./border.ts";
import { type BoxShape, readBoxShape } from "./box-shape.ts";
import { readColor } from "./color.ts";
import { type DecorationImage, readDecorationImage } from "./decoration-image.ts";
import { toCssPx } from "./number.ts";
import { type Gradient, readGradient, toCssGradient } from "./gradient.ts";
import { type BorderRadius, readBorderRadius, toCssRadius } from "./radius.ts";
import { fieldsOf, type Reader } from "./reader.ts";
import { readShadows, type Shadow, toCssShadow } from "./shadow.ts";
import type { Size } from "./size.ts";

/** What is painted for a box; everything may be missing. */
export interface Decoration {
  readonly bgcolor?: string | undefined;
  /** Drawn over colour and gradient, by an element of its own (`decoration-image.ts`). */
  readonly image?: DecorationImage | undefined;
  readonly border?: Border | undefined;
  /** Without effect on a circle. */
  readonly borderRadius?: BorderRadius | undefined;
  readonly shadows?: readonly Shadow[] | undefined;
  /** Hides `bgcolor`. */
  readonly gradient?: Gradient | undefined;
  readonly shape?: BoxShape | undefined;
  /** How colour or gradient blend with what lies behind the box. */
  readonly blendMode?: BlendMode | undefined;
}

/** `{bgcolor, image, border, border_radius, shadows, gradient, shape, blend_mode}`, all optional. */
export const readDecoration: Reader<Decoration> = fieldsOf("a decoration", {
  bgcolor: readColor,
  image: readDecorationImage,
  border: readBorder,
  borderRadius: readBorderRadius,
  shadows: readShadows,
  gradient: readGradient,
  shape: readBoxShape,
  blendMode: readBlendMode,
});

/**
 * Style of the box itself: background, border, corners and shadow. Not in it: the image, and the blend mode, which
 * CSS applies to an element with all its content and so belongs on a layer of its own. A circle needs a square box, see
 * `toCssCircleBox`. `box` is the size in px if known (see `toCssGradient`).
 */
export function toCssDecoration(decoration: Decoration, box?: Size): Record<string, string> {
  const { bgcolor, border, borderRadius, shadows, gradient, shape, image } = decoration;
  const css: Record<string, string> = {};
  if (gradient !== undefined) {
    css["background-image"] = toCssGradient(gradient, box);
    css["background-origin"] = "border-box";
  } else if (bgcolor !== undefined) {
    css["background-color"] = bgcolor;
  }
  if (shape === "circle") css["border-radius"] = "50%";
  else if (borderRadius !== undefined) css["border-radius"] = toCssRadius(borderRadius);
  if (shadows !== undefined) {
    css["box-shadow"] = toCssShadow(shadows, gradient === undefined && bgcolor === undefined && image === undefined);
  }
  return border === undefined ? css : { ...css, ...toCssBorder(border) };
}

/**
 * Style of a box whose circle is drawn by a square inside it: the room that the border takes, and for the sheets where
 * the square's edges are from the box's padding, and the shadow.
 */
export function toCssCircleBox({ border, shadows = [] }: Decoration): Record<string, string> {
  const width = toCssPx(border === undefined ? 0 : strokeInset(border.top));
  return {
    "border-radius": "50%",
    border: `${width} solid transparent`,
    "--circle-inset": `calc(-1 * ${width})`,
    "--circle-shadow": toCssShadow(shadows),
  };
}
