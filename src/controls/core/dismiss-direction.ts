/** The directions in which something can be dismissed, and what they allow on each axis. Pure. */

/** Flet's `DismissDirection`s; the first is the default. */
export const DISMISS_DIRECTIONS = ["horizontal", "vertical", "endToStart", "startToEnd", "up", "down", "none"] as const;

/** One of Flet's directions. */
export type DismissDirection = (typeof DISMISS_DIRECTIONS)[number];

/** One that goes a single way. */
export type SingleDirection = Exclude<DismissDirection, "horizontal" | "vertical" | "none">;

/** The axis of a direction; none for `none`. */
export function dismissAxis(direction: DismissDirection): "x" | "y" | undefined {
  if (direction === "none") return undefined;
  return direction === "vertical" || direction === "up" || direction === "down" ? "y" : "x";
}

/** Which way a movement by `shift` along `axis` goes; `none` for no movement. */
export function directionOf(axis: "x" | "y", shift: number, isRtl: boolean): DismissDirection {
  if (shift === 0) return "none";
  if (axis === "y") return shift > 0 ? "down" : "up";
  return shift > 0 !== isRtl ? "startToEnd" : "endToStart";
}

/** Whether `allowed` lets something move in `direction`. */
export function allowsDirection(allowed: DismissDirection, direction: DismissDirection): boolean {
  if (allowed === "horizontal") return direction === "startToEnd" || direction === "endToStart";
  if (allowed === "vertical") return direction === "up" || direction === "down";
  return allowed === direction;
}

/** The single directions that `allowed` stands for; the first is what a plain "dismiss" means. */
export function allowedDirections(allowed: DismissDirection): readonly SingleDirection[] {
  return (["startToEnd", "endToStart", "down", "up"] as const).filter((one) => allowsDirection(allowed, one));
}
