import { describe, expect, it } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, ofType, renderControls, sizeOf } from "../../control/testing/render.tsx";

registerAllControls();

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>';
/** The picture's natural size is only known once it is decoded. */
async function decoded(element: HTMLElement): Promise<void> {
  const image = element instanceof HTMLImageElement ? element : element.querySelector("img");
  await image?.decode();
}

describe("Image", () => {
  it("has its natural size, keeps its ratio when one side is given, and fills what is forced", async () => {
    const page = renderControls([
      control("Image", 10, { src: SVG }),
      control("Image", 11, { src: SVG, width: 100 }),
      control("Container", 12, { width: 90, height: 90, content: control("Image", 13, { src: SVG }) }),
    ]);
    const images = page.all(ofType("Image"));
    await Promise.all(images.map(decoded));
    expect(images.map(sizeOf)).toEqual([
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
    page.set(10, { src: SVG });
    await expect.poll(() => page.find(ofType("Image")).tagName).toBe("IMG");
    await decoded(page.find(ofType("Image")));
    expect(sizeOf(page.find(ofType("Image")))).toEqual([40, 20]);
  });

  it("repeats a picture that is too large as small as it fits, and a small one as it is", async () => {
    const large = SVG.replace('width="40" height="20"', 'width="400" height="200"');
    const page = renderControls(
      [SVG, large].map((src, index) =>
        control("Image", 10 + index, { src, repeat: "repeatX", fit: "scaleDown", width: 100, height: 30 }),
      ),
    );
    const tiles = page.all(".image-tiles").map((tile) => getComputedStyle(tile, "::before"));
    await expect.poll(() => tiles.map((tile) => tile.opacity)).toEqual(["1", "1"]);
    expect(tiles.map((tile) => tile.backgroundSize)).toEqual(["40px auto", "60px auto"]);
    expect(tiles.map((tile) => tile.backgroundRepeat)).toEqual(["repeat-x", "repeat-x"]);
  });

  it("shows a placeholder until it is there", async () => {
    const page = renderControls([control("Image", 10, { src: SVG, placeholder_src: SVG, fade_in_animation: 20 })]);
    const root = page.find(ofType("Image"));
    expect(root.querySelectorAll("img")).toHaveLength(2);
    await expect.poll(() => root.querySelectorAll("img").length).toBe(1);
    expect(getComputedStyle(root.querySelector("img") ?? root).opacity).toBe("1");
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
    expect(page.all(".circle-avatar").map(sizeOf)).toEqual([
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
