// Which types of flet's a user acts on, and whether the keyboard register (src/control/testing/keyboard/register.ts) says how
// each is operated by keys. A new type, or a new event of one, shows up by itself.
import type { KeyboardCase } from "../../src/control/testing/keyboard/case.ts";
import type { Surface } from "./surface-types.ts";

/** Events that come from something else than an act of the user's on this very control. */
const PASSIVE = new Set([
  "animation_end",
  "size_change",
  "scroll",
  "resize",
  "visible",
  "hover",
  "enter",
  "exit",
  "image_error",
  "data_channel_open",
]);

/** Types without an operation of their own, each with the reason. */
const EXEMPT: Readonly<Record<string, string>> = {
  FletApp: "its events tell of the connection; the controls in it are operated",
  SelectionArea: "text is selected with the browser's own keys (Shift and arrows with caret browsing, Ctrl+A)",
  Window: "the browser's window",
  WindowDragArea: "moves a window of the desktop, which a page has not",
};

/** One line for each type that should be in the register and is not, and for each exception that is none any more. */
export function keyboardComplaints(surface: Surface, cases: readonly KeyboardCase[]): readonly string[] {
  const known = new Set(cases.flatMap(({ types }) => types));
  const types = new Set(surface.controls.map(({ type }) => type));
  const operated = new Set(
    surface.controls
      .filter(({ group }) => group === "core" || group === "material")
      .filter(({ events }) => events.some(({ name }) => !PASSIVE.has(name.replace(/^on_/, ""))))
      .map(({ type }) => type),
  );
  return [
    ...[...operated]
      .filter((type) => !known.has(type) && !(type in EXEMPT))
      .map((type) => `${type} has events, but the keyboard register does not say how it is operated by keys`),
    ...[...known]
      .filter((type) => !types.has(type))
      .map((type) => `${type} is in the keyboard register, but not in flet`),
    ...Object.keys(EXEMPT)
      .filter((type) => !operated.has(type) || known.has(type))
      .map((type) => `${type} needs no exception from the keyboard register any more`),
  ];
}
