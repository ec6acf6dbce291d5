import { describe, expect, test } from "vitest";
import { readAnimationStyle, resolveAnimationStyle } from "./animation-style.ts";
import { readAnimation, toCssTransition } from "./animation.ts";
import { CURVES, easeAt, readCurve, toCssCurve } from "./curve.ts";
import { durationIn, readDuration, toCssDuration } from "./duration.ts";

/** Every value of flet 1.0.5's `AnimationCurve`. */
const FLET_CURVES =
  "bounceIn bounceInOut bounceOut decelerate ease easeIn easeInBack easeInCirc easeInCubic easeInExpo easeInOut " +
  "easeInOutBack easeInOutCirc easeInOutCubic easeInOutCubicEmphasized easeInOutExpo easeInOutQuad easeInOutQuart " +
  "easeInOutQuint easeInOutSine easeInQuad easeInQuart easeInQuint easeInSine easeInToLinear easeOut easeOutBack " +
  "easeOutCirc easeOutCubic easeOutExpo easeOutQuad easeOutQuart easeOutQuint easeOutSine elasticIn elasticInOut " +
  "elasticOut fastLinearToSlowEaseIn fastOutSlowIn linear linearToEaseOut slowMiddle";

describe("durations", () => {
  test.each([
    [300, 300],
    [{ seconds: 1, milliseconds: 500 }, 1500],
    [{ minutes: 1, microseconds: 250 }, 60_000.25],
    [{ days: 1, hours: 1 }, 90_000_000],
    [{}, 0],
  ])("%j is %d ms", (wire, ms) => expect(readDuration(wire)).toBeCloseTo(ms));

  test("a plain number may count seconds, a map never does", () => {
    expect([durationIn(1000)(3), durationIn(1000)({ milliseconds: 3 })]).toEqual([3000, 3]);
    expect(() => readDuration("soon")).toThrow("expected a number");
    expect(toCssDuration(-5)).toBe("0ms");
  });
});

describe("curves", () => {
  test("every Flet curve is known, ends exactly and has CSS", () => {
    expect([...CURVES].sort()).toEqual(FLET_CURVES.split(" ").sort());
    for (const curve of CURVES) {
      expect([easeAt(curve, 0), easeAt(curve, 1)], curve).toEqual([0, 1]);
      expect(toCssCurve(curve), curve).toMatch(/^(ease|linear|(cubic-bezier|linear)\([-\d.,]+\))$/);
      // Both forms of a curve start and end where they should.
      expect(easeAt(curve, 1e-6), curve).toBeCloseTo(0, 2);
      expect(easeAt(curve, 1 - 1e-6), curve).toBeCloseTo(1, 2);
    }
  });

  // Computed apart from this code, from the curves' definitions.
  test.each([
    ["ease", 0.5, 0.8024],
    ["easeInOut", 0.25, 0.1292],
    ["fastOutSlowIn", 0.5, 0.7756],
    ["easeInOutBack", 0.25, -0.0828],
    ["decelerate", 0.5, 0.75],
    ["bounceOut", 0.5, 0.7656],
    ["bounceIn", 0.5, 0.2344],
    ["elasticOut", 0.1, 1],
    ["elasticInOut", 0.5, 0.5],
    ["easeInOutCubicEmphasized", 0.166666, 0.4],
  ] as const)("%s(%d) is %d", (curve, t, expected) => expect(easeAt(curve, t)).toBeCloseTo(expected, 2));

  test("names match in any spelling, unknown ones do not", () => {
    expect(readCurve("AnimationCurve.EASE_IN_OUT")).toBe("easeInOut");
    expect(() => readCurve("wobble")).toThrow("expected one of");
  });
});

test.each([
  [true, { duration: 1000, curve: "linear" }],
  [false, { duration: 0, curve: "linear" }],
  [250, { duration: 250, curve: "linear" }],
  [
    { duration: { seconds: 2 }, curve: "easeOut" },
    { duration: 2000, curve: "easeOut" },
  ],
])("animation %j", (wire, expected) => expect(readAnimation(wire)).toEqual(expected));

test("one animation moves several properties", () => {
  expect(toCssTransition({ duration: 200, curve: "ease" }, "left", "top")).toBe("left 200ms ease, top 200ms ease");
});

test("a style's closing falls back to its opening, then to the control's", () => {
  const style = readAnimationStyle({ duration: 100, reverse_curve: "ease" });
  const open = { duration: 300, curve: "easeIn" } as const;
  expect(resolveAnimationStyle(style, open)).toEqual({
    open: { duration: 100, curve: "easeIn" },
    close: { duration: 100, curve: "ease" },
  });
});
