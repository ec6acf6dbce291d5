/**
 * The keyboard register: for every type of control that a user acts on, how that is done with keys alone, and what the
 * program then hears. Plain data: `src/app/keyboard.test.tsx` does it in a browser, and `tools/parity/keyboard.test.ts`
 * misses every type of flet's that has events and is not here.
 */
import type { WireMap } from "../../protocol/wire.ts";

/**
 * One key after another, as `userEvent.keyboard` writes them; then what has to be there before the next step. Or Tab until
 * what has this name or text has the focus.
 */
export type KeyStep = string | { readonly keys: string; readonly until: string } | { readonly tabTo: string };

/** One way of using controls by keys. Everything that is asked for must happen, in this order. */
export interface KeyboardCase {
  /** Types of flet's that are operated here. */
  readonly types: readonly string[];
  readonly controls?: readonly WireMap[];
  readonly view?: WireMap;
  readonly dialogs?: readonly WireMap[];
  /** The method that brings it up, if there is one: the id of the control, and what is called. */
  readonly call?: readonly [id: number, method: string];
  /** Has to be there before the first key. */
  readonly ready?: string;
  readonly steps: readonly KeyStep[];
  /** Events, each as the id of its control and its name. */
  readonly sends: readonly string[];
  /** What can be seen in the end, where nothing is told. */
  readonly shows?: string;
}

const ADD = 65604;
const make = (type: string, id: number, props: WireMap = {}): WireMap => ({ _c: type, _i: id, ...props });
const text = (id: number, value: string): WireMap => make("Text", id, { value });
const box = (id: number): WireMap => make("Container", id, { width: 80, height: 40 });
const row = (id: number, controls: readonly WireMap[]): WireMap =>
  make("Row", id, { controls, _internals: { host_expanded: true } });
const dialog = { open: true, on_dismiss: true };

function press(type: string, props: WireMap): KeyboardCase {
  return {
    types: [type],
    controls: [make(type, 10, { on_click: true, ...props })],
    steps: ["{Tab}", "{Enter}", " "],
    sends: ["10 click", "10 click"],
  };
}

const PRESSED: readonly KeyboardCase[] = [
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
    controls: [make("GestureDetector", 10, { on_tap: true, content: text(11, "Go") })],
    steps: ["{Tab}", "{Enter}", " "],
    sends: ["10 tap", "10 tap"],
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

const CHOSEN: readonly KeyboardCase[] = [
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

const LED: readonly KeyboardCase[] = [
  ...(["NavigationBar", "NavigationRail"] as const).map((type): KeyboardCase => ({
    types: [type],
    controls: [
      make(type, 10, {
        destinations: ["A", "B"].map((label, index) => make(`${type}Destination`, 11 + index, { icon: ADD, label })),
        selected_index: 0,
        on_change: true,
        height: 200,
      }),
    ],
    steps: ["{Tab}", "{Tab}", "{Enter}"],
    sends: ["10 change"],
  })),
  {
    types: ["NavigationDrawer"],
    view: {
      drawer: make("NavigationDrawer", 10, {
        controls: ["A", "B"].map((label, index) =>
          make("NavigationDrawerDestination", 11 + index, { icon: ADD, label }),
        ),
        on_change: true,
        on_dismiss: true,
      }),
    },
    call: [3, "show_drawer"],
    ready: ".drawer-panel:focus, .drawer-panel :focus",
    steps: ["{Tab}", "{Tab}", "{Enter}", "{Escape}"],
    sends: ["10 change", "10 dismiss"],
  },
  {
    types: ["Tabs", "TabBar"],
    controls: [
      make("Tabs", 10, {
        length: 2,
        height: 200,
        on_change: true,
        content: make("Column", 11, {
          _internals: { host_expanded: true },
          controls: [
            make("TabBar", 12, {
              tabs: [1, 2].map((at) => make("Tab", 12 + at, { label: `Tab ${at}` })),
              on_click: true,
            }),
            make("TabBarView", 15, { expand: true, controls: [1, 2].map((at) => text(15 + at, `Page ${at}`)) }),
          ],
        }),
      }),
    ],
    steps: ["{Tab}", "{ArrowRight}"],
    sends: ["12 click", "10 change"],
  },
  {
    types: ["PageView"],
    controls: [make("PageView", 10, { height: 100, on_change: true, controls: [text(11, "One"), text(12, "Two")] })],
    steps: ["{Tab}", "{ArrowRight}"],
    sends: ["10 change"],
  },
  {
    types: ["PopupMenuButton", "PopupMenuItem"],
    controls: [
      make("PopupMenuButton", 10, {
        items: ["A", "B"].map((content, index) => make("PopupMenuItem", 11 + index, { content, on_click: true })),
        on_open: true,
        on_select: true,
        on_cancel: true,
      }),
    ],
    steps: ["{Tab}", { keys: "{ArrowDown}", until: "[role=menu]:focus, [role=menu] :focus" }, "{End}", "{Enter}"],
    sends: ["10 open", "12 click", "10 select"],
  },
  {
    types: ["SubmenuButton"],
    controls: [
      make("MenuBar", 9, {
        controls: [
          make("SubmenuButton", 10, {
            content: "File",
            on_open: true,
            on_close: true,
            controls: [make("MenuItemButton", 11, { content: "Open", on_click: true })],
          }),
        ],
      }),
    ],
    steps: ["{Tab}", { keys: "{ArrowDown}", until: "[role=menu] [role=menuitem]:focus" }, "{Enter}"],
    sends: ["10 open", "10 close", "11 click"],
  },
  {
    types: ["ContextMenu"],
    controls: [
      make("ContextMenu", 10, {
        content: make("TextButton", 11, { content: "Here", on_click: true }),
        secondary_items: [make("PopupMenuItem", 12, { content: "Cut" })],
        on_select: true,
      }),
    ],
    steps: [
      "{Tab}",
      { keys: "{ContextMenu}", until: "[role=menu]:focus, [role=menu] :focus" },
      "{ArrowDown}",
      "{Enter}",
    ],
    sends: ["10 select"],
  },
  {
    types: ["View"],
    view: { can_pop: false, on_confirm_pop: true, appbar: make("AppBar", 10, { title: "Above" }) },
    steps: ["{Tab}", "{Enter}"],
    sends: ["3 confirm_pop"],
  },
  {
    types: ["AlertDialog"],
    dialogs: [
      make("AlertDialog", 10, {
        ...dialog,
        title: "Sure?",
        actions: [make("TextButton", 11, { content: "Yes", on_click: true })],
      }),
    ],
    ready: ":is([role=dialog], [role=alertdialog], [role=dialog] *, [role=alertdialog] *):focus",
    steps: ["{Tab}", "{Enter}", "{Escape}"],
    sends: ["11 click", "10 dismiss"],
  },
  {
    types: ["BottomSheet"],
    dialogs: [
      make("BottomSheet", 10, { ...dialog, content: make("TextButton", 11, { content: "Yes", on_click: true }) }),
    ],
    ready: ":is([role=dialog], [role=dialog] *):focus",
    steps: ["{Tab}", "{Enter}", "{Escape}"],
    sends: ["11 click", "10 dismiss"],
  },
  {
    types: ["SnackBar"],
    dialogs: [make("SnackBar", 10, { open: true, content: "Gone", action: "Undo", persist: true, on_action: true })],
    ready: ".snack-bar button",
    steps: ["{Tab}", "{Enter}"],
    sends: ["10 action"],
  },
  {
    types: ["Banner"],
    dialogs: [
      make("Banner", 10, {
        open: true,
        content: "News",
        actions: [make("TextButton", 11, { content: "Later", on_click: true })],
      }),
    ],
    ready: ".banner button",
    steps: ["{Tab}", "{Enter}"],
    sends: ["11 click"],
  },
];

const ARRANGED: readonly KeyboardCase[] = [
  {
    types: ["ExpansionTile"],
    controls: [make("ExpansionTile", 10, { title: "More", controls: [text(11, "Inside")], on_change: true })],
    steps: ["{Tab}", "{Enter}"],
    sends: ["10 change"],
  },
  {
    types: ["ExpansionPanelList"],
    controls: [
      make("ExpansionPanelList", 10, {
        on_change: true,
        controls: [make("ExpansionPanel", 11, { header: text(12, "More"), content: text(13, "Inside") })],
      }),
    ],
    steps: ["{Tab}", "{Enter}"],
    sends: ["10 change"],
  },
  {
    types: ["DataTable", "DataColumn", "DataRow", "DataCell"],
    controls: [
      make("DataTable", 10, {
        show_checkbox_column: true,
        on_select_all: true,
        columns: [make("DataColumn", 11, { label: "Name", on_sort: true })],
        rows: [
          make("DataRow", 12, {
            on_select_change: true,
            cells: [make("DataCell", 13, { content: "Ann", on_tap: true })],
          }),
        ],
      }),
    ],
    steps: ["{Tab}", " ", "{Tab}", "{Enter}", "{Tab}", " ", "{Tab}", "{Enter}"],
    sends: ["10 select_all", "11 sort", "12 select_change", "13 tap"],
  },
  {
    types: ["ReorderableListView"],
    controls: [
      make("ReorderableListView", 10, {
        height: 200,
        on_reorder: true,
        controls: [0, 1].map((at) =>
          make("Container", 11 + at, { key: `r${at}`, height: 40, content: text(20 + at, "A") }),
        ),
      }),
    ],
    steps: ["{Tab}", "{ArrowDown}", "{ArrowUp}"],
    sends: ["10 reorder", "10 reorder"],
  },
  {
    types: ["Dismissible"],
    controls: [11, 12].map((id) =>
      make("Dismissible", id, {
        content: box(id + 10),
        on_dismiss: true,
        movement_duration: 10,
        resize_duration: 10,
        dismiss_direction: "endToStart",
      }),
    ),
    steps: [
      "{Tab}",
      { keys: "{Enter}", until: "[data-gone] + [data-control=Dismissible] > .item-action:focus" },
      "{Enter}",
    ],
    sends: ["11 dismiss", "12 dismiss"],
  },
  {
    types: ["Draggable", "DragTarget"],
    controls: [
      row(9, [
        make("Draggable", 10, { content: box(11), on_drag_start: true, on_drag_complete: true }),
        ...[20, 30].map((id) =>
          make("DragTarget", id, { content: box(id + 1), on_will_accept: true, on_accept: true, on_leave: true }),
        ),
      ]),
    ],
    steps: ["{Tab}", "{Enter}", "{ArrowRight}", "{Enter}", "{Enter}", "{Escape}"],
    sends: [
      "10 drag_start",
      "20 will_accept",
      "20 leave",
      "30 will_accept",
      "30 accept",
      "10 drag_complete",
      "10 drag_start",
      "20 will_accept",
      "20 leave",
    ],
  },
  {
    types: ["InteractiveViewer"],
    controls: [make("InteractiveViewer", 10, { width: 200, height: 100, content: box(11) })],
    steps: ["{Tab}", "+", "{ArrowRight}"],
    sends: [],
    shows: ".viewer-scene[style*='scale(1.25)'][style*='translate(-']",
  },
];

/** The register. */
export const KEYBOARD_CASES: readonly KeyboardCase[] = [...PRESSED, ...CHOSEN, ...LED, ...ARRANGED];
