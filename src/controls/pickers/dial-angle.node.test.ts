import { expect, it } from "vitest";
import { isInner, nearestTurn, pointAt, timeAt, turnOf } from "./dial-angle.ts";

const time = { hour: 19, minute: 42 };

it("finds turns of times", () => {
  expect(turnOf(time, "hour")).toBeCloseTo(7 / 12);
  expect(turnOf(time, "minute")).toBeCloseTo(0.7);
  expect([isInner(time, "hour", true), isInner(time, "hour", false)]).toEqual([true, false]);
});

it("finds points and the times they stand for", () => {
  expect(pointAt(100, 0, 128)).toEqual({ turn: 0.25, isInner: false });
  expect(pointAt(0, 72, 128)).toEqual({ turn: 0.5, isInner: true });
  const up = pointAt(0, -100, 128);
  expect(timeAt(up, time, "hour", false, false).hour).toBe(12);
  expect(timeAt(up, time, "hour", true, false).hour).toBe(0);
  expect(timeAt({ turn: 58 / 60, isInner: false }, time, "minute", false, true).minute).toBe(0);
  expect(timeAt({ turn: 58 / 60, isInner: false }, time, "minute", false, false).minute).toBe(58);
});

it("turns the hand the short way", () => {
  expect(nearestTurn(0.1, 0.9)).toBeCloseTo(1.1);
  expect(nearestTurn(0.9, 0.1)).toBeCloseTo(-0.1);
  expect(nearestTurn(0.9, 1.1)).toBeCloseTo(0.9);
});
