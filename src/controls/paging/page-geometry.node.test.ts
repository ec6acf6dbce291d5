import { describe, expect, it } from "vitest";
import { pageAtPixels, pagesAround, pagesInSight, pixelsOfPage, type PageLayout } from "./page-geometry.ts";

const full: PageLayout = { viewport: 400, fraction: 1, padsEnds: true };
const narrow: PageLayout = { viewport: 400, fraction: 0.5, padsEnds: true };
const wide: PageLayout = { viewport: 400, fraction: 1.5, padsEnds: true };

describe("pages in a scroller", () => {
  it.each([
    [full, 800],
    [narrow, 400],
    [{ ...narrow, padsEnds: false }, 400],
    // A page longer than the viewport is current when their middles meet.
    [wide, 1300],
  ])("page 2 of %o is current at %d px", (layout, pixels) => {
    expect(pixelsOfPage(layout, 2)).toBe(pixels);
    expect(pageAtPixels(layout, pixels)).toBe(2);
  });

  it.each([
    [full, 400, { from: 1, to: 1 }],
    [full, 420, { from: 1, to: 2 }],
    [full, 400.3, { from: 1, to: 1 }],
    [narrow, 0, { from: 0, to: 1 }],
    [narrow, 200, { from: 0, to: 2 }],
    [{ ...narrow, padsEnds: false }, 200, { from: 1, to: 2 }],
    [full, 3600, { from: 9, to: 9 }],
  ])("%o at %d px shows %o", (layout, pixels, range) => {
    expect(pagesInSight(layout, pixels, 10)).toEqual(range);
  });

  it("knows what may be in sight before anything is measured", () => {
    expect(pagesAround(3, 1)).toEqual({ from: 3, to: 3 });
    expect(pagesAround(3, 0.5)).toEqual({ from: 2, to: 4 });
  });
});
