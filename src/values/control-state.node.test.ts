import { describe, expect, test } from "vitest";
import { readBorderSide } from "./border.ts";
import { readColor } from "./color.ts";
import { pickState, readStates, stateEntries } from "./control-state.ts";
import { readInsets } from "./insets.ts";

const red = "#f44336";
const blue = "#2196f3";

describe("state maps", () => {
  test("a plain value holds in every state", () => {
    expect(pickState(readStates("red", readColor), new Set(["hovered"]))).toBe(red);
  });

  test("the state listed first wins, whatever the order of activation", () => {
    const map = readStates({ pressed: "red", hovered: "blue", default: "white" }, readColor);
    expect(pickState(map, new Set(["hovered", "pressed"]))).toBe(red);
    expect(pickState(map, new Set(["hovered"]))).toBe(blue);
    expect(pickState(map, new Set(["focused"]))).toBe("#ffffff");
  });

  test.each(["hovered", "ControlState.HOVERED", "HOVERED"])("key %s", (key) =>
    expect(readStates({ [key]: "red" }, readColor).states).toEqual([["hovered", red]]),
  );

  test("the empty key is the default and scrolled under has two words", () => {
    const map = readStates({ "": "red", "ControlState.SCROLLED_UNDER": "blue" }, readColor);
    expect(map).toEqual({ states: [["scrolledUnder", blue]], fallback: red });
  });

  test("a map with other keys is itself the value", () => {
    expect(readStates({ left: 5 }, readInsets).fallback?.left).toBe(5);
    expect(readStates({}, readInsets).fallback?.left).toBe(0);
    expect(readStates({ width: 2 }, readBorderSide).fallback?.width).toBe(2);
  });

  test("a state listed without value means the theme's default", () => {
    const map = readStates({ hovered: null, default: "red" }, readColor);
    expect(pickState(map, new Set(["hovered"]))).toBeUndefined();
  });

  test("entries for CSS come weakest first", () => {
    const map = readStates({ pressed: "red", default: "white", hovered: "blue" }, readColor);
    expect(stateEntries(map).map(([state]) => state)).toEqual(["default", "hovered", "pressed"]);
  });

  test("errors name the state", () => {
    expect(() => readStates({ hovered: "navy" }, readColor)).toThrow('hovered: expected a colour, got "navy"');
  });
});
