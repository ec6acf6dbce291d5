/** Cases of the keyboard register: controls that a value is chosen or entered in. */
import { dialog, make, type KeyboardCase } from "./case.ts";

/** Controls that a value is chosen or entered in. */
export const CHOSEN: readonly KeyboardCase[] = [
  {
    types: ["Checkbox", "Switch"],
    controls: [
      make("Checkbox", 10, { label: "A", on_change: true }),
      make("Switch", 11, { label: "B", on_change: true }),
    ],
    steps: ["{Tab}", " ", "{Tab}", " "],
    sends: ["10 change", "11 change"],
  },
  {
    types: ["Radio", "RadioGroup"],
    controls: [
      make("RadioGroup", 10, {
        value: "a",
        on_change: true,
        content: make("Column", 13, {
          controls: ["a", "b"].map((value, index) => make("Radio", 11 + index, { value, label: value })),
        }),
      }),
    ],
    steps: ["{Tab}", "{ArrowDown}"],
    sends: ["10 change"],
    shows: "[role=radio][aria-checked=true]:focus",
  },
  {
    types: ["Slider"],
    controls: [make("Slider", 10, { value: 0.5, tooltip: "A", on_change: true, on_change_end: true })],
    steps: ["{Tab}", "{ArrowRight}", "{Home}"],
    sends: ["10 change", "10 change_end", "10 change", "10 change_end"],
  },
  {
    types: ["RangeSlider"],
    controls: [make("RangeSlider", 10, { start_value: 2, end_value: 5, max: 10, tooltip: "A", on_change: true })],
    steps: ["{Tab}", "{ArrowRight}", "{Tab}", "{ArrowLeft}"],
    sends: ["10 change", "10 change"],
  },
  {
    types: ["SegmentedButton"],
    controls: [
      make("SegmentedButton", 10, {
        segments: ["a", "b"].map((value, index) => make("Segment", 11 + index, { value, label: value })),
        selected: ["a"],
        on_change: true,
      }),
    ],
    steps: ["{Tab}", "{ArrowRight}"],
    sends: ["10 change"],
  },
  {
    types: ["Dropdown"],
    controls: [
      make("Dropdown", 10, {
        label: "A",
        options: ["a", "b"].map((key, index) => make("DropdownOption", 11 + index, { key, text: key })),
        on_select: true,
      }),
    ],
    steps: ["{Tab}", { keys: "{ArrowDown}", until: "[role=option]" }, "{ArrowDown}", "{Enter}"],
    sends: ["10 select"],
  },
  {
    types: ["DropdownM2", "Option"],
    controls: [
      make("DropdownM2", 10, {
        label: "A",
        value: "a",
        options: ["a", "b"].map((key, index) => make("Option", 11 + index, { key, text: key, on_click: true })),
        on_change: true,
      }),
    ],
    steps: ["{Tab}", { keys: "{Enter}", until: "[role=option][data-focused]" }, "{ArrowDown}", "{Enter}"],
    sends: ["12 click", "10 change"],
  },
  {
    types: ["AutoComplete"],
    controls: [
      make("AutoComplete", 10, { suggestions: [{ key: "one", value: "one" }], on_change: true, on_select: true }),
    ],
    steps: ["{Tab}", { keys: "o", until: "[role=option]" }, "{Enter}"],
    sends: ["10 change", "10 change", "10 select"],
  },
  {
    types: ["SearchBar"],
    controls: [
      make("SearchBar", 10, {
        on_tap: true,
        on_change: true,
        on_submit: true,
        controls: [make("ListTile", 11, { title: "Amber" })],
      }),
    ],
    steps: ["{Tab}", "a", "{Enter}"],
    sends: ["10 change", "10 submit"],
  },
  {
    types: ["TextField"],
    controls: [make("TextField", 10, { label: "A", on_change: true, on_submit: true })],
    steps: ["{Tab}", "a", "{Enter}"],
    sends: ["10 change", "10 submit"],
  },
  {
    types: ["DatePicker"],
    dialogs: [make("DatePicker", 10, { ...dialog, on_change: true })],
    ready: ".picker [data-day]:focus",
    steps: ["{ArrowLeft}", "{Enter}", { tabTo: "OK" }, "{Enter}"],
    sends: ["10 change", "10 dismiss"],
  },
  {
    types: ["DateRangePicker"],
    dialogs: [make("DateRangePicker", 10, { ...dialog, on_change: true })],
    ready: ".picker :focus",
    steps: ["{ArrowLeft}", "{Enter}", "{ArrowRight}", "{Enter}", { tabTo: "Save" }, "{Enter}"],
    sends: ["10 change", "10 dismiss"],
  },
  {
    types: ["TimePicker"],
    dialogs: [make("TimePicker", 10, { ...dialog, on_change: true })],
    ready: ":is([role=dialog], [role=dialog] *):focus",
    steps: [{ tabTo: "Hour" }, "{ArrowUp}", { tabTo: "OK" }, "{Enter}"],
    sends: ["10 change", "10 dismiss"],
  },
];
