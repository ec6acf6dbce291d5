import axe from "axe-core";
import { expect, it } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls } from "../../control/testing/render.tsx";

registerAllControls();

const ADD = 65604;

it.each(["light", "dark"])("segments, ranges and panels pass axe in the %s scheme", async (mode) => {
  let id = 100;
  const any = (type: string, props = {}) => control(type, id++, props);
  const segments = () => [
    any("Segment", { value: "a", label: "Day" }),
    any("Segment", { value: "b", icon: ADD, tooltip: "Week" }),
    any("Segment", { value: "c", label: "Month", disabled: true }),
  ];
  const panel = (props: object) =>
    any("ExpansionPanel", {
      header: any("ListTile", { title: "Head" }),
      content: any("ListTile", { title: "Body" }),
      ...props,
    });
  const page = renderControls(
    [
      any("SegmentedButton", { segments: segments(), selected: ["a"] }),
      any("SegmentedButton", { segments: segments(), selected: ["a", "b"], allow_multiple_selection: true }),
      any("RangeSlider", { start_value: 2, end_value: 5, max: 10, divisions: 10, label: "{value}", tooltip: "Price" }),
      any("ExpansionPanelList", { controls: [panel({ expanded: true }), panel({ can_tap_header: true })] }),
    ],
    {},
    { theme_mode: mode },
  );
  const result = await axe.run(page.host, { rules: { region: { enabled: false } } });
  expect(result.violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
});
