import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, renderControls } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

function draw(props: WireMap, content: WireMap = control("Text", 11, { value: "drawn" })) {
  const page = renderControls([control("Semantics", 10, { content, ...props })]);
  const root = page.host.querySelector<HTMLElement>('[data-control="Semantics"]');
  if (!root) throw new Error("nothing was drawn");
  return { page, root };
}

it("flags become roles and states", () => {
  const cases: readonly (readonly [WireMap, Record<string, string>])[] = [
    [
      { label: "Menu", button: true },
      { role: "button", "aria-label": "Menu", tabindex: "0" },
    ],
    [{ checked: true }, { role: "checkbox", "aria-checked": "true" }],
    [{ mixed: true }, { role: "checkbox", "aria-checked": "mixed" }],
    [{ toggled: false }, { role: "switch", "aria-checked": "false" }],
    [
      { header: true, heading_level: 3 },
      { role: "heading", "aria-level": "3" },
    ],
    [
      { slider: true, value: "40 %" },
      { role: "slider", "aria-valuenow": "40", "aria-valuetext": "40 %" },
    ],
    [
      { textfield: true, multiline: true, read_only: true },
      { role: "textbox", "aria-multiline": "true", "aria-readonly": "true" },
    ],
    [
      { label: "Level", value: "5", hint_text: "how far" },
      { role: "group", "aria-label": "Level 5", "aria-description": "how far" },
    ],
    [
      { label: "A cat", exclude_semantics: true },
      { role: "img", "aria-label": "A cat" },
    ],
    [
      { link: true, expanded: true, selected: true },
      { role: "link", "aria-expanded": "true", "aria-current": "true" },
    ],
    [
      { live_region: true, hidden: true },
      { "aria-live": "polite", "aria-hidden": "true" },
    ],
    [{ identifier: "id-1" }, { role: "group", "flt-semantics-identifier": "id-1" }],
    [
      { button: true, disabled: true },
      { role: "button", "aria-disabled": "true" },
    ],
  ];
  for (const [props, expected] of cases) {
    const { root } = draw(props);
    const found = Object.fromEntries(Object.keys(expected).map((name) => [name, root.getAttribute(name)]));
    expect(found).toEqual(expected);
  }
  expect(draw({ obscured: true, value: "secret", textfield: true }).root.outerHTML).not.toContain("secret");
  expect(draw({}).root.hasAttribute("role")).toBe(false);
});

it("does not make a control around a control", () => {
  const { root } = draw({ label: "Play", button: true, on_tap: true }, control("Button", 11, { content: "play" }));
  expect(root.getAttribute("role")).toBe("group");
  expect(root.hasAttribute("tabindex")).toBe(false);
});

it("hides its content where only its own words count", () => {
  const { page, root } = draw({ label: "x" });
  expect(root.firstElementChild?.hasAttribute("aria-hidden")).toBe(false);
  page.tree.patch(10, [[0], [0, 0, "exclude_semantics", true]]);
  expect(root.firstElementChild?.getAttribute("aria-hidden")).toBe("true");
});

it("actions come by mouse and keys", async () => {
  const { page, root } = draw({
    on_tap: true,
    on_dismiss: true,
    on_scroll_up: true,
    on_did_gain_accessibility_focus: true,
  });
  await userEvent.click(root);
  root.focus();
  await userEvent.keyboard("{Enter}{Escape}{ArrowDown}");
  const names = page.events().map(([, name]) => name);
  expect(names.toSorted()).toEqual(["did_gain_accessibility_focus", "dismiss", "scroll_up", "tap", "tap"]);
  page.sent.splice(0);
  page.tree.patch(10, [[0], [0, 0, "disabled", true]]);
  await userEvent.click(root, { force: true });
  expect(page.events()).toEqual([]);
});

it("arrow keys change a slider's value", async () => {
  const { page, root } = draw({ slider: true, value: "1", on_increase: true, on_decrease: true });
  root.focus();
  await userEvent.keyboard("{ArrowUp}{ArrowLeft}");
  expect(page.events()).toEqual([
    [10, "increase", null],
    [10, "decrease", null],
  ]);
});

it("tells what happens in a field inside", async () => {
  const events = { on_set_text: true, on_move_cursor_backward_by_character: true, on_copy: true };
  const { page, root } = draw(events, control("TextField", 11));
  const input = root.querySelector("input");
  input?.focus();
  await userEvent.keyboard("a{Shift>}{ArrowLeft}{/Shift}");
  input?.dispatchEvent(new ClipboardEvent("copy", { bubbles: true }));
  expect(page.events()).toEqual([
    [10, "set_text", "a"],
    [10, "move_cursor_backward_by_character", true],
    [10, "copy", null],
  ]);
});
