import { describe, expect, it } from "vitest";
import { placeMenu, type MenuPlacement } from "./menu-placement.ts";

const SCREEN = { width: 400, height: 300 };
const PADDING = { left: 0, top: 8, right: 0, bottom: 8 };

function place(more: Partial<MenuPlacement>, anchor: readonly [number, number, number, number], isRtl = false) {
  const [x, y, width, height] = anchor;
  const placement = {
    orientation: "horizontal",
    alignment: undefined,
    offset: { x: 0, y: 0 },
    padding: PADDING,
    ...more,
  };
  return placeMenu(placement as MenuPlacement)({ x, y, width, height }, { width: 100, height: 136 }, SCREEN, isRtl);
}

describe("placeMenu", () => {
  it("puts a bar's menu below its button, start edges level, up to the edge of the screen", () => {
    expect(place({}, [4, 0, 60, 40])).toEqual({ x: 4, y: 40 });
    expect(place({}, [104, 0, 60, 40], true)).toEqual({ x: 64, y: 40 });
    expect(place({}, [350, 0, 50, 40])).toEqual({ x: 300, y: 40 });
    expect(place({}, [4, 260, 60, 40])).toEqual({ x: 4, y: 124 });
  });

  it("puts a menu's menu at the end side, first items level, or at the start side where there is no room", () => {
    const inMenu = { orientation: "vertical" } as const;
    expect(place(inMenu, [4, 48, 120, 40])).toEqual({ x: 124, y: 40 });
    expect(place(inMenu, [250, 48, 120, 40])).toEqual({ x: 150, y: 40 });
    expect(place(inMenu, [250, 48, 120, 40], true)).toEqual({ x: 150, y: 40 });
    expect(place(inMenu, [30, 48, 120, 40], true)).toEqual({ x: 150, y: 40 });
    expect(place(inMenu, [50, 48, 320, 40])).toEqual({ x: 300, y: 40 });
    expect(place(inMenu, [4, 100, 120, 200])).toEqual({ x: 124, y: 92 });
    expect(place(inMenu, [4, 200, 120, 40])).toEqual({ x: 124, y: 64 });
  });

  it("overlaps a button of its own by the menu's padding", () => {
    expect(place({ orientation: "alone" }, [10, 10, 60, 40])).toEqual({ x: 10, y: 42 });
  });

  it("starts at the style's alignment, moved by the offset, and level with the menu's side padding", () => {
    const padding = { left: 10, top: 0, right: 20, bottom: 0 };
    expect(place({ alignment: { x: 1, y: 0 }, offset: { x: 5, y: -7 } }, [20, 20, 60, 40])).toEqual({ x: 85, y: 33 });
    expect(place({ padding }, [20, 20, 60, 40])).toEqual({ x: 10, y: 60 });
    expect(place({ offset: { x: 5, y: 0 } }, [120, 20, 60, 40], true)).toEqual({ x: 75, y: 60 });
  });

  it("keeps the start of a menu that is larger than the screen", () => {
    const huge = placeMenu({
      orientation: "horizontal",
      alignment: undefined,
      offset: { x: 0, y: 0 },
      padding: PADDING,
    });
    const anchor = { x: 4, y: 0, width: 60, height: 40 };
    expect(huge(anchor, { width: 500, height: 400 }, SCREEN, false)).toEqual({ x: 0, y: 0 });
  });
});
