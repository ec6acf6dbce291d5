import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const options = [
  control("Option", 20, { key: "r", text: "Red", on_click: true }),
  control("Option", 21, { key: "g", text: "Green", disabled: true }),
  control("Option", 22, { key: "b", text_style: { italic: true }, content: control("Text", 23, { value: "Azure" }) }),
];
const draw = (props: WireMap = {}) =>
  renderControls([control("DropdownM2", 10, { options, on_change: true, on_click: true, ...props })]);
const combobox = () => document.querySelector<HTMLElement>("[role=combobox]");
const listed = () => [...document.querySelectorAll<HTMLElement>("[role=option]")];

it("opens on a press, and a chosen option is told once to the option and once to the field", async () => {
  const page = draw();
  await userEvent.click(page.find(".dropdown-m2 .field-box"));
  expect(listed().map((option) => option.textContent)).toEqual(["Red", "Green", "Azure"]);
  await userEvent.click(listed()[0] ?? page.host);
  expect(page.events()).toEqual([
    [10, "click", null],
    [20, "click", null],
    [10, "change", "r"],
  ]);
  expect(page.tree.get(10)?.peek("value")).toBe("r");
  expect(combobox()?.textContent).toBe("Red");
});

it("is operated by keys alone, and passes over what is disabled", async () => {
  const page = draw({ value: "r", on_focus: true, on_blur: true });
  await userEvent.tab();
  expect(combobox()).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => listed()[0]?.hasAttribute("data-focused")).toBe(true);
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.poll(() => page.tree.get(10)?.peek("value")).toBe("b");
  expect(combobox()?.textContent).toBe("Azure");
  await userEvent.tab();
  expect(page.events().map(([, name]) => name)).toEqual(["focus", "click", "change", "blur"]);
});

it("shows its hints while nothing is chosen, and a disabled one its own", () => {
  const page = draw({
    hint_content: control("Text", 30, { value: "Pick" }),
    disabled_hint_content: control("Text", 31, { value: "Closed" }),
  });
  expect(combobox()?.textContent).toBe("Pick");
  page.set(10, { disabled: true });
  expect(combobox()?.textContent).toBe("Closed");
  expect(combobox()?.getAttribute("tabindex")).toBeNull();
  page.set(10, { disabled: false, value: "r" });
  expect(combobox()?.textContent).toBe("Red");
});

it("fills a bounded width, and is 300 px wide where there is no bound", () => {
  const page = renderControls([
    control("DropdownM2", 10, { key: "filling", options }),
    flex("Row", 11, [control("DropdownM2", 12, { key: "free", options })]),
  ]);
  expect(page.find("[data-key=filling]").getBoundingClientRect().width).toBe(380);
  expect(page.find("[data-key=free]").getBoundingClientRect().width).toBe(300);
});

it("gives the menu its colour, radius and item height, and the arrow its size", async () => {
  const page = draw({
    bgcolor: "#ff102030",
    menu_border_radius: 9,
    border_radius: 3,
    item_height: 60,
    select_icon_size: 40,
    select_icon_enabled_color: "#ff00ff00",
  });
  expect(page.find(".dropdown-m2-arrow").getBoundingClientRect().width).toBe(40);
  await userEvent.click(page.find(".dropdown-m2 .field-box"));
  const menu = document.querySelector<HTMLElement>("[role=listbox]")?.closest<HTMLElement>(".menu");
  expect(menu && getComputedStyle(menu).borderRadius).toBe("9px");
  expect(menu && getComputedStyle(menu).backgroundColor).toBe("rgb(16, 32, 48)");
  await expect.poll(() => listed()[0]?.offsetHeight).toBe(60);
});

it("takes focus when Python asks", async () => {
  const page = draw();
  await page.call(10, "focus");
  expect(combobox()).toHaveFocus();
});
