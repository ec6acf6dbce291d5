import axe from "axe-core";
import { expect, it } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls } from "../../control/testing/render.tsx";

registerAllControls();

it.each(["light", "dark"])("pages and lists to reorder pass axe in the %s scheme", async (mode) => {
  let id = 100;
  const any = (type: string, props = {}) => control(type, id++, props);
  const tiles = (count: number) => Array.from({ length: count }, (_, i) => any("ListTile", { title: `Tile ${i}` }));
  const handle = any("ReorderableDragHandle", { content: any("ListTile", { title: "By itself", on_click: true }) });
  const page = renderControls(
    [
      any("PageView", { height: 80, viewport_fraction: 0.5, controls: tiles(3) }),
      any("ReorderableListView", { controls: tiles(2), header: any("Text", { value: "Head" }) }),
      any("ReorderableListView", { controls: [handle], show_default_drag_handles: false }),
    ],
    {},
    { theme_mode: mode },
  );
  const result = await axe.run(page.host, { rules: { region: { enabled: false } } });
  expect(result.violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
});
