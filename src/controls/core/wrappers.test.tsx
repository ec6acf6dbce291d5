import { expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { registerAllControls } from "../../app/controls.ts";
import { control, flex, renderControls } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";

registerAllControls();

const box = (id: number, props: WireMap = {}) =>
  control("Container", id, { width: 100, height: 50, key: `k${id}`, ...props });

it("a selection area tells what is selected inside it, and when nothing is", async () => {
  const page = renderControls([
    control("SelectionArea", 10, { on_change: true, content: control("Text", 11, { value: "inside" }) }),
    control("Text", 12, { value: "outside" }),
  ]);
  const selection = document.getSelection();
  selection?.selectAllChildren(page.find('[data-control="SelectionArea"]'));
  await vi.waitFor(() => expect(page.events()).toEqual([[10, "change", "inside"]]));
  const range = document.createRange();
  range.setStart(page.find('[data-control="SelectionArea"] .text').firstChild ?? document, 2);
  range.setEndAfter(page.find(".view-column").lastElementChild ?? document.body);
  selection?.removeAllRanges();
  selection?.addRange(range);
  await vi.waitFor(() => expect(page.events().at(-1)).toEqual([10, "change", "side"]));
  selection?.removeAllRanges();
  await vi.waitFor(() => expect(page.events().at(-1)).toEqual([10, "change", null]));
});

it("wrappers that cannot be empty say so, and pass constraints through", () => {
  const types = ["SelectionArea", "AutofillGroup", "KeyboardListener"];
  const page = renderControls([
    ...types.map((type, index) => control(type, 10 + index)),
    flex("Row", 30, [
      control("KeyboardListener", 31, { expand: true, content: control("Container", 32, { key: "k32" }) }),
    ]),
  ]);
  for (const type of types) {
    expect(page.find(`[data-control="${type}"]`).textContent).toBe(`${type}.content must be provided and visible`);
  }
  expect(page.find('[data-key="k32"]').getBoundingClientRect().width).toBe(380);
});

it("merged semantics give a lone control the text beside it as its name", () => {
  const label = control("Text", 13, { value: "Wi-Fi" });
  const page = renderControls([
    control("MergeSemantics", 10, { content: flex("Row", 11, [control("Checkbox", 12), label]) }),
    control("MergeSemantics", 20, { content: control("Text", 21, { value: "a" }) }),
  ]);
  const root = page.find('[data-control="MergeSemantics"]');
  expect(root.querySelector("[data-control=Checkbox] :is(input, button)")?.getAttribute("aria-labelledby")).toBe(
    root.id,
  );
  expect(root.hasAttribute("role")).toBe(false);
  expect(page.host.querySelectorAll('[data-control="MergeSemantics"][role="group"]')).toHaveLength(1);
});

it("an autofill group is a form that stays here, and is submitted when it goes", async () => {
  const page = renderControls([
    control("AutofillGroup", 10, { content: control("TextField", 11, { autofill_hints: "username" }) }),
  ]);
  const form = page.find("form");
  expect(form.querySelector("input")?.autocomplete).toBe("username");
  const submitted = vi.fn<(event: Event) => void>();
  form.addEventListener("submit", submitted);
  page.tree.patch(3, [[0], [0, 0, "controls", []]]);
  expect(submitted).toHaveBeenCalledOnce();
  expect(submitted.mock.calls[0]?.[0].defaultPrevented).toBe(true);
});

it("a cancelled autofill group is not submitted", () => {
  const page = renderControls([control("AutofillGroup", 10, { dispose_action: "cancel", content: box(11) })]);
  const submitted = vi.fn<() => void>();
  page.find("form").addEventListener("submit", submitted);
  page.tree.patch(3, [[0], [0, 0, "controls", []]]);
  expect(submitted).not.toHaveBeenCalled();
});

it("a keyboard listener names keys as Flutter does", async () => {
  const page = renderControls([
    control("KeyboardListener", 10, {
      autofocus: true,
      on_key_down: true,
      on_key_up: true,
      on_key_repeat: true,
      content: box(11),
    }),
  ]);
  const root = page.find('[data-control="KeyboardListener"]');
  expect(document.activeElement).toBe(root);
  await userEvent.keyboard("a{ArrowLeft}{Shift>}{/Shift}");
  const down = page.events().filter(([, name]) => name === "key_down");
  expect(down.map(([, , data]) => data)).toEqual([{ key: "A" }, { key: "Arrow Left" }, { key: "Shift Left" }]);
  expect(page.events().filter(([, name]) => name === "key_up")).toHaveLength(3);
  page.sent.splice(0);
  root.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", repeat: true }));
  expect(page.events()).toEqual([[10, "key_repeat", { key: "Page Down" }]]);
  page.tree.patch(10, [[0], [0, 0, "disabled", true]]);
  await userEvent.keyboard("b");
  expect(page.events()).toHaveLength(1);
});

it("a keyboard listener takes the focus when asked", async () => {
  const page = renderControls([control("KeyboardListener", 10, { content: box(11) })]);
  const node = page.tree.get(10);
  if (node) await page.tree.invocations.call(node, "focus", {});
  expect(document.activeElement).toBe(page.find('[data-control="KeyboardListener"]'));
});
