import { describe, expect, it } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, ofType, renderControls, sizeOf } from "../../control/testing/render.tsx";

registerAllControls();

const ADD = 65604;
const box = (id: number, width: number, height: number) => control("Container", id, { width, height });

describe("The icon theme", () => {
  it("makes icons see-through and gives them shadows", () => {
    const icon_theme = { opacity: 0.5, shadows: [{ color: "#ff0000", offset: { x: 1, y: 2 }, blur_radius: 0 }] };
    const page = renderControls([control("Icon", 10, { icon: 65604 })], {}, { theme: { icon_theme } });
    const icon = page.find(ofType("Icon"));
    expect(getComputedStyle(icon, "::before").opacity).toBe("0.5");
    expect(getComputedStyle(icon).textShadow).toBe("rgb(255, 0, 0) 1px 2px 0px");
  });
});

describe("Icon", () => {
  it("is a box of its size, also inside a larger one, and has a name only if it is given one", () => {
    const page = renderControls([
      control("Icon", 10, { icon: ADD, size: 30, color: "#010203" }),
      control("Container", 11, { width: 80, height: 50, content: control("Icon", 12, { icon: ADD }) }),
    ]);
    const [free, forced] = page.all(ofType("Icon"));
    if (!free || !forced) throw new Error("no icons");
    expect(sizeOf(free)).toEqual([30, 30]);
    expect(getComputedStyle(free).color).toBe("rgb(1, 2, 3)");
    expect(sizeOf(forced)).toEqual([80, 50]);
    expect(free.ariaHidden).toBe("true");
    page.set(10, { semantics_label: "Add" });
    expect([free.ariaHidden, free.role, free.ariaLabel]).toEqual([null, "img", "Add"]);
  });

  it("takes colour and size of the button around it", () => {
    const page = renderControls([
      control("FilledButton", 10, { content: control("Icon", 11, { icon: ADD }) }),
      control("IconButton", 12, { icon: control("Icon", 13, { icon: ADD }), icon_size: 33 }),
    ]);
    const [inButton, inIconButton] = page.all(ofType("Icon"));
    if (!inButton || !inIconButton) throw new Error("no icons");
    expect(getComputedStyle(inButton).color).toBe(getComputedStyle(page.find(ofType("FilledButton"))).color);
    expect(sizeOf(inButton)).toEqual([18, 18]);
    expect(sizeOf(inIconButton)).toEqual([33, 33]);
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
    const dividers = page.all(".divider");
    expect(dividers.map(sizeOf)).toEqual([
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
    expect(sizeOf(card)).toEqual([92, 30]);
    expect(page.find(ofType("Container")).offsetWidth).toBe(92);
    expect(getComputedStyle(card).borderRadius).toBe("12px");
    expect(getComputedStyle(card).boxShadow).not.toBe("none");
    page.set(10, { variant: "outlined" });
    expect(getComputedStyle(card).boxShadow).toBe("none");
    expect(getComputedStyle(card, "::after").outlineWidth).toBe("1px");
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
    const places = page.all(".badge").map((badge) => {
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
