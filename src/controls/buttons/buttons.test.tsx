import { userEvent } from "vitest/browser";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, ofType, renderControls } from "../../control/testing/render.tsx";

registerAllControls();

const ADD = 65604;
const TYPES = ["Button", "FilledButton", "FilledTonalButton", "OutlinedButton", "TextButton"];
const seen = (element: HTMLElement) => getComputedStyle(element, "::before");

/** The scheme's colour as the browser writes it. */
function role(page: ReturnType<typeof renderControls>, name: string): string {
  const probe = document.createElement("i");
  probe.style.color = `var(--md-${name})`;
  page.find('[data-control="View"]').append(probe);
  return getComputedStyle(probe).color;
}

describe("buttons", () => {
  it("have Material's sizes on a desktop", () => {
    const page = renderControls(TYPES.map((type, index) => control(type, 10 + index, { content: "Press" })));
    for (const type of TYPES) {
      const button = page.find(ofType(type));
      const label = button.querySelector(".button-label")?.getBoundingClientRect();
      const box = button.getBoundingClientRect();
      expect(box.height, type).toBe(32);
      expect((label?.left ?? 0) - box.left, type).toBe(type === "TextButton" ? 12 : 24);
      expect(box.right - (label?.right ?? 0), type).toBe(type === "TextButton" ? 12 : 24);
    }
  });

  it("keep 48 px for fingers around a 40 px shape on phones", () => {
    const page = renderControls([
      control("FilledButton", 10, { content: "Press" }),
      control("IconButton", 11, { icon: ADD }),
    ]);
    page.find(".view").style.cssText = "--md-density: 0; --md-tap-target: 48px";
    const button = page.find(ofType("FilledButton"));
    expect(button.getBoundingClientRect().height).toBe(48);
    expect(seen(button).height).toBe("40px");
    const icon = page.find(ofType("IconButton"));
    expect([icon.offsetWidth, icon.offsetHeight]).toEqual([48, 48]);
    expect(seen(icon).width).toBe("40px");
  });

  it("fill what stretches them, label in the middle", () => {
    const page = renderControls([control("OutlinedButton", 10, { content: "Press", height: 60 })], {
      horizontal_alignment: "stretch",
    });
    const button = page.find(ofType("OutlinedButton"));
    const box = button.getBoundingClientRect();
    const label = button.querySelector(".button-label")?.getBoundingClientRect();
    expect([box.width, box.height]).toEqual([380, 60]);
    expect([seen(button).width, seen(button).height]).toEqual(["380px", "60px"]);
    expect((label?.left ?? 0) + (label?.width ?? 0) / 2).toBeCloseTo(box.left + 190, 0);
    expect((label?.top ?? 0) + (label?.height ?? 0) / 2).toBeCloseTo(box.top + 30, 0);
  });

  it("grow with content that fills", () => {
    const page = renderControls([
      control("Button", 10, { content: flex("Row", 11, [control("Text", 12, { value: "a" })]) }),
    ]);
    expect(page.find(ofType("Button")).offsetWidth).toBe(380);
    expect(page.find(ofType("Row")).offsetWidth).toBe(380 - 48);
  });

  it("send click, focus and blur, and only what has a handler", async () => {
    const page = renderControls([
      control("Button", 10, { content: "A", on_click: true, on_focus: true, on_blur: true }),
      control("TextButton", 11, { content: "B" }),
    ]);
    const button = page.find(ofType("Button"));
    button.focus();
    await userEvent.keyboard("{Enter}");
    page.find(ofType("TextButton")).focus();
    await userEvent.keyboard("{Enter}");
    expect(page.events()).toEqual([
      [10, "focus", null],
      [10, "click", null],
      [10, "blur", null],
    ]);
  });

  it("send hover and a long press that is no click", async () => {
    const page = renderControls([
      control("FilledButton", 10, { content: "A", on_click: true, on_long_press: true, on_hover: true }),
    ]);
    const button = page.find(ofType("FilledButton"));
    await userEvent.hover(button);
    await userEvent.click(button, { delay: 600 });
    await userEvent.click(button);
    await userEvent.unhover(button);
    expect(page.events()).toEqual([
      [10, "hover", true],
      [10, "long_press", null],
      [10, "click", null],
      [10, "hover", false],
    ]);
  });

  it("open their address first and are links if that is all they do", () => {
    const opened = vi.spyOn(window, "open").mockReturnValue(null);
    const page = renderControls([
      control("TextButton", 10, { content: "A", url: { url: "https://example.org/", target: "blank" } }),
    ]);
    const button = page.find(ofType("TextButton"));
    expect(button.role).toBe("link");
    button.click();
    expect(opened).toHaveBeenCalledOnce();
    expect(opened.mock.calls[0]?.slice(0, 2)).toEqual(["https://example.org/", "_blank"]);
    page.set(10, { on_click: true });
    expect(button.role).toBeNull();
    button.click();
    expect(page.events()).toEqual([[10, "click", null]]);
    opened.mockRestore();
  });

  it("do nothing while they or something around them is disabled", async () => {
    const page = renderControls([
      flex("Row", 9, [control("Button", 10, { content: "A", on_click: true })], { disabled: true }),
    ]);
    const button = page.find(ofType("Button")) as HTMLButtonElement;
    button.click();
    expect(button.disabled).toBe(true);
    expect(page.events()).toEqual([]);
    page.set(9, { disabled: false });
    button.click();
    expect(page.events()).toEqual([[10, "click", null]]);
  });

  it("take focus by method and at once with autofocus", async () => {
    const page = renderControls([
      control("Button", 10, { content: "A" }),
      control("IconButton", 11, { icon: ADD, autofocus: true }),
    ]);
    expect(document.activeElement).toBe(page.find(ofType("IconButton")));
    const button = page.tree.get(10);
    if (!button) throw new Error("no button");
    await page.tree.invocations.call(button, "focus", {});
    expect(document.activeElement).toBe(page.find(ofType("Button")));
  });
});

describe("button styles", () => {
  it("take the value of the first active state in the program's order", async () => {
    const style = { color: { hovered: "#112233", "": "#445566" }, bgcolor: { disabled: "red", default: "yellow" } };
    const page = renderControls([control("Button", 10, { content: "A", _internals: { style } })]);
    const button = page.find(ofType("Button"));
    button.style.setProperty("--button-duration", "0s");
    expect(getComputedStyle(button).color).toBe("rgb(68, 85, 102)");
    expect(seen(button).backgroundColor).toBe("rgb(255, 235, 59)");
    await userEvent.hover(button);
    await expect.poll(() => getComputedStyle(button).color).toBe("rgb(17, 34, 51)");
    page.set(10, { disabled: true });
    await expect.poll(() => seen(button).backgroundColor).toBe("rgb(244, 67, 54)");
  });

  it("fall back on Flet's values where a map has no default", () => {
    const style = { color: { hovered: "red" }, padding: { hovered: 1 }, bgcolor: { pressed: "red" } };
    const page = renderControls([control("OutlinedButton", 10, { content: "A", style })]);
    const button = page.find(ofType("OutlinedButton"));
    expect(getComputedStyle(button).color).toBe(role(page, "primary"));
    expect(seen(button).backgroundColor).toBe(role(page, "surface"));
    expect(getComputedStyle(button.querySelector(".button-content") ?? button).paddingLeft).toBe("8px");
  });

  it("lie over the component theme, which lies over the kind's looks", () => {
    const theme = { filled_button_theme: { style: { bgcolor: "#000001", color: "#000002" } } };
    const page = renderControls(
      [control("FilledButton", 10, { content: "A", _internals: { style: { bgcolor: "#000003", elevation: 1 } } })],
      {},
      { theme },
    );
    const button = page.find(ofType("FilledButton"));
    expect(seen(button).backgroundColor).toBe("rgb(0, 0, 3)");
    expect(getComputedStyle(button).color).toBe("rgb(0, 0, 2)");
    page.set(10, { _internals: {} });
    button.style.transition = "none";
    button.style.setProperty("--button-duration", "0s");
    expect(seen(button).backgroundColor).toBe("rgb(0, 0, 1)");
  });

  it("are circles as wide as they are high, centred, where the shape is one", () => {
    const style = { shape: { _type: "circle" }, padding: { top: 20, bottom: 20, left: 30, right: 30 } };
    const page = renderControls([control("Button", 10, { content: "Circle", _internals: { style } })]);
    const button = page.find(ofType("Button"));
    const { width, height } = button.getBoundingClientRect();
    const circle = seen(button);
    expect(width).toBeGreaterThan(height);
    expect(parseFloat(circle.width)).toBeCloseTo(height, 1);
    expect(circle.justifySelf).toBe("center");
  });

  it("shape the button and draw its side without taking room", () => {
    const style = {
      shape: { _type: "roundedRectangle", radius: 7 },
      side: { width: 3, color: "#010203" },
      padding: 12,
      icon_size: 30,
    };
    const page = renderControls([control("TextButton", 10, { content: "A", icon: ADD, style })]);
    const button = page.find(ofType("TextButton"));
    expect(seen(button).borderRadius).toBe("7px");
    expect(seen(button).outline).toContain("3px");
    expect(button.querySelector<HTMLElement>(".md-icon")?.offsetWidth).toBe(30);
    // Compact density takes 8 px from the padding above and below: 4 + 30 + 4.
    expect(button.offsetHeight).toBe(38);
  });
});

describe("IconButton", () => {
  it("toggles between two icons and tells assistive technology", () => {
    const page = renderControls([
      control("FilledIconButton", 10, {
        icon: control("Text", 11, { value: "off" }),
        selected_icon: control("Text", 12, { value: "on" }),
        selected: false,
        tooltip: "Star",
      }),
    ]);
    const button = page.find(ofType("FilledIconButton"));
    expect([button.textContent, button.getAttribute("aria-pressed"), button.ariaLabel]).toEqual([
      "off",
      "false",
      "Star",
    ]);
    expect(seen(button).backgroundColor).toBe(role(page, "surface-container-highest"));
    page.set(10, { selected: true });
    expect([button.textContent, button.getAttribute("aria-pressed")]).toEqual(["on", "true"]);
    page.set(10, { selected: null });
    expect([button.textContent, button.hasAttribute("aria-pressed")]).toEqual(["off", false]);
  });

  it("is 40 px, or what its icon, padding and constraints make of it", () => {
    const page = renderControls([
      control("IconButton", 10, { icon: ADD, key: "a" }),
      control("IconButton", 11, { icon: ADD, key: "b", icon_size: 40, padding: 3 }),
      control("IconButton", 12, { icon: ADD, key: "c", size_constraints: { min_width: 60, min_height: 50 } }),
    ]);
    const sizes = page.all("button").map((b) => [b.offsetWidth, b.offsetHeight]);
    expect(sizes).toEqual([
      [40, 40],
      [46, 46],
      [60, 50],
    ]);
  });
});

describe("FloatingActionButton", () => {
  it("has Material's three forms", () => {
    const page = renderControls([
      control("FloatingActionButton", 10, { icon: ADD }),
      control("FloatingActionButton", 11, { icon: ADD, mini: true }),
      control("FloatingActionButton", 12, { icon: ADD, content: "Create" }),
    ]);
    const [regular, mini, extended] = page.all("button");
    expect([regular?.offsetWidth, regular?.offsetHeight]).toEqual([56, 56]);
    expect([mini?.offsetWidth, mini?.offsetHeight]).toEqual([40, 40]);
    expect(extended?.offsetHeight).toBe(56);
    const label = extended?.querySelector<HTMLElement>(".button-label");
    expect(label?.offsetLeft).toBe(16 + 24 + 8);
    expect((extended?.offsetWidth ?? 0) - (label?.offsetWidth ?? 0)).toBe(16 + 24 + 8 + 20);
  });

  it("is coloured by its own property and sends click", () => {
    const page = renderControls([
      control("FloatingActionButton", 10, { icon: ADD, on_click: true, bgcolor: "#010101" }),
    ]);
    const button = page.find(ofType("FloatingActionButton"));
    button.click();
    expect(page.events()).toEqual([[10, "click", null]]);
    expect(seen(button).backgroundColor).toBe("rgb(1, 1, 1)");
  });

  it("takes from the component theme what it does not say itself, however bad the theme's other fields are", () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    const page = renderControls(
      [control("FloatingActionButton", 10, { icon: ADD, foreground_color: "#000001" })],
      {},
      { theme: { floating_action_button_theme: { bgcolor: "#000002", foreground_color: "#000003", shape: 7 } } },
    );
    const button = page.find(ofType("FloatingActionButton"));
    expect(seen(button).backgroundColor).toBe("rgb(0, 0, 2)");
    expect(getComputedStyle(button).color).toBe("rgb(0, 0, 1)");
    expect(warn.mock.lastCall?.[0]).toContain("floating_action_button_theme.shape");
  });
});
