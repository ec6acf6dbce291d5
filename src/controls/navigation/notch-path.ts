/**
 * The outline of a bottom bar with a notch, as an SVG path in the bar's own px. The round notch is Flutter's
 * `CircularNotchedRectangle`: two Bézier shoulders and an arc; the automatic one follows the button's own box.
 */
import { trim } from "../../values/number.ts";
import type { NotchShape } from "../../values/notch-shape.ts";

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** `host` and `guest` in the same coordinates; `margin` px around the guest. A plain rectangle where they are apart. */
export function notchPath(host: Rect, guest: Rect, margin: number, shape: NotchShape): string {
  const { width, height } = host;
  const x = guest.left - host.left - margin;
  const y = guest.top - host.top - margin;
  const w = guest.width + 2 * margin;
  const h = guest.height + 2 * margin;
  const isApart = x >= width || x + w <= 0 || y >= height || y + h <= 0 || guest.width === 0;
  const rest = `L${trim(width)} 0L${trim(width)} ${trim(height)}L0 ${trim(height)}Z`;
  if (isApart) return `M0 0${rest}`;
  if (shape.type === "auto") {
    const depth = Math.min(height, y + h);
    const radius = Math.min(
      shape.guest?.type === "circle" || shape.guest?.type === "stadium" ? h / 2 : 16,
      depth,
      w / 2,
    );
    const arc = (toX: number, toY: number) => `A${trim(radius)} ${trim(radius)} 0 0 0 ${trim(toX)} ${trim(toY)}`;
    return (
      `M0 0L${trim(x)} 0L${trim(x)} ${trim(depth - radius)}${arc(x + radius, depth)}` +
      `L${trim(x + w - radius)} ${trim(depth)}${arc(x + w, depth - radius)}L${trim(x + w)} 0${rest}`
    );
  }
  const center = x + w / 2;
  // Flutter's r, s1, s2, a and b (notched_shapes.dart): shoulders 15 wide, 1 deep.
  const radius = w / 2;
  const a = -radius - 1;
  const b = -(y + h / 2);
  const root = Math.sqrt(Math.max(0, b * b * radius * radius * (a * a + b * b - radius * radius)));
  const p2xA = (a * radius * radius - root) / (a * a + b * b);
  const p2xB = (a * radius * radius + root) / (a * a + b * b);
  const yOf = (px: number) => Math.sqrt(Math.max(0, radius * radius - px * px));
  const [p2yA, p2yB] = [yOf(p2xA), yOf(p2xB)];
  const sign = b < 0 ? -1 : 1;
  const [p2x, p2y] = sign * p2yA > sign * p2yB ? [p2xA, p2yA] : [p2xB, p2yB];
  const at = (px: number, py: number) => `${trim(center + px)} ${trim(py - b)}`;
  const top = `${trim(center + a)} 0`;
  const inverse = shape.inverted ? 1 : 0;
  return (
    `M0 0L${trim(center + a - 15)} 0Q${top} ${at(p2x, p2y)}` +
    `A${trim(radius)} ${trim(radius)} 0 0 ${inverse} ${at(-p2x, p2y)}Q${trim(center - a)} 0 ${trim(center - a + 15)} 0${rest}`
  );
}
