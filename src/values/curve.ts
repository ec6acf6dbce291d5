/**
 * Animation curves: Flutter's named curves as CSS easings and as functions for loops of our own. Most are cubic
 * beziers; bounces, springs and the two-piece curve become sampled `linear()` easings, made when first used.
 */
import { trim } from "./number.ts";
import { oneOf, type Reader } from "./reader.ts";

/** Maps progress 0…1 to eased progress (which may overshoot). */
type Ease = (t: number) => number;

/** x1, y1, x2, y2 of a cubic bezier from 0,0 to 1,1. */
type Bezier = readonly [number, number, number, number];

const BEZIERS = {
  linear: [0, 0, 1, 1],
  ease: [0.25, 0.1, 0.25, 1],
  easeIn: [0.42, 0, 1, 1],
  easeInBack: [0.6, -0.28, 0.735, 0.045],
  easeInCirc: [0.6, 0.04, 0.98, 0.335],
  easeInCubic: [0.55, 0.055, 0.675, 0.19],
  easeInExpo: [0.95, 0.05, 0.795, 0.035],
  easeInOut: [0.42, 0, 0.58, 1],
  easeInOutBack: [0.68, -0.55, 0.265, 1.55],
  easeInOutCirc: [0.785, 0.135, 0.15, 0.86],
  easeInOutCubic: [0.645, 0.045, 0.355, 1],
  easeInOutExpo: [1, 0, 0, 1],
  easeInOutQuad: [0.455, 0.03, 0.515, 0.955],
  easeInOutQuart: [0.77, 0, 0.175, 1],
  easeInOutQuint: [0.86, 0, 0.07, 1],
  easeInOutSine: [0.445, 0.05, 0.55, 0.95],
  easeInQuad: [0.55, 0.085, 0.68, 0.53],
  easeInQuart: [0.895, 0.03, 0.685, 0.22],
  easeInQuint: [0.755, 0.05, 0.855, 0.06],
  easeInSine: [0.47, 0, 0.745, 0.715],
  easeInToLinear: [0.67, 0.03, 0.65, 0.09],
  easeOut: [0, 0, 0.58, 1],
  easeOutBack: [0.175, 0.885, 0.32, 1.275],
  easeOutCirc: [0.075, 0.82, 0.165, 1],
  easeOutCubic: [0.215, 0.61, 0.355, 1],
  easeOutExpo: [0.19, 1, 0.22, 1],
  easeOutQuad: [0.25, 0.46, 0.45, 0.94],
  easeOutQuart: [0.165, 0.84, 0.44, 1],
  easeOutQuint: [0.23, 1, 0.32, 1],
  easeOutSine: [0.39, 0.575, 0.565, 1],
  fastLinearToSlowEaseIn: [0.18, 1, 0.04, 1],
  fastOutSlowIn: [0.4, 0, 0.2, 1],
  linearToEaseOut: [0.35, 0.91, 0.33, 0.97],
  slowMiddle: [0.15, 0.85, 0.85, 0.15],
} as const satisfies Record<string, Bezier>;

const SAMPLED = {
  bounceIn: (t) => 1 - bounce(1 - t),
  bounceInOut: (t) => (t < 0.5 ? (1 - bounce(1 - 2 * t)) / 2 : (1 + bounce(2 * t - 1)) / 2),
  bounceOut: bounce,
  decelerate: (t) => 1 - (1 - t) ** 2,
  easeInOutCubicEmphasized: emphasized,
  elasticIn: (t) => 1 - spring(1 - t),
  elasticInOut: (t) => (t < 0.5 ? (1 - spring(1 - 2 * t)) / 2 : (1 + spring(2 * t - 1)) / 2),
  elasticOut: spring,
} as const satisfies Record<string, Ease>;

/** A curve by the name that Flet gives it. */
export type Curve = keyof typeof BEZIERS | keyof typeof SAMPLED;

/** The names of all curves that Flet has. */
export const CURVES: readonly Curve[] = [...keysOf(BEZIERS), ...keysOf(SAMPLED)];

/** Reads a curve's name. */
export const readCurve: Reader<Curve> = oneOf(...CURVES);

const KEYWORDS: ReadonlySet<string> = new Set(["linear", "ease"]);
const SAMPLES = 60;
const cssBySampled = new Map<Curve, string>();

/** A CSS easing function. Sampled curves come as a `linear()` of 60 pieces, close enough not to be told apart. */
export function toCssCurve(curve: Curve): string {
  if (!isSampled(curve)) return KEYWORDS.has(curve) ? curve : `cubic-bezier(${BEZIERS[curve].join(",")})`;
  let css = cssBySampled.get(curve);
  if (css === undefined) {
    const ease = SAMPLED[curve];
    const points = Array.from({ length: SAMPLES + 1 }, (_, i) => Math.round(ease(i / SAMPLES) * 1e4) / 1e4);
    css = `linear(${points.map(trim).join(",")})`;
    cssBySampled.set(curve, css);
  }
  return css;
}

/** Eased progress at `t` (0 to 1, clamped); exactly 0 and 1 at the ends. For loops that CSS cannot run. */
export function easeAt(curve: Curve, t: number): number {
  if (t <= 0) return 0;
  if (t >= 1) return 1;
  return isSampled(curve) ? SAMPLED[curve](t) : bezierAt(BEZIERS[curve], t);
}

function isSampled(curve: Curve): curve is keyof typeof SAMPLED {
  return curve in SAMPLED;
}

function keysOf<T extends object>(object: T): (keyof T)[] {
  return Object.keys(object) as (keyof T)[];
}

/** y of a bezier at x, by bisection on its parameter (x grows with it, since x1 and x2 lie in 0…1). */
function bezierAt([x1, y1, x2, y2]: Bezier, x: number): number {
  const at = (a: number, b: number, s: number): number => 3 * a * s * (1 - s) ** 2 + 3 * b * s * s * (1 - s) + s ** 3;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (at(x1, x2, middle) < x) low = middle;
    else high = middle;
  }
  return at(y1, y2, (low + high) / 2);
}

/** A ball that drops onto 1 and bounces three times. */
function bounce(t: number): number {
  if (t < 1 / 2.75) return 7.5625 * t * t;
  if (t < 2 / 2.75) return 7.5625 * (t - 1.5 / 2.75) ** 2 + 0.75;
  if (t < 2.5 / 2.75) return 7.5625 * (t - 2.25 / 2.75) ** 2 + 0.9375;
  return 7.5625 * (t - 2.625 / 2.75) ** 2 + 0.984375;
}

/** A damped spring with period 0.4 that overshoots 1 and settles. */
function spring(t: number): number {
  const period = 0.4;
  return 2 ** (-10 * t) * Math.sin(((t - period / 4) * 2 * Math.PI) / period) + 1;
}

/** Material's emphasized curve: two beziers that meet at (1/6, 0.4). */
function emphasized(t: number): number {
  const [x, y] = [0.166666, 0.4];
  if (t < x) return y * bezierAt([0.05 / x, 0, 0.133333 / x, 0.06 / y], t / x);
  const tail: Bezier = [(0.208333 - x) / (1 - x), (0.82 - y) / (1 - y), (0.25 - x) / (1 - x), 1];
  return y + (1 - y) * bezierAt(tail, (t - x) / (1 - x));
}
