import axe from "axe-core";
import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls } from "../../control/testing/render.tsx";

registerAllControls();

it.each(["light", "dark"])("menus and fields with suggestions pass axe in the %s scheme", async (mode) => {
  const item = (id: number, content: string) => control("MenuItemButton", id, { content, on_click: true });
  const page = renderControls(
    [
      control("MenuBar", 10, {
        controls: [
          control("SubmenuButton", 11, {
            content: "File",
            controls: [
              item(12, "Open"),
              control("SubmenuButton", 13, { content: "Recent", controls: [item(14, "One")] }),
            ],
          }),
          item(15, "Help"),
        ],
      }),
      item(16, "Alone"),
      control("AutoComplete", 17, { value: "o", suggestions: [{ key: "one" }], tooltip: "Number" }),
      control("SearchBar", 18, { bar_hint_text: "Search", controls: [control("ListTile", 19, { title: "Amber" })] }),
    ],
    {},
    { theme_mode: mode },
  );
  await check();
  page.find("[data-control='SubmenuButton']").focus();
  await userEvent.keyboard("{ArrowDown}");
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Open"));
  await userEvent.keyboard("{ArrowDown}");
  await vi.waitFor(() => expect(document.querySelectorAll("[role='menu']").length).toBe(2));
  await check();
  await userEvent.keyboard("{Escape}");
  await userEvent.click(page.find("[data-control='AutoComplete'] input"));
  await vi.waitFor(() => page.find("[role='option']"));
  await check();
  await page.call(18, "open_view");
  const panel = page.find(".search-view");
  for (const animation of panel.getAnimations({ subtree: true })) animation.finish();
  await check();

  async function check(): Promise<void> {
    const result = await axe.run(page.host, { rules: { region: { enabled: false } } });
    expect(result.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
