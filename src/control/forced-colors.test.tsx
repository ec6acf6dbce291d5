import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registerAllControls } from "../app/controls.ts";
import type { WireMap } from "../protocol/wire.ts";
import { emulateMedia } from "./testing/emulate-media.ts";
import { control, renderControls } from "./testing/render.tsx";

registerAllControls();

const force = (value: "active" | "none") => emulateMedia("forced-colors", value);

beforeEach(() => force("active"));
afterEach(() => force("none"));

const outline = (element: Element | undefined) => element && getComputedStyle(element).outlineStyle;
const colorOf = (name: string) => {
  const probe = document.createElement("i");
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

const bar = (id: number, label: string) => control("NavigationBarDestination", id, { label, icon: 65957 });
const segment = (id: number, value: string) => control("Segment", id, { value, label: value });
const tab = (id: number, label: string) => control("Tab", id, { label });

describe("with forced colours", () => {
  it.each<readonly [string, WireMap, string]>([
    [
      "a destination",
      control("NavigationBar", 10, { destinations: [bar(11, "One"), bar(12, "Two")], selected_index: 1 }),
      ".navigation-bar-item",
    ],
    [
      "a segment",
      control("SegmentedButton", 10, { segments: [segment(11, "a"), segment(12, "b")], selected: ["b"] }),
      ".segment",
    ],
    [
      "a tab",
      control("Tabs", 10, {
        length: 2,
        selected_index: 1,
        content: control("TabBar", 13, { tabs: [tab(11, "One"), tab(12, "Two")] }),
      }),
      "[role=tab]",
    ],
  ])("%s that is selected has a line around it", (_name, drawn, selector) => {
    const page = renderControls([drawn]);
    expect(page.all(selector).map(outline)).toEqual(["none", "solid"]);
  });

  it("a tile that is selected has a line around it", () => {
    const page = renderControls([
      control("ListTile", 10, { title: "One" }),
      control("ListTile", 11, { title: "Two", selected: true }),
    ]);
    expect(page.all(".tile").map(outline)).toEqual(["none", "solid"]);
  });

  it("a dialog ends somewhere", () => {
    const page = renderControls(
      [],
      {},
      {
        _dialogs: control("Dialogs", 5, { controls: [control("AlertDialog", 6, { open: true, title: "Sure?" })] }),
      },
    );
    expect(outline(page.find(".modal-panel"))).toBe("solid");
  });

  it("a slider that is disabled looks so", () => {
    const slider = (id: number, props: WireMap) => control("Slider", id, { value: 1, ...props });
    const range = (id: number, props: WireMap) =>
      control("RangeSlider", id, { start_value: 0, end_value: 1, ...props });
    const page = renderControls([
      slider(10, {}),
      slider(11, { disabled: true }),
      range(12, {}),
      range(13, { disabled: true }),
    ]);
    const [on, off] = [colorOf("CanvasText"), colorOf("GrayText")];
    const fills = (selector: string) => page.all(selector).map((part) => getComputedStyle(part).backgroundColor);
    expect(fills(".slider-active")).toEqual([on, off]);
    expect(fills(".range-active")).toEqual([on, off]);
  });

  it("what is disabled looks so, also inside", () => {
    const page = renderControls([
      control("ListTile", 10, { title: "One", disabled: true }),
      control("TextButton", 11, { content: "Go", disabled: true }),
    ]);
    const grey = colorOf("GrayText");
    expect(grey).not.toBe(colorOf("CanvasText"));
    expect(getComputedStyle(page.find(".tile-title")).color).toBe(grey);
    expect(getComputedStyle(page.find(".button-content")).color).toBe(grey);
  });
});
