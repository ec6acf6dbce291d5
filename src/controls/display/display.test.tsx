import { userEvent } from "vitest/browser";
import { describe, expect, it } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls } from "../../control/testing/render.tsx";

registerAllControls();

const ADD = 65604;
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>';
const size = (element: HTMLElement) => [element.offsetWidth, element.offsetHeight];
const ofType = (type: string) => `[data-control="${type}"]`;
const box = (id: number, width: number, height: number) => control("Container", id, { width, height });

/** The picture's natural size is only known once it is decoded. */
async function decoded(element: HTMLElement): Promise<void> {
  const image = element instanceof HTMLImageElement ? element : element.querySelector("img");
  await image?.decode();
}

describe("Icon", () => {
  it("is a box of its size, also inside a larger one, and has a name only if it is given one", () => {
    const page = renderControls([
      control("Icon", 10, { icon: ADD, size: 30, color: "#010203" }),
      control("Container", 11, { width: 80, height: 50, content: control("Icon", 12, { icon: ADD }) }),
    ]);
    const [free, forced] = [...page.host.querySelectorAll<HTMLElement>(ofType("Icon"))];
    if (!free || !forced) throw new Error("no icons");
    expect(size(free)).toEqual([30, 30]);
    expect(getComputedStyle(free).color).toBe("rgb(1, 2, 3)");
    expect(size(forced)).toEqual([80, 50]);
    expect(free.ariaHidden).toBe("true");
    page.tree.patch(10, [[0], [0, 0, "semantics_label", "Add"]]);
    expect([free.ariaHidden, free.role, free.ariaLabel]).toEqual([null, "img", "Add"]);
  });

  it("takes colour and size of the button around it", () => {
    const page = renderControls([
      control("FilledButton", 10, { content: control("Icon", 11, { icon: ADD }) }),
      control("IconButton", 12, { icon: control("Icon", 13, { icon: ADD }), icon_size: 33 }),
    ]);
    const [inButton, inIconButton] = [...page.host.querySelectorAll<HTMLElement>(ofType("Icon"))];
    if (!inButton || !inIconButton) throw new Error("no icons");
    expect(getComputedStyle(inButton).color).toBe(getComputedStyle(page.find(ofType("FilledButton"))).color);
    expect(size(inButton)).toEqual([18, 18]);
    expect(size(inIconButton)).toEqual([33, 33]);
  });
});

describe("Image", () => {
  it("has its natural size, keeps its ratio when one side is given, and fills what is forced", async () => {
    const page = renderControls([
      control("Image", 10, { src: SVG }),
      control("Image", 11, { src: SVG, width: 100 }),
      control("Container", 12, { width: 90, height: 90, content: control("Image", 13, { src: SVG }) }),
    ]);
    const images = [...page.host.querySelectorAll<HTMLElement>(ofType("Image"))];
    await Promise.all(images.map(decoded));
    expect(images.map(size)).toEqual([
      [40, 20],
      [100, 50],
      [90, 90],
    ]);
  });

  it("shows other content when it fails, and tries again with another source", async () => {
    const page = renderControls([
      control("Image", 10, {
        src: "data:image/png;base64,AAAA",
        error_content: control("Text", 11, { value: "none" }),
      }),
    ]);
    await expect.poll(() => page.find(ofType("Image")).textContent).toBe("none");
    page.tree.patch(10, [[0], [0, 0, "src", SVG]]);
    await expect.poll(() => page.find(ofType("Image")).tagName).toBe("IMG");
    await decoded(page.find(ofType("Image")));
    expect(size(page.find(ofType("Image")))).toEqual([40, 20]);
  });

  it("shows a placeholder until it is there", async () => {
    const page = renderControls([control("Image", 10, { src: SVG, placeholder_src: SVG, fade_in_animation: 20 })]);
    const root = page.find(ofType("Image"));
    expect(root.querySelectorAll("img")).toHaveLength(2);
    await expect.poll(() => root.querySelectorAll("img").length).toBe(1);
    expect(getComputedStyle(root.querySelector("img") ?? root).opacity).toBe("1");
  });
});

describe("Divider and VerticalDivider", () => {
  it("take their room and fill the other axis where it is bounded", () => {
    const page = renderControls([
      control("Divider", 10),
      control("Container", 11, {
        height: 60,
        content: flex("Row", 12, [
          control("VerticalDivider", 13, { width: 20 }),
          control("Divider", 14),
          box(15, 5, 5),
        ]),
      }),
      control("Divider", 16, { height: 4, thickness: 3, leading_indent: 30, trailing_indent: 50 }),
    ]);
    const dividers = [...page.host.querySelectorAll<HTMLElement>(".divider")];
    expect(dividers.map(size)).toEqual([
      [380, 16],
      [20, 60],
      [0, 16],
      [380, 4],
    ]);
    const line = getComputedStyle(dividers[3] ?? page.host, "::before");
    expect([line.width, line.height]).toEqual(["300px", "3px"]);
  });

  it("take the theme's measures where they have none", () => {
    const page = renderControls(
      [control("Divider", 10)],
      {},
      { theme: { divider_theme: { space: 30, thickness: 2 } } },
    );
    expect(page.find(".divider").offsetHeight).toBe(30);
    expect(getComputedStyle(page.find(".divider"), "::before").height).toBe("2px");
  });
});

describe("Card", () => {
  it("holds its margin inside its size and passes its box to its content", () => {
    const page = renderControls([
      control("Card", 10, { width: 100, content: control("Container", 11, { height: 30 }) }),
    ]);
    const card = page.find(ofType("Card"));
    expect(size(card)).toEqual([92, 30]);
    expect(page.find(ofType("Container")).offsetWidth).toBe(92);
    expect(getComputedStyle(card).borderRadius).toBe("12px");
    expect(getComputedStyle(card).boxShadow).not.toBe("none");
    page.tree.patch(10, [[0], [0, 0, "variant", "outlined"]]);
    expect(getComputedStyle(card).boxShadow).toBe("none");
    expect(getComputedStyle(card, "::after").outlineWidth).toBe("1px");
  });
});

describe("CircleAvatar", () => {
  it("is a disc of its radius, or of the room between its limits", () => {
    const page = renderControls([
      control("CircleAvatar", 10, { content: "AB" }),
      control("CircleAvatar", 11, { radius: 10 }),
      control("Container", 12, {
        alignment: { x: 0, y: 0 },
        height: 100,
        content: control("CircleAvatar", 13, { max_radius: 30 }),
      }),
    ]);
    expect([...page.host.querySelectorAll<HTMLElement>(".circle-avatar")].map(size)).toEqual([
      [40, 40],
      [20, 20],
      [60, 60],
    ]);
  });

  it("tells which picture cannot be shown", async () => {
    const page = renderControls([
      control("CircleAvatar", 10, {
        background_image_src: "data:image/png;base64,AAAA",
        foreground_image_src: SVG,
        on_image_error: true,
      }),
    ]);
    await expect.poll(page.events).toEqual([[10, "image_error", "background"]]);
    expect(page.find(".circle-avatar").querySelectorAll("img")).toHaveLength(1);
  });
});

describe("Chip", () => {
  it("is 34 px high on a desktop, with Material's distances", () => {
    const page = renderControls([control("Chip", 10, { label: "Chip" })]);
    const chip = page.find(ofType("Chip"));
    const label = page.find(".chip-label");
    expect(chip.offsetHeight).toBe(34);
    expect(chip.offsetWidth - label.offsetWidth).toBe(18);
    expect(chip.querySelector("button")).toBeNull();
  });

  it("toggles, writes back first, and shows a check", async () => {
    const page = renderControls([control("Chip", 10, { label: "Chip", on_select: true })]);
    const button = page.find(".chip-body");
    const width = page.find(ofType("Chip")).offsetWidth;
    await userEvent.click(button);
    expect(page.sent).toEqual([
      { kind: "update", id: 10, props: { selected: true } },
      { kind: "event", target: 10, name: "select", data: true },
    ]);
    expect(button.ariaPressed).toBe("true");
    await expect.poll(() => page.find(ofType("Chip")).offsetWidth).toBe(width + 20);
  });

  it("is clicked and deleted apart, by mouse anywhere on it and by keyboard", async () => {
    const page = renderControls([control("Chip", 10, { label: "Chip", on_click: true, on_delete: true })]);
    await userEvent.click(page.find(".chip-delete"));
    await userEvent.click(page.find(ofType("Chip")), { position: { x: 2, y: 2 } });
    page.find(".chip-body").focus();
    await userEvent.keyboard("{Enter}");
    expect(page.events().map(([, name]) => name)).toEqual(["delete", "click", "click"]);
    page.tree.patch(10, [[0], [0, 0, "disabled", true]]);
    page.find(".chip-body").click();
    page.find(".chip-delete").click();
    expect(page.events()).toHaveLength(3);
  });
});

describe("progress", () => {
  it("of a bar fills its fraction of the width and is told to assistive technology", () => {
    const page = renderControls([control("ProgressBar", 10, { value: 0.25 })]);
    const bar = page.find(ofType("ProgressBar"));
    expect(size(bar)).toEqual([380, 4]);
    expect(page.find(".progress-line").offsetWidth).toBe(95);
    expect([bar.role, bar.ariaValueNow]).toEqual(["progressbar", "25"]);
    page.tree.patch(10, [[0], [0, 0, "value", 0.5]]);
    expect(page.find(".progress-line").offsetWidth).toBe(190);
    page.tree.patch(10, [[0], [0, 0, "value", null]]);
    expect(bar.ariaValueNow).toBeNull();
    expect(bar.getAnimations().length).toBe(4);
  });

  it("in the look of 2024 leaves a gap and ends with a dot", () => {
    const page = renderControls([control("ProgressBar", 10, { value: 0.5, year_2023: false })]);
    const bar = page.find(ofType("ProgressBar")).getBoundingClientRect();
    const track = page.find(".progress-track").getBoundingClientRect();
    expect(track.left - bar.left).toBe(194);
    expect(size(page.find(".progress-stop"))).toEqual([4, 4]);
  });

  it("of a ring is an arc of its circumference", () => {
    const page = renderControls([
      control("ProgressRing", 10, { value: 0.5 }),
      control("ProgressRing", 11, { value: 1, year_2023: false }),
    ]);
    const [old, recent] = [...page.host.querySelectorAll<HTMLElement>(".progress-ring")];
    expect([old?.offsetWidth, recent?.offsetWidth]).toEqual([36, 40]);
    const dashes = getComputedStyle(page.find(".ring-arc")).strokeDasharray.split(",").map(Number.parseFloat);
    expect(dashes[0]).toBeCloseTo(Math.PI * 18, 1);
  });
});

describe("ListTile", () => {
  it("has Material's heights on a desktop", () => {
    const page = renderControls([
      control("ListTile", 10, { title: "One" }),
      control("ListTile", 11, { title: "Two", subtitle: "Sub" }),
      control("ListTile", 12, { title: "Three", subtitle: "Sub", is_three_line: true }),
      control("ListTile", 13, { title: "One", dense: true }),
      control("ListTile", 14, { title: "One", min_height: 90 }),
    ]);
    const tiles = [...page.host.querySelectorAll<HTMLElement>(ofType("ListTile"))];
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
    const [title, trailing] = [...page.host.querySelectorAll<HTMLElement>(ofType("Text"))];
    expect(getComputedStyle(title ?? page.host).fontSize).toBe("16px");
    expect(getComputedStyle(trailing ?? page.host).fontSize).toBe("11px");
    expect((title?.getBoundingClientRect().left ?? 0) - tile.left).toBe(16 + 24 + 16);
    expect(tile.right - (trailing?.getBoundingClientRect().right ?? 0)).toBe(24);
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
    page.tree.patch(10, [[0], [0, 0, "disabled", true]]);
    await userEvent.click(page.find(".tile-title"));
    expect(page.events()).toHaveLength(3);
  });

  it("toggles the inputs in it", async () => {
    const page = renderControls([
      control("ListTile", 10, {
        title: "Tile",
        toggle_inputs: true,
        leading: ADD,
      }),
    ]);
    const input = document.createElement("input");
    input.type = "checkbox";
    page.find(".tile-leading").append(input);
    await userEvent.click(page.find(".tile-title"));
    expect(input.checked).toBe(true);
  });
});

describe("ExpansionTile", () => {
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
    page.tree.patch(10, [[0], [0, 0, "expanded", true]]);
    expect(page.find(".expansion-tile-body").inert).toBe(false);
    expect(page.events()).toEqual([]);
    expect(root.querySelector(".tile-leading .md-icon")).not.toBeNull();
  });

  it("does nothing while it is disabled", async () => {
    const page = renderControls([tile({ disabled: true })]);
    await userEvent.click(page.find(".tile-title"));
    expect(page.sent).toEqual([]);
  });
});

describe("Badge", () => {
  it("lies where Flutter puts it, in the theme's colour where it has none", () => {
    const page = renderControls(
      [
        control("Icon", 10, { icon: ADD, badge: control("Badge", 11) }),
        control("Icon", 12, { icon: ADD, badge: "3" }),
        control("Icon", 13, {
          icon: ADD,
          badge: control("Badge", 14, { label: "3", alignment: { x: 0, y: 0 }, offset: [0, 0] }),
        }),
      ],
      {},
      { theme: { badge_theme: { bgcolor: "#010203" } } },
    );
    const places = [...page.host.querySelectorAll<HTMLElement>(".badge")].map((badge) => {
      const around = badge.parentElement?.getBoundingClientRect();
      const rect = badge.getBoundingClientRect();
      return [rect.left - (around?.left ?? 0), rect.top - (around?.top ?? 0)];
    });
    expect(places).toEqual([
      [18, 0],
      [12, -4],
      [4, 4],
    ]);
    expect(getComputedStyle(page.find(".badge")).backgroundColor).toBe("rgb(1, 2, 3)");
  });
});
