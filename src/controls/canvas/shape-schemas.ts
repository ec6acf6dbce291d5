/** The properties of Flet's canvas shapes. They are drawn by their Canvas, which finds them by place, not by name. */
import {
  bool,
  control,
  controls,
  event,
  number,
  numberOr,
  optionalChoice,
  text,
  textOr,
  value,
  valueOr,
} from "../../control/property.ts";
import { type Alignment, readAlignment } from "../../values/alignment.ts";
import { readBlendMode } from "../../values/blend-mode.ts";
import { readColor } from "../../values/color.ts";
import { type ImageSrc, readImageSrc } from "../../values/image-src.ts";
import { readOffset } from "../../values/offset.ts";
import { readPaint } from "../../values/paint.ts";
import { readBorderRadius, uniformRadius } from "../../values/radius.ts";
import { listOf } from "../../values/reader.ts";
import { readTextAlign } from "../../values/text-align.ts";
import { readTextStyle } from "../../values/text-style.ts";
import { PLAIN } from "./brush.ts";
import { readPathElements } from "./path-elements.ts";

const TOP_LEFT: Alignment = { x: -1, y: -1 };
const paint = valueOr(readPaint, PLAIN);
const box = { x: numberOr(0), y: numberOr(0), width: numberOr(0), height: numberOr(0) };

/** `canvas.Arc`. */
export const arcSchema = { ...box, startAngle: numberOr(0), sweepAngle: numberOr(0), useCenter: bool(), paint };
/** `canvas.Circle`. */
export const circleSchema = { x: numberOr(0), y: numberOr(0), radius: numberOr(0), paint };
/** `canvas.Color`. */
export const colorSchema = {
  color: valueOr(readColor, "#000000"),
  blendMode: valueOr(readBlendMode, "srcOver"),
};
/** `canvas.Fill`. */
export const fillSchema = { paint };
/** `canvas.Image`. */
export const imageSchema = {
  src: valueOr<ImageSrc>(readImageSrc, { kind: "none", isSvg: false }),
  x: numberOr(0),
  y: numberOr(0),
  width: number(),
  height: number(),
  paint,
};
/** `canvas.Line`. */
export const lineSchema = { x1: numberOr(0), y1: numberOr(0), x2: numberOr(0), y2: numberOr(0), paint };
/** `canvas.Oval`. */
export const ovalSchema = { ...box, paint };
/** `canvas.Path`. */
export const pathSchema = { elements: valueOr(readPathElements, []), paint };
/** `canvas.Points`. */
export const pointsSchema = {
  points: valueOr(listOf(readOffset), []),
  pointMode: optionalChoice("points", "lines", "polygon"),
  paint,
};
/** `canvas.Rect`. */
export const rectSchema = { ...box, borderRadius: valueOr(readBorderRadius, uniformRadius(0)), paint };
/** `canvas.Shadow`. */
export const shadowSchema = {
  path: valueOr(readPathElements, []),
  color: valueOr(readColor, "#000000"),
  elevation: numberOr(0),
  transparentOccluder: bool(),
};
/** `canvas.Text`. */
export const textSchema = {
  x: numberOr(0),
  y: numberOr(0),
  value: textOr(""),
  style: value(readTextStyle),
  spans: controls(),
  alignment: valueOr(readAlignment, TOP_LEFT),
  textAlign: valueOr(readTextAlign, "start"),
  maxLines: number(),
  maxWidth: numberOr(Infinity),
  ellipsis: text(),
  rotate: numberOr(0),
};

/** `Canvas` itself. */
export const canvasSchema = {
  shapes: controls(),
  content: control(),
  resizeInterval: numberOr(10),
  onResize: event(),
};
