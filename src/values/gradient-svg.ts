/**
 * Gradients as SVG pictures, for what CSS gradients cannot do in a box of unknown size. An SVG without a view box
 * takes the size of the box; percentages in user space then give Flutter's vector exactly, and a nested view box of
 * unit size gives a unit of the shortest side. Tile modes are SVG's spread methods.
 */
import { toPercent } from "./alignment.ts";
import type { LinearGradient, RadialGradient } from "./gradient.ts";
import type { GradientStop } from "./gradient-tiles.ts";
import { trim } from "./number.ts";

/** A CSS `url()` of a picture of the gradient. Its colours must be hex. */
export function toSvgGradient(gradient: LinearGradient | RadialGradient): string {
  const body = gradient.type === "linear" ? linear(gradient) : radial(gradient);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">${body}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** The filled area reaches far beyond the box, so that it still covers it when turned. */
function linear({ begin, end, rotation, ...gradient }: LinearGradient): string {
  const [x1, y1, x2, y2] = [begin.x, begin.y, end.x, end.y].map(toPercent);
  const vector = `x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"`;
  const area = `x="-1000%" y="-1000%" width="2100%" height="2100%"`;
  return `${definition("linearGradient", vector, gradient)}<g ${turned(rotation)}><rect ${area} fill="url(#g)"/></g>`;
}

function radial({ center, radius, focal, focalRadius, rotation, ...gradient }: RadialGradient): string {
  // The focal point is given relative to the box, so it can only be exact where it lies along the shortest side.
  const focus = focal ?? center;
  const [fx, fy] = [(focus.x - center.x) / 2, (focus.y - center.y) / 2].map(trim);
  const circle = `cx="0" cy="0" r="${trim(radius)}" fx="${fx}" fy="${fy}" fr="${trim(focalRadius)}"`;
  const frame = `x="${trim(center.x * 50)}%" y="${trim(center.y * 50)}%" width="100%" height="100%" viewBox="-.5 -.5 1 1"`;
  const area = `x="-100" y="-100" width="200" height="200"`;
  return (
    `${definition("radialGradient", circle, gradient)}<g ${turned(rotation)}>` +
    `<svg ${frame} overflow="visible"><rect ${area} fill="url(#g)"/></svg></g>`
  );
}

function turned(rotation: number): string {
  return `style="transform-box:view-box;transform-origin:50% 50%;transform:rotate(${trim(rotation)}rad)"`;
}

const SPREAD = { clamp: "pad", decal: "pad", mirror: "reflect", repeated: "repeat" } as const;

function definition(
  tag: string,
  geometry: string,
  { stops, tileMode }: Pick<LinearGradient, "stops" | "tileMode">,
): string {
  const list = stops.map(toStop);
  if (tileMode === "decal") {
    // Padding repeats the outermost stops: make those invisible.
    list.unshift(`<stop offset="${trim(stops[0]?.at ?? 0)}" stop-opacity="0"/>`);
    list.push(`<stop offset="${trim(stops.at(-1)?.at ?? 1)}" stop-opacity="0"/>`);
  }
  const attributes = `id="g" gradientUnits="userSpaceOnUse" spreadMethod="${SPREAD[tileMode]}" ${geometry}`;
  return `<defs><${tag} ${attributes}>${list.join("")}</${tag}></defs>`;
}

function toStop({ color, at }: GradientStop): string {
  return `<stop offset="${trim(at)}" stop-color="${color}"/>`;
}
