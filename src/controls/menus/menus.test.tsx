import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls, sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { sendPointer } from "../../ui/testing/pointer.ts";
import { there } from "./testing/there.ts";

registerAllControls();

const EVENTS = { on_open: true, on_close: true, on_hover: true };
const item = (id: number, content: string, props: WireMap = {}) =>
  control("MenuItemButton", id, { content, on_click: true, ...props });
const submenu = (id: number, content: string, controls: readonly WireMap[], props: WireMap = {}) =>
  control("SubmenuButton", id, { content, controls: [...controls], ...EVENTS, ...props });

/** A bar: File (Open, Recent ▸ (One, Two), Quit), Edit (Copy), Help. */
function renderBar(props: WireMap = {}, page: WireMap = {}) {
  const recent = submenu(13, "Recent", [item(14, "One"), item(15, "Two", { close_on_click: false })]);
  return renderControls(
    [
      control("TextField", 9, { value: "body" }),
      control("MenuBar", 10, {
        controls: [
          submenu(11, "File", [item(12, "Open"), recent, item(16, "Quit", { disabled: true })]),
          submenu(17, "Edit", [item(18, "Copy")]),
          item(19, "Help"),
        ],
        ...props,
      }),
    ],
    {},
    page,
  );
}

type Page = ReturnType<typeof renderBar>;

/** The drawn button whose text is `label`. */
function button(label: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(".menu-button")].find((one) => one.textContent === label);
  if (!found) throw new Error(`there is no ${label}`);
  return found;
}
const menus = () => [...document.querySelectorAll<HTMLElement>(".menu-panel")];
/** The number of menus that are open and in their place. */
const areOpen = (count: number) =>
  vi.waitFor(() => {
    expect(menus().length).toBe(count);
    expect(document.querySelector("[data-placing]")).toBeNull();
  });
const focused = () => document.activeElement?.textContent;
const names = (page: Page) => page.events().map(([id, name]) => `${id} ${name}`);

describe("MenuBar", () => {
  it("is a row of 40 px buttons in a raised bar, and its menu hangs from its button", async () => {
    const page = renderBar();
    const bar = page.find('[role="menubar"]');
    expect(bar.offsetHeight).toBe(40);
    expect(sizeOf(button("File"))[0]).toBe(56);
    expect(button("File").getBoundingClientRect().left).toBe(bar.getBoundingClientRect().left + 4);
    await userEvent.click(button("File"));
    await areOpen(1);
    const menu = there(menus()[0]).getBoundingClientRect();
    expect([menu.left, menu.top]).toEqual([14, bar.getBoundingClientRect().bottom]);
    expect(menu.height).toBe(8 + 3 * 40 + 8);
    for (const label of ["Open", "Recent", "Quit"]) expect(button(label).offsetWidth).toBe(menu.width);
    expect(button("File").getAttribute("aria-expanded")).toBe("true");
  });

  it("is taller where fingers tap", async () => {
    const page = renderBar({}, { theme: { visual_density: "standard" } });
    expect(page.find('[role="menubar"]').offsetHeight).toBe(48);
    expect(sizeOf(button("File"))).toEqual([64, 48]);
  });

  it("opens neighbours under the mouse once one is open, and reports every opening and closing", async () => {
    const page = renderBar();
    await userEvent.hover(button("Edit"));
    expect(menus()).toEqual([]);
    await userEvent.click(button("File"));
    await userEvent.hover(button("Edit"));
    await vi.waitFor(() => expect(button("Copy")).toBeTruthy());
    await userEvent.hover(button("Help"));
    await areOpen(0);
    expect(names(page).filter((name) => !name.endsWith("hover"))).toEqual([
      "11 open",
      "11 close",
      "17 open",
      "17 close",
    ]);
    expect(page.events().filter(([id, name]) => id === 17 && name === "hover")).toEqual([
      [17, "hover", true],
      [17, "hover", false],
      [17, "hover", true],
      [17, "hover", false],
    ]);
  });

  it("runs a command, closes, and leaves focus where it was before", async () => {
    const page = renderBar();
    const field = page.find("input");
    field.focus();
    await userEvent.click(button("File"));
    await areOpen(1);
    await userEvent.hover(button("Recent"));
    await areOpen(2);
    await userEvent.click(button("One"));
    await areOpen(0);
    expect(document.activeElement).toBe(field);
    expect(names(page).filter((name) => !name.endsWith("hover"))).toEqual([
      "11 open",
      "13 open",
      "13 close",
      "11 close",
      "14 click",
    ]);
  });

  it("stays open for a command that says so", async () => {
    const page = renderBar();
    await userEvent.click(button("File"));
    await userEvent.hover(button("Recent"));
    await areOpen(2);
    await userEvent.click(button("Two"));
    expect(menus().length).toBe(2);
    expect(page.events()).toContainEqual([15, "click", null]);
  });

  it("opens a menu in a menu beside its item, first items level", async () => {
    renderBar();
    await userEvent.click(button("File"));
    await userEvent.hover(button("Recent"));
    await areOpen(2);
    const [outer, inner] = menus().map((menu) => menu.getBoundingClientRect());
    expect(there(inner).left).toBe(there(outer).right);
    expect(button("One").getBoundingClientRect().top).toBe(button("Recent").getBoundingClientRect().top);
  });

  it("is one stop for Tab, and walked by the keys of a menu bar", async () => {
    const page = renderBar();
    page.find("input").focus();
    await userEvent.keyboard("{Tab}");
    expect(focused()).toBe("File");
    await userEvent.keyboard("{ArrowLeft}");
    expect(focused()).toBe("Help");
    await userEvent.keyboard("{ArrowRight}{ArrowDown}");
    await vi.waitFor(() => expect(focused()).toBe("Open"));
    await userEvent.keyboard("{ArrowDown}");
    expect(focused()).toBe("Recent");
    await areOpen(2);
    await userEvent.keyboard("{ArrowRight}");
    await vi.waitFor(() => expect(focused()).toBe("One"));
    await userEvent.keyboard("{ArrowLeft}");
    expect(focused()).toBe("Recent");
    await areOpen(1);
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(focused()).toBe("One"));
    await userEvent.keyboard("{ArrowRight}");
    expect(focused()).toBe("Edit");
    await areOpen(1);
    await userEvent.keyboard("{ArrowUp}");
    await vi.waitFor(() => expect(focused()).toBe("Copy"));
    await userEvent.keyboard("{Escape}");
    await areOpen(0);
    expect(focused()).toBe("Edit");
    await userEvent.keyboard("{Tab}");
    expect(page.find('[role="menubar"]').contains(document.activeElement)).toBe(false);
  });

  it("closes one menu for each Escape, and all for a press elsewhere", async () => {
    const page = renderBar();
    await userEvent.click(button("File"));
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}");
    await vi.waitFor(() => expect(focused()).toBe("One"));
    await userEvent.keyboard("{Escape}");
    await areOpen(1);
    expect(focused()).toBe("Recent");
    await userEvent.hover(button("Recent"));
    await userEvent.click(page.find("input"));
    await areOpen(0);
    expect(document.activeElement).toBe(page.find("input"));
  });

  it("mirrors arrows and sides in right-to-left texts", async () => {
    renderBar({}, { rtl: true });
    button("File").focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(focused()).toBe("Edit");
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowDown}{ArrowLeft}");
    await vi.waitFor(() => expect(focused()).toBe("One"));
    const [outer, inner] = menus().map((menu) => menu.getBoundingClientRect());
    expect(there(inner).right).toBe(there(outer).left);
    expect(there(outer).right).toBe(button("File").getBoundingClientRect().right);
    const text = document.createRange();
    text.selectNodeContents(there(button("One").querySelector(".menu-button-label")));
    expect(text.getBoundingClientRect().right).toBe(button("One").getBoundingClientRect().right - 8);
  });

  it("follows items that change while it is open", async () => {
    const page = renderBar();
    await userEvent.click(button("File"));
    await areOpen(1);
    page.set(12, { content: "Open…" });
    page.set(16, { visible: false });
    expect(there(menus()[0]).textContent).toBe("Open…Recent");
    page.set(11, { disabled: true });
    await areOpen(0);
    expect(button("File").matches(":disabled")).toBe(true);
  });

  it("takes a style for itself and one for each menu", async () => {
    const page = renderBar({
      style: { bgcolor: "#112233", padding: 10, elevation: 0 },
      controls: [
        submenu(11, "File", [item(12, "Open")], {
          menu_style: { bgcolor: { default: "#445566" }, min_size: { width: 200, height: 10 }, padding: 4 },
          alignment_offset: { x: 3, y: 5 },
        }),
      ],
    });
    const bar = page.find(".menu-bar-surface");
    expect(getComputedStyle(bar).backgroundColor).toBe("rgb(17, 34, 51)");
    expect(bar.offsetHeight).toBe(60);
    await userEvent.click(button("File"));
    await areOpen(1);
    const [menu] = menus();
    expect(getComputedStyle(there(menu)).backgroundColor).toBe("rgb(68, 85, 102)");
    expect(sizeOf(there(menu))).toEqual([200, 48]);
    const anchor = button("File").getBoundingClientRect();
    const { left, top } = there(menu).getBoundingClientRect();
    expect([left - anchor.left, top - anchor.bottom]).toEqual([3 - 4, 5]);
  });
});

describe("MenuItemButton", () => {
  it("stands on its own as a button, disabled without a handler", async () => {
    const page = renderControls([
      flex("Row", 20, [item(21, "Yes", { on_hover: true }), control("MenuItemButton", 22, { content: "No" })]),
    ]);
    expect(button("Yes").getAttribute("role")).toBeNull();
    expect(sizeOf(button("Yes"))).toEqual([56, 40]);
    expect(button("No").matches(":disabled")).toBe(true);
    await userEvent.click(button("Yes"));
    expect(page.events()).toEqual([
      [21, "hover", true],
      [21, "click", null],
    ]);
    page.set(22, { on_click: true });
    expect(button("No").matches(":disabled")).toBe(false);
  });

  it("fills a width that bounds it, its end part at the end", () => {
    renderControls([
      item(21, "Yes", {
        leading: control("Icon", 23, { icon: 66861 }),
        trailing: control("Text", 24, { value: "⌘Y" }),
        semantic_label: "Agree",
      }),
    ]);
    const root = there(document.querySelector<HTMLElement>(".menu-button"));
    expect(root.offsetWidth).toBe(380);
    expect(root.getAttribute("aria-label")).toBe("Agree");
    const [icon, label, end] = [...root.querySelectorAll(".menu-button-content > *")].map((part) =>
      part.getBoundingClientRect(),
    );
    expect([there(icon).left, there(icon).width, there(label).left]).toEqual([18, 24, 50]);
    expect(there(end).right).toBe(390 - 8);
  });
});

describe("SubmenuButton", () => {
  it("outside of a bar opens under the mouse and is disabled while it has nothing to show", async () => {
    const page = renderControls([submenu(30, "More", [item(31, "Here")])]);
    expect(button("More").getAttribute("aria-haspopup")).toBe("menu");
    sendPointer(button("More"), "pointermove");
    await areOpen(1);
    await userEvent.click(button("Here"));
    await areOpen(0);
    expect(names(page)).toContain("31 click");
    page.set(30, { controls: [] });
    expect(button("More").matches(":disabled")).toBe(true);
  });
});
