/**
 * Canvas shapes as functions that draw. What can be worked out from a shape alone (its path, its paint) is worked out
 * once per change of that shape; what depends on the page (theme, pixels) when it is drawn.
 */
import { createMemo, type Accessor } from "solid-js";
import { makeProps, type Props, type Schema } from "../../control/props.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Paint } from "../../values/paint.ts";
import { drawEverywhere, drawPath, PLAIN, strokeWidthOf } from "./brush.ts";
import { drawElevation } from "./cast-shadow.ts";
import { toSvgPath } from "./path-elements.ts";
import {
  arcSchema,
  circleSchema,
  colorSchema,
  fillSchema,
  imageSchema,
  lineSchema,
  ovalSchema,
  pathSchema,
  pointsSchema,
  rectSchema,
  shadowSchema,
  textSchema,
} from "./shape-schemas.ts";
import { createPicture, type PictureContext } from "./shape-picture.ts";
import { makeTextDrawing } from "./shape-text.ts";
import type { Surface } from "./surface.ts";

const pictureProps = makeProps(imageSchema);

/** Draws one shape. */
export type Drawing = (surface: Surface) => void;

type CreateShape = (node: ControlNode, context: PictureContext) => Accessor<Drawing | undefined>;

const creators = new Map<string, CreateShape>([
  ["Arc", shape(arcSchema, (props) => stroked(props.paint, arcPath(props)))],
  ["Circle", shape(circleSchema, ({ x, y, radius, paint }) => stroked(paint, ellipse(x, y, radius, radius)))],
  [
    "Color",
    shape(colorSchema, ({ color, blendMode }) => {
      const paint: Paint = { ...PLAIN, color, blendMode };
      return (surface) => drawEverywhere(surface, paint);
    }),
  ],
  [
    "Fill",
    shape(
      fillSchema,
      ({ paint }) =>
        (surface) =>
          drawEverywhere(surface, paint),
    ),
  ],
  ["Image", (node, context) => createPicture(pictureProps(node), context)],
  [
    "Line",
    shape(lineSchema, ({ x1, y1, x2, y2, paint }) => {
      const path = new Path2D();
      path.moveTo(x1, y1);
      path.lineTo(x2, y2);
      return (surface) => drawPath(surface, paint, path, "stroke");
    }),
  ],
  [
    "Oval",
    shape(ovalSchema, ({ x, y, width, height, paint }) =>
      stroked(paint, ellipse(x + width / 2, y + height / 2, width / 2, height / 2)),
    ),
  ],
  ["Path", shape(pathSchema, ({ elements, paint }) => stroked(paint, new Path2D(toSvgPath(elements))))],
  ["Points", shape(pointsSchema, drawPoints)],
  [
    "Rect",
    shape(rectSchema, ({ x, y, width, height, borderRadius, paint }) => {
      const { topLeft, topRight, bottomRight, bottomLeft } = borderRadius;
      const path = new Path2D();
      path.roundRect(
        x,
        y,
        width,
        height,
        [topLeft, topRight, bottomRight, bottomLeft].map((r) => Math.max(0, r)),
      );
      return stroked(paint, path);
    }),
  ],
  [
    "Shadow",
    shape(shadowSchema, ({ path, color, elevation, transparentOccluder }) => {
      const outline = new Path2D(toSvgPath(path));
      return (surface) => drawElevation(surface, outline, color, elevation, transparentOccluder);
    }),
  ],
  ["Text", shape(textSchema, makeTextDrawing)],
]);

/** What draws `node` as it is now, for as long as the owner lives; nothing for a type that is no shape. */
export function createShape(node: ControlNode, context: PictureContext): Accessor<Drawing | undefined> {
  return creators.get(node.type)?.(node, context) ?? (() => undefined);
}

/** A shape that `read` turns into its drawing, again whenever one of its properties changes. */
function shape<S extends Schema>(schema: S, read: (props: Props<S>) => Drawing): CreateShape {
  const propsOf = makeProps(schema);
  return (node) => createMemo(() => read(propsOf(node)));
}

function stroked(paint: Paint, path: Path2D): Drawing {
  return (surface) => drawPath(surface, paint, path);
}

function ellipse(x: number, y: number, radiusX: number, radiusY: number): Path2D {
  const path = new Path2D();
  path.ellipse(x, y, Math.abs(radiusX), Math.abs(radiusY), 0, 0, 2 * Math.PI);
  path.closePath();
  return path;
}

function arcPath({ x, y, width, height, startAngle, sweepAngle, useCenter }: Props<typeof arcSchema>): Path2D {
  const path = new Path2D();
  const [centerX, centerY] = [x + width / 2, y + height / 2];
  const isWhole = Math.abs(sweepAngle) >= 2 * Math.PI;
  if (useCenter && !isWhole) path.moveTo(centerX, centerY);
  const end = startAngle + sweepAngle;
  path.ellipse(centerX, centerY, Math.abs(width / 2), Math.abs(height / 2), 0, startAngle, end, sweepAngle < 0);
  if (useCenter || isWhole) path.closePath();
  return path;
}

function drawPoints({ points, pointMode = "points", paint }: Props<typeof pointsSchema>): Drawing {
  if (pointMode === "points") return (surface) => drawDots(surface, points, paint);
  const path = new Path2D();
  const last = pointMode === "lines" ? points.length - (points.length % 2) : points.length;
  points.slice(0, last).forEach(({ x, y }, index) => {
    if (pointMode === "lines" ? index % 2 === 0 : index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  const unbroken = { ...paint, strokeDashPattern: undefined };
  return (surface) => drawPath(surface, unbroken, path, "stroke");
}

/** As large as the stroke is wide: round with a round cap, else square. */
function drawDots(surface: Surface, points: readonly { x: number; y: number }[], paint: Paint): void {
  const width = strokeWidthOf(paint, surface.scale);
  const path = new Path2D();
  for (const { x, y } of points) {
    if (paint.strokeCap === "round") {
      path.moveTo(x + width / 2, y);
      path.arc(x, y, width / 2, 0, 2 * Math.PI);
    } else path.rect(x - width / 2, y - width / 2, width, width);
  }
  drawPath(surface, paint, path, "fill");
}
