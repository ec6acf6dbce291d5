/** Cases of the keyboard register: controls that are pressed. */
import type { WireMap } from "../../../protocol/wire.ts";
import { ADD, make, text, type KeyboardCase } from "./case.ts";

function press(type: string, props: WireMap): KeyboardCase {
  return {
    types: [type],
    controls: [make(type, 10, { on_click: true, ...props })],
    steps: ["{Tab}", "{Enter}", " "],
    sends: ["10 click", "10 click"],
  };
}

/** Controls that are pressed. */
export const PRESSED: readonly KeyboardCase[] = [
  ...["Button", "FilledButton", "OutlinedButton", "TextButton"].map((type) => press(type, { content: "Go" })),
  ...["IconButton", "FilledIconButton", "FilledTonalIconButton", "OutlinedIconButton", "FloatingActionButton"].map(
    (type) => press(type, { icon: ADD }),
  ),
  press("FilledTonalButton", { content: "Go" }),
  press("Container", { content: text(11, "Go") }),
  press("ListTile", { title: "Go" }),
  press("MenuItemButton", { content: "Go" }),
  {
    types: ["Chip"],
    controls: [make("Chip", 10, { label: "One", on_select: true, on_delete: true })],
    steps: ["{Tab}", " ", "{Tab}", "{Enter}"],
    sends: ["10 select", "10 delete"],
  },
  {
    types: ["GestureDetector"],
    controls: [
      make("GestureDetector", 10, {
        on_tap: true,
        on_double_tap: true,
        on_secondary_tap: true,
        content: text(11, "Go"),
      }),
    ],
    steps: ["{Tab}", "{Enter}", " ", "{Shift>}{Enter}{/Shift}", "{ContextMenu}"],
    sends: ["10 tap", "10 tap", "10 double_tap", "10 secondary_tap"],
  },
  {
    types: ["Semantics"],
    controls: [make("Semantics", 10, { button: true, label: "Go", on_tap: true, content: text(11, "Go") })],
    steps: ["{Tab}", "{Enter}"],
    sends: ["10 tap"],
  },
  {
    types: ["Text", "TextSpan"],
    controls: [
      make("Text", 10, { value: "Go", selectable: true, on_tap: true }),
      make("Text", 11, { spans: [make("TextSpan", 12, { text: "Go", on_click: true })] }),
    ],
    steps: ["{Tab}", "{Enter}", "{Tab}", "{Enter}"],
    sends: ["10 tap", "12 click"],
  },
  {
    types: ["Markdown"],
    controls: [make("Markdown", 10, { value: "[there](https://example.org)", on_tap_link: true })],
    ready: ".markdown a",
    steps: ["{Tab}", "{Enter}"],
    sends: ["10 tap_link"],
  },
  {
    types: ["KeyboardListener"],
    controls: [make("KeyboardListener", 10, { on_key_down: true, content: text(11, "Listens") })],
    steps: ["{Tab}", "a"],
    sends: ["10 key_down"],
  },
];
