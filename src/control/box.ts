/**
 * What Flutter's constraints say of one control, as far as CSS needs to know: per axis whether a parent bounds it and
 * whether it leaves a choice. Two axes fit one small integer, so that a change can be noticed by `===`.
 * Rules and proofs: docs on layout in ARCHITECTURE.md.
 */

/** No upper bound: the control takes what its content takes. */
export const UNBOUNDED = 0;
/** Bounded, with a choice. */
export const LOOSE = 1;
/** Bounded and fixed: the control's own size does not count. */
export const TIGHT = 3;

/** State of one axis. */
export type AxisState = typeof UNBOUNDED | typeof LOOSE | typeof TIGHT;
export type Axis = "x" | "y";
/** State of both axes. */
export type Box = number;

export const AXES: readonly Axis[] = ["x", "y"];

export function box(x: AxisState, y: AxisState): Box {
  return x | (y << 2);
}

export function stateOf(of: Box, axis: Axis): AxisState {
  return (axis === "x" ? of & 3 : of >> 2) as AxisState;
}

export function withState(of: Box, axis: Axis, state: AxisState): Box {
  return axis === "x" ? box(state, stateOf(of, "y")) : box(stateOf(of, "x"), state);
}

/** Box whose `main` axis and cross axis are given by name instead of x and y. */
export function boxAlong(main: Axis, mainState: AxisState, crossState: AxisState): Box {
  return main === "x" ? box(mainState, crossState) : box(crossState, mainState);
}

export function otherAxis(axis: Axis): Axis {
  return axis === "x" ? "y" : "x";
}

/** Bounded axes get a choice. */
export function loosen(of: Box): Box {
  return box(loosenState(stateOf(of, "x")), loosenState(stateOf(of, "y")));
}

export function loosenState(state: AxisState): AxisState {
  return state === UNBOUNDED ? UNBOUNDED : LOOSE;
}

/** Bounded axes lose their choice. */
export function tighten(state: AxisState): AxisState {
  return state === UNBOUNDED ? UNBOUNDED : TIGHT;
}
