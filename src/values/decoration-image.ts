/**
 * The picture in a box's background. It is shown as an `<img>` stretched over the box rather than as a CSS background,
 * since only the former can scale down, fade and be filtered; repeated ones have to be backgrounds.
 */
import { type Alignment, CENTER, readAlignment, toCssAlignment } from "./alignment.ts";
import { type ColorFilter, readColorFilter, toCssColorFilter } from "./color-filter.ts";
import {
  type BoxFit,
  type FilterQuality,
  type ImageRepeat,
  readBoxFit,
  readFilterQuality,
  readImageRepeat,
  toCssBackgroundSize,
  toCssFilterQuality,
  toCssImageRepeat,
  toCssObjectFit,
} from "./image-fit.ts";
import { type ImageSrc, readImageSrc } from "./image-src.ts";
import { readBool, readNumber, trim } from "./number.ts";
import { field, readMap } from "./reader.ts";

/** A picture and how it fills its box. */
export interface DecorationImage {
  readonly src: ImageSrc;
  readonly fit: BoxFit;
  readonly alignment: Alignment;
  readonly repeat: ImageRepeat;
  readonly opacity: number;
  /** Picture pixels per logical px. */
  readonly scale: number;
  readonly colorFilter: ColorFilter | undefined;
  readonly filterQuality: FilterQuality;
  readonly invertColors: boolean;
  /** Whether right-to-left text mirrors the picture. */
  readonly matchTextDirection: boolean;
}

/** `{src, fit = scaleDown, alignment, repeat, opacity, scale, color_filter, …}`. */
export function readDecorationImage(value: unknown): DecorationImage {
  const map = readMap(value, "a decoration image");
  return {
    src: field(map, "src", readImageSrc, { kind: "none", isSvg: false }),
    fit: field(map, "fit", readBoxFit, "scaleDown"),
    alignment: field(map, "alignment", readAlignment, CENTER),
    repeat: field(map, "repeat", readImageRepeat, "noRepeat"),
    opacity: field(map, "opacity", readNumber, 1),
    scale: field(map, "scale", readNumber, 1),
    colorFilter: field(map, "color_filter", readColorFilter),
    filterQuality: field(map, "filter_quality", readFilterQuality, "medium"),
    invertColors: field(map, "invert_colors", readBool, false),
    matchTextDirection: field(map, "match_text_direction", readBool, false),
  };
}

/** Style of an `<img>` that covers the box. */
export function toCssDecorationImage(image: DecorationImage): Record<string, string> {
  return {
    "object-fit": toCssObjectFit(image.fit),
    "object-position": toCssAlignment(image.alignment),
    ...common(image),
  };
}

/** Style of an element that covers the box and has the picture as its background, for pictures that repeat. */
export function toCssDecorationBackground(image: DecorationImage, url: string): Record<string, string> {
  return {
    "background-image": `url(${JSON.stringify(url)})`,
    "background-size": toCssBackgroundSize(image.fit),
    "background-position": toCssAlignment(image.alignment),
    "background-repeat": toCssImageRepeat(image.repeat),
    ...common(image),
  };
}

function common(image: DecorationImage): Record<string, string> {
  const colorFilter = image.colorFilter && toCssColorFilter(image.colorFilter);
  const filters = [colorFilter, image.invertColors ? "invert(1)" : undefined].filter((filter) => filter !== undefined);
  return {
    opacity: trim(image.opacity),
    "image-rendering": toCssFilterQuality(image.filterQuality),
    ...(filters.length > 0 ? { filter: filters.join(" ") } : {}),
  };
}
