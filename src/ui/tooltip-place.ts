/** Where a tooltip goes: Flutter's `positionDependentBox`, which measures from the target's centre, not its edge. */

/** Distance kept from the screen's edges. */
const EDGE = 10;

/** A size in px. */
type Size = { readonly width: number; readonly height: number };

/** Top left corner of a tooltip of size `box` for a target centred at `target`. */
export function placeTooltip(
  target: { readonly x: number; readonly y: number },
  box: Size,
  screen: Size,
  options: { readonly offset: number; readonly preferBelow: boolean },
): { x: number; y: number } {
  const below = target.y + options.offset;
  const above = target.y - options.offset - box.height;
  const fitsBelow = below + box.height <= screen.height - EDGE;
  const fitsAbove = above >= EDGE;
  const isBelow = fitsAbove === fitsBelow ? options.preferBelow : fitsBelow;
  const y = isBelow ? Math.min(below, screen.height - EDGE) : Math.max(above, EDGE);
  const free = screen.width - box.width;
  const x = free <= 2 * EDGE ? free / 2 : Math.min(Math.max(target.x - box.width / 2, EDGE), free - EDGE);
  return { x, y };
}
