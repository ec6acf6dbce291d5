import { expect, it } from "vitest";
import { KEYBOARD_CASES } from "../../src/control/testing/keyboard/register.ts";
import { keyboardComplaints } from "./keyboard.ts";
import { readSurface } from "./surface.ts";
import type { SurfaceControl } from "./surface-types.ts";

it("every control of the flet that ships that a user acts on is in the keyboard register", async () => {
  const surface = await readSurface();
  expect(keyboardComplaints(surface, KEYBOARD_CASES)).toEqual([]);
  // A type that a release adds is missed, and one that it drops is noticed.
  const wheel: SurfaceControl = {
    label: "Wheel",
    type: "Wheel",
    group: "material",
    bases: [],
    isDialog: false,
    properties: [],
    events: [{ name: "on_turn", type: "", owner: "Wheel" }],
    methods: [],
  };
  const other = { ...surface, controls: [wheel, ...surface.controls.filter(({ type }) => type !== "Chip")] };
  expect(keyboardComplaints(other, KEYBOARD_CASES)).toEqual([
    "Wheel has events, but the keyboard register does not say how it is operated by keys",
    "Chip is in the keyboard register, but not in flet",
  ]);
});
