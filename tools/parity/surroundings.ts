// Controls that work only inside one other, whose property takes any control: flet's types do not tell.

/** The class around, its property, and whether that is a list. */
export const SURROUNDINGS: Readonly<Record<string, readonly [label: string, slot: string, isList: boolean]>> = {
  MenuItemButton: ["MenuBar", "controls", true],
  NavigationDrawerDestination: ["NavigationDrawer", "controls", true],
  Option: ["DropdownM2", "options", true],
  Radio: ["RadioGroup", "content", false],
  ReorderableDragHandle: ["ReorderableListView", "controls", true],
  SubmenuButton: ["MenuBar", "controls", true],
  Tab: ["TabBar", "tabs", true],
  TabBar: ["Tabs", "content", false],
  TabBarView: ["Tabs", "content", false],
};
