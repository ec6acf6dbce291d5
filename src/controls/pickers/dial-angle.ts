/** Where times lie on the dial: turns clockwise from the top, and the ring of hours that a point belongs to. */
import type { TimeOfDay } from "./picker-wire.ts";

/** What the dial sets. */
export type TimePart = "hour" | "minute";

/** From the dial's edge to its labels, and from the outer ring of labels to the inner one, in px. */
export const DIAL_PADDING = 28;

/** The part of a whole turn, 0 to 1, at which the hand shows a time. */
export function turnOf(time: TimeOfDay, part: TimePart): number {
  return part === "hour" ? (time.hour % 12) / 12 : time.minute / 60;
}

/** Whether an hour is on the inner ring of a 24-hour dial. */
export function isInner(time: TimeOfDay, part: TimePart, is24Hour: boolean): boolean {
  return part === "hour" && is24Hour && time.hour >= 12;
}

/** A point on the dial. */
export interface DialPoint {
  /** 0 to 1, clockwise from the top. */
  readonly turn: number;
  /** Nearer to the inner ring than to the outer one. */
  readonly isInner: boolean;
}

/** The point at (x, y) px from the centre of a dial of `radius`. */
export function pointAt(x: number, y: number, radius: number): DialPoint {
  const turn = (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
  const inner = radius - 2 * DIAL_PADDING;
  return { turn, isInner: (Math.hypot(x, y) - inner) / DIAL_PADDING < 0.5 };
}

/** The time at a point, from `time` with one part changed. `roundsMinutes` to steps of five: where a tap is meant. */
export function timeAt(
  point: DialPoint,
  time: TimeOfDay,
  part: TimePart,
  is24Hour: boolean,
  roundsMinutes: boolean,
): TimeOfDay {
  if (part === "minute") {
    const minute = Math.round(point.turn * 60) % 60;
    return { ...time, minute: roundsMinutes ? (Math.floor((minute + 2) / 5) * 5) % 60 : minute };
  }
  const hour = Math.round(point.turn * 12) % 12;
  const isAfternoon = is24Hour ? point.isInner : time.hour >= 12;
  return { ...time, hour: hour + (isAfternoon ? 12 : 0) };
}

/** The turn equal to `turn` that is nearest to `from`, so that the hand takes the short way. */
export function nearestTurn(turn: number, from: number): number {
  return turn + Math.round(from - turn);
}
