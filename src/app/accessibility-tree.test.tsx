/** What Chromium hands to assistive technology, which is more than the attributes say: computed names, values and states. */
import { afterEach, expect, it, vi } from "vitest";
import { cdp } from "vitest/browser";
import { control, flex, renderControls } from "../control/testing/render.tsx";
import type { WireMap } from "../protocol/wire.ts";
import { registerAllControls } from "./controls.ts";

interface AXValue {
  readonly value?: unknown;
}
interface AXNode {
  readonly ignored: boolean;
  readonly role?: AXValue;
  readonly name?: AXValue;
  readonly value?: AXValue;
  readonly description?: AXValue;
  readonly properties?: readonly { readonly name: string; readonly value: AXValue }[];
}
interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

// Playwright's own types would bring Node's with them.
declare module "vitest/browser" {
  interface CDPSession {
    send(method: "Page.getFrameTree"): Promise<{ readonly frameTree: FrameTree }>;
    send(
      method: "Accessibility.getFullAXTree",
      frame: { readonly frameId: string },
    ): Promise<{ readonly nodes: readonly AXNode[] }>;
  }
}

registerAllControls();

afterEach(() => document.body.replaceChildren());

/** States that say something; others are what every node has. */
const STATES = new Set([
  "checked",
  "disabled",
  "expanded",
  "hasPopup",
  "invalid",
  "level",
  "live",
  "modal",
  "multiline",
  "pressed",
  "required",
  "selected",
  "valuemax",
  "valuemin",
]);
/** What is said only if it is so. */
const FLAGS = new Set(["disabled", "invalid", "modal", "multiline", "required", "hasPopup"]);
const SILENT = new Set(["", "undefined"]);

/** The nodes of this page that have one of `roles`, each in a line: role, name, value, description, states. */
async function spoken(...roles: string[]): Promise<string[]> {
  const { frameTree } = await cdp().send("Page.getFrameTree");
  const own = flatten(frameTree).find(({ frame }) => frame.url === window.location.href);
  if (!own) throw new Error(`no frame shows ${window.location.href}`);
  const { nodes } = await cdp().send("Accessibility.getFullAXTree", { frameId: own.frame.id });
  return nodes
    .filter(({ ignored, role }) => !ignored && roles.includes(String(role?.value)))
    .map(({ role, name, value, description, properties = [] }) =>
      [
        `${String(role?.value)} "${String(name?.value ?? "")}"`,
        ...(value?.value === undefined || value.value === "" ? [] : [`= ${String(value.value)}`]),
        ...(description?.value ? [`(${String(description.value)})`] : []),
        ...properties
          .filter(({ name: state, value: { value: now } }) => STATES.has(state) && !SILENT.has(String(now)))
          .filter(({ name: state, value: { value: now } }) => !FLAGS.has(state) || String(now) !== "false")
          .map((one) => `${one.name}:${String(one.value.value)}`)
          .toSorted(),
      ].join(" "),
    );
}

function flatten(tree: FrameTree): readonly FrameTree[] {
  return [tree, ...(tree.childFrames ?? []).flatMap(flatten)];
}

const text = (id: number, value: string) => control("Text", id, { value });
const draw = (...controls: WireMap[]) => renderControls(controls);

it("speaks buttons", async () => {
  draw(
    control("FilledButton", 10, { content: "Go", on_click: true }),
    control("IconButton", 11, { icon: 65957, tooltip: "Previous", selected: true, on_click: true }),
    control("TextButton", 12, { content: "Never", disabled: true }),
    control("PopupMenuButton", 13, { items: [control("PopupMenuItem", 14, { content: "One" })] }),
  );
  expect(await spoken("button")).toEqual([
    'button "Go"',
    'button "Previous" pressed:true',
    'button "Never" disabled:true',
    'button "Show menu" expanded:false hasPopup:menu',
  ]);
});

it("speaks choices", async () => {
  draw(
    control("Checkbox", 10, { label: "Milk", value: true }),
    control("Checkbox", 11, { label: "Some", value: null, tristate: true }),
    control("Switch", 12, { label: "Sound", value: true }),
    control("RadioGroup", 13, {
      value: "b",
      content: flex("Column", 14, [
        control("Radio", 15, { label: "A", value: "a" }),
        control("Radio", 16, { label: "B", value: "b", disabled: true }),
      ]),
    }),
  );
  expect(await spoken("checkbox", "switch", "radio", "radiogroup")).toEqual([
    'radiogroup ""',
    'checkbox "Milk" checked:true',
    'checkbox "Some" checked:mixed',
    'switch "Sound" checked:true',
    'radio "A" checked:false',
    'radio "B" checked:true disabled:true',
  ]);
});

it("speaks fields with their hints and errors", async () => {
  draw(
    control("TextField", 10, { label: "Name", value: "Ada", helper: "As in your passport" }),
    control("TextField", 11, { label: "Age", value: "x", error: "No number" }),
    control("TextField", 12, { label: "Notes", multiline: true, hint_text: "Anything" }),
    control("Dropdown", 13, {
      label: "Size",
      value: "l",
      options: [control("DropdownOption", 14, { key: "l", text: "Large" })],
    }),
  );
  expect(await spoken("textbox", "combobox")).toEqual([
    'textbox "Name" = Ada (As in your passport)',
    'textbox "Age" = x (No number) invalid:true',
    'textbox "Notes" multiline:true',
    'combobox "Size" = Large expanded:false hasPopup:listbox',
  ]);
});

it("speaks values", async () => {
  draw(
    flex("Row", 20, [text(21, "Volume"), control("Slider", 10, { value: 30, min: 0, max: 100, label: "{value} %" })]),
    control("RangeSlider", 11, { start_value: 10, end_value: 20, min: 0, max: 100, tooltip: "Price" }),
    control("ProgressBar", 12, { value: 0.4, tooltip: "Copying" }),
  );
  expect(await spoken("slider", "progressbar", "group")).toEqual([
    'group "Price"',
    'progressbar "Copying" = 40 valuemax:100 valuemin:0',
    'slider "Volume" = 30 valuemax:100 valuemin:0',
    'slider "Start" = 10 valuemax:20 valuemin:0',
    'slider "End" = 20 valuemax:100 valuemin:10',
  ]);
});

it("speaks what opens and what is chosen", async () => {
  draw(
    control("ExpansionTile", 10, { title: "More", expanded: true, controls: [text(11, "Inside")] }),
    control("ExpansionTile", 17, { title: "Less", controls: [text(18, "Inside")] }),
    control("Tabs", 12, {
      length: 2,
      selected_index: 1,
      content: control("TabBar", 13, {
        tabs: [control("Tab", 14, { label: "First" }), control("Tab", 15, { label: "Second" })],
      }),
    }),
    control("Chip", 16, { label: "Vegan", selected: true, on_select: true }),
  );
  expect(await spoken("button", "tab", "tablist", "checkbox")).toEqual([
    'button "More" expanded:true',
    'button "Less" expanded:false',
    'tablist ""',
    'button "Vegan" pressed:true',
    'tab "First" selected:false',
    'tab "Second" selected:true',
  ]);
});

it("speaks tables", async () => {
  draw(
    control("DataTable", 10, {
      columns: [control("DataColumn", 11, { label: "Town" }), control("DataColumn", 12, { label: "Age" })],
      rows: [
        control("DataRow", 13, {
          cells: [
            control("DataCell", 14, { content: text(16, "Zug") }),
            control("DataCell", 15, { content: text(17, "31") }),
          ],
        }),
      ],
    }),
  );
  expect(await spoken("table", "grid", "row", "columnheader", "cell", "gridcell")).toEqual([
    'table ""',
    'row ""',
    'columnheader "Town"',
    'columnheader "Age"',
    'row ""',
    'cell "Zug"',
    'cell "31"',
  ]);
});

it("speaks headings and pictures", async () => {
  const markdown = control("Markdown", 10, { value: "## Below" });
  const page = renderControls(
    [markdown, control("Icon", 11, { icon: 65957, semantics_label: "Left" }), control("Icon", 14, { icon: 65957 })],
    { appbar: control("AppBar", 12, { title: text(13, "Above") }) },
  );
  await vi.waitFor(() => page.find("h2"));
  expect(await spoken("heading", "image")).toEqual([
    'heading "Above" level:1',
    'heading "Below" level:2',
    'image "Left"',
  ]);
});

it("speaks a dialog with its question, and nothing of what lies behind it", async () => {
  const ask = control("AlertDialog", 6, { open: true, modal: true, title: "Sure?", content: text(14, "All of it") });
  renderControls(
    [control("FilledButton", 10, { content: "Behind", on_click: true })],
    {},
    { _dialogs: control("Dialogs", 5, { controls: [ask] }) },
  );
  expect(await spoken("heading", "button", "dialog", "alertdialog")).toEqual([
    'dialog "Sure?" (All of it) modal:true',
    'heading "Sure?" level:2',
  ]);
});
