import axe from "axe-core";
import { expect, it } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls } from "../../control/testing/render.tsx";

registerAllControls();

const ADD = 65604;

it.each(["light", "dark"])("buttons and display controls pass axe in the %s scheme", async (mode) => {
  let id = 100;
  const any = (type: string, props = {}) => control(type, id++, props);
  const page = renderControls(
    [
      flex(
        "Row",
        10,
        ["Button", "FilledButton", "FilledTonalButton", "OutlinedButton", "TextButton"].map((type) =>
          any(type, { content: type, icon: ADD }),
        ),
        { wrap: true },
      ),
      flex(
        "Row",
        11,
        ["IconButton", "FilledIconButton", "FilledTonalIconButton", "OutlinedIconButton"].map((type) =>
          any(type, { icon: ADD, selected: true, tooltip: "Add" }),
        ),
      ),
      flex("Row", 12, [
        any("FloatingActionButton", { icon: ADD, tooltip: "New" }),
        any("CircleAvatar", { content: "AB" }),
        any("Icon", { icon: ADD, semantics_label: "Plus" }),
        any("ProgressRing", { value: 0.5 }),
      ]),
      flex("Row", 13, [
        any("Chip", { label: "Chip", on_select: true, on_delete: true, selected: true }),
        any("Chip", { label: "Plain" }),
      ]),
      any("Card", {
        content: any("ListTile", {
          title: "Tile",
          subtitle: "Sub",
          on_click: true,
          trailing: any("IconButton", { icon: ADD, tooltip: "Add" }),
        }),
      }),
      any("ExpansionTile", { title: "More", expanded: true, controls: [any("ProgressBar")] }),
      any("Divider"),
    ],
    {},
    { theme_mode: mode },
  );
  const result = await axe.run(page.host, { rules: { region: { enabled: false } } });
  expect(result.violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
});
