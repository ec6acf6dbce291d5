/** Cases of the keyboard register: controls that lead somewhere, which are navigation, menus, dialogs and messages. */
import { ADD, dialog, make, text, type KeyboardCase } from "./case.ts";

/** Controls that lead somewhere: navigation, menus, dialogs and messages. */
export const LED: readonly KeyboardCase[] = [
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
