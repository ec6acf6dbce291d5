/** Cases of the keyboard register: controls that arrange, move or open others. */
import { box, make, row, text, type KeyboardCase } from "./case.ts";

/** Controls that arrange, move or open others. */
export const ARRANGED: readonly KeyboardCase[] = [
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
