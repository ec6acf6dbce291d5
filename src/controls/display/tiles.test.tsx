import { userEvent } from "vitest/browser";
import { describe, expect, it } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, ofType, renderControls } from "../../control/testing/render.tsx";

registerAllControls();

const ADD = 65604;

describe("ListTile", () => {
  it("has Material's heights on a desktop", () => {
    const page = renderControls([
      control("ListTile", 10, { title: "One" }),
      control("ListTile", 11, { title: "Two", subtitle: "Sub" }),
      control("ListTile", 12, { title: "Three", subtitle: "Sub", is_three_line: true }),
      control("ListTile", 13, { title: "One", dense: true }),
      control("ListTile", 14, { title: "One", min_height: 90 }),
    ]);
    const tiles = page.all(ofType("ListTile"));
    expect(tiles.map((tile) => tile.offsetHeight)).toEqual([48, 64, 80, 40, 90]);
  });

  it("places its parts and gives plain texts in them their styles", () => {
    const page = renderControls([
      control("ListTile", 10, {
        leading: ADD,
        title: control("Text", 11, { value: "Title" }),
        trailing: control("Text", 12, { value: "9" }),
      }),
    ]);
    const tile = page.find(ofType("ListTile")).getBoundingClientRect();
    const [title, trailing] = page.all(ofType("Text"));
    expect(getComputedStyle(title ?? page.host).fontSize).toBe("16px");
    expect(getComputedStyle(trailing ?? page.host).fontSize).toBe("11px");
    expect((title?.getBoundingClientRect().left ?? 0) - tile.left).toBe(16 + 24 + 16);
    expect(tile.right - (trailing?.getBoundingClientRect().right ?? 0)).toBe(24);
  });

  it("mirrors in right-to-left pages", () => {
    const page = renderControls([control("ListTile", 10, { leading: ADD, title: "Tile" })], {}, { rtl: true });
    const tile = page.find(ofType("ListTile")).getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(page.find(".tile-title"));
    expect(tile.right - range.getBoundingClientRect().right).toBe(16 + 24 + 16);
  });

  it("is pressed anywhere but where something inside it takes the press", async () => {
    const page = renderControls([
      control("ListTile", 10, {
        title: "Tile",
        on_click: true,
        on_long_press: true,
        trailing: control("IconButton", 11, { icon: ADD, on_click: true }),
      }),
    ]);
    await userEvent.click(page.find(".tile-title"));
    await userEvent.click(page.find(ofType("IconButton")));
    page.find(".tile-action").focus();
    await userEvent.keyboard(" ");
    expect(page.events()).toEqual([
      [10, "click", null],
      [11, "click", null],
      [10, "click", null],
    ]);
    page.set(10, { disabled: true });
    await userEvent.click(page.find(".tile-title"));
    expect(page.events()).toHaveLength(3);
  });

  it("toggles the inputs in it", async () => {
    const page = renderControls([
      control("ListTile", 10, {
        title: "Tile",
        toggle_inputs: true,
        leading: control("Checkbox", 11, { on_change: true }),
        trailing: control("Switch", 12, { value: true, on_change: true }),
      }),
    ]);
    await userEvent.click(page.find(".tile-title"));
    page.find(".tile-action").focus();
    await userEvent.keyboard(" ");
    expect(page.events()).toEqual([
      [11, "change", true],
      [12, "change", false],
      [11, "change", false],
      [12, "change", true],
    ]);
  });
});

describe("ListTile pictures", () => {
  it("are no higher than one line of the tile", async () => {
    const src =
      "data:image/svg+xml," + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="192" height="192"/>');
    const page = renderControls([
      control("ListTile", 10, { title: "A", leading: control("Image", 11, { src }) }),
      control("ListTile", 12, { title: "A", dense: true, trailing: control("Image", 13, { src }) }),
    ]);
    await expect
      .poll(() => page.all("img").map((img) => [img.offsetWidth, img.offsetHeight]))
      .toEqual([
        [48, 48],
        [40, 40],
      ]);
  });
});

describe("ExpansionTile", () => {
  it("has no gaps of the Column around it, and a subtitle in the colour of its title", () => {
    const page = renderControls([
      flex("Column", 60, [
        control("ExpansionTile", 10, {
          title: "Title",
          subtitle: "Subtitle",
          expanded: true,
          controls: [
            control("Container", 61, { height: 10, width: 10 }),
            control("Container", 62, { height: 10, width: 10 }),
          ],
        }),
      ]),
    ]);
    const [first, second] = page.all('.expansion-tile-controls [data-control="Container"]');
    expect(second?.getBoundingClientRect().top).toBe(first?.getBoundingClientRect().bottom);
    const colorOf = (selector: string) => getComputedStyle(page.find(selector)).color;
    expect(colorOf(".tile-subtitle")).toBe(colorOf(".tile-title"));
  });

  const tile = (props = {}) =>
    control("ExpansionTile", 10, {
      title: "Tile",
      controls: [control("Text", 11, { value: "inside" })],
      on_change: true,
      ...props,
    });

  it("opens and closes, writes back first, and draws its controls only while open", async () => {
    const page = renderControls([tile()]);
    const root = page.find(ofType("ExpansionTile"));
    const action = page.find(".tile-action");
    expect(root.offsetHeight).toBe(50);
    expect([action.ariaExpanded, root.textContent]).toEqual(["false", "Tile"]);
    await userEvent.click(page.find(".tile-title"));
    expect(page.sent).toEqual([
      { kind: "update", id: 10, props: { expanded: true } },
      { kind: "event", target: 10, name: "change", data: true },
    ]);
    expect(action.ariaExpanded).toBe("true");
    await expect.poll(() => root.offsetHeight).toBe(70);
    action.focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => root.offsetHeight).toBe(50);
    await expect.poll(() => root.textContent).toBe("Tile");
    expect(page.events()[1]).toEqual([10, "change", false]);
  });

  it("follows Python, and keeps hidden controls if asked to", () => {
    const page = renderControls([tile({ maintain_state: true, affinity: "leading" })]);
    const root = page.find(ofType("ExpansionTile"));
    expect(root.textContent).toBe("Tileinside");
    expect(page.find(".expansion-tile-body").inert).toBe(true);
    page.set(10, { expanded: true });
    expect(page.find(".expansion-tile-body").inert).toBe(false);
    expect(page.events()).toEqual([]);
    expect(root.querySelector(".tile-leading .md-icon")).not.toBeNull();
  });

  it("keeps its colours and density to its header, and its content inside its side", () => {
    const inner = control("ListTile", 12, { title: "inside" });
    const shape = { _type: "roundedRectangle", radius: 8, side: { width: 3, color: "#010203" } };
    const page = renderControls([
      tile({ controls: [inner], expanded: true, text_color: "#ff0000", visual_density: "comfortable", shape }),
    ]);
    const [own, nested] = page.all(".tile-title");
    expect(getComputedStyle(own as HTMLElement).color).toBe("rgb(255, 0, 0)");
    expect(getComputedStyle(nested as HTMLElement).color).not.toBe("rgb(255, 0, 0)");
    expect(page.all(".tile").map(({ offsetHeight }) => offsetHeight)).toEqual([52, 48]);
    const outer = page.find(ofType("ExpansionTile")).getBoundingClientRect();
    const header = page.find(".tile").getBoundingClientRect();
    expect([header.top - outer.top, header.left - outer.left, outer.right - header.right]).toEqual([3, 3, 3]);
  });

  it("does nothing while it is disabled", async () => {
    const page = renderControls([tile({ disabled: true })]);
    await userEvent.click(page.find(".tile-title"));
    expect(page.sent).toEqual([]);
  });
});
