import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, describe, expect, it, vi } from "vitest";
import "./base.css";
import { IconGlyph } from "./icon-glyph.tsx";
import { iconGlyph, loadIcons } from "./icons.ts";

const ADD = 65604;
const BACK_CUPERTINO_SET = 2 << 16;

let dispose: (() => void) | undefined;
afterEach(() => {
  dispose?.();
  document.body.replaceChildren();
});

function show(view: Parameters<typeof render>[0]): HTMLElement {
  dispose = render(view, document.body);
  const icon = document.querySelector<HTMLElement>(".md-icon");
  if (icon === null) throw new Error("no icon");
  return icon;
}

describe("IconGlyph", () => {
  it("holds its place before the table is there and fills in by itself", async () => {
    const icon = show(() => <IconGlyph icon={ADD} />);
    expect(icon.dataset["glyph"]).toBeUndefined();
    expect([icon.offsetWidth, icon.offsetHeight]).toEqual([24, 24]);
    await vi.waitUntil(() => icon.dataset["glyph"]);
    expect(icon.dataset["glyph"]).toBe("\ue145");
    expect(icon.dataset["font"]).toBe("filled");
  });

  it("draws the glyph in the middle of its box, in the colour and size of the host or its own", async () => {
    await loadIcons();
    const [size, setSize] = createSignal<number>();
    const icon = show(() => (
      <div style={{ color: "rgb(1, 2, 3)", "--icon-size": "18px", "font-size": "70px", "line-height": "90px" }}>
        <IconGlyph icon={ADD} size={size()} />
      </div>
    ));
    expect([icon.offsetWidth, icon.offsetHeight]).toEqual([18, 18]);
    expect(getComputedStyle(icon).color).toBe("rgb(1, 2, 3)");
    const glyph = getComputedStyle(icon, "::before");
    expect([glyph.fontSize, glyph.lineHeight, glyph.fontFamily]).toEqual(["18px", "18px", '"Flet Icons"']);
    setSize(40);
    expect([icon.offsetWidth, icon.offsetHeight]).toEqual([40, 40]);
    await document.fonts.load('40px "Flet Icons"', "\ue145");
    expect(getComputedStyle(icon, "::before").width).toBe("40px");
  });

  it("adds no text to the page and nothing for assistive technology", async () => {
    await loadIcons();
    const icon = show(() => <IconGlyph icon={BACK_CUPERTINO_SET} />);
    expect(icon.dataset["glyph"]).toBe("plus");
    expect(document.body.innerText).toBe("");
    expect(icon.getAttribute("aria-hidden")).toBe("true");
  });

  it("sets a Cupertino icon's letters as one glyph whatever the letter spacing around", async () => {
    await loadIcons();
    await document.fonts.load('24px "Flet Icons Cupertino"', "plus");
    const icon = show(() => (
      <div style={{ "letter-spacing": "3px", "text-transform": "uppercase" }}>
        <IconGlyph icon={BACK_CUPERTINO_SET} />
      </div>
    ));
    expect(getComputedStyle(icon, "::before").width).toBe("24px");
  });

  it("mirrors direction icons in right-to-left text only", async () => {
    await loadIcons();
    const name = [...Array(8825).keys()].find((index) => iconGlyph(65536 + index)?.char === "\ue5c4");
    const icon = show(() => <IconGlyph icon={65536 + (name ?? 0)} />);
    expect(getComputedStyle(icon, "::before").scale).toBe("none");
    document.body.dir = "rtl";
    expect(getComputedStyle(icon, "::before").scale).toBe("-1 1");
    document.body.dir = "";
  });

  it("draws an empty box for an icon that does not exist", async () => {
    await loadIcons();
    for (const icon of [0, 1, (1 << 16) + 9000, (3 << 16) + 1]) expect(iconGlyph(icon)).toBeUndefined();
    expect(iconGlyph({ set: "material", index: ADD & 0xffff })?.char).toBe("\ue145");
  });
});
