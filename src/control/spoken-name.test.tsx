import { expect, it, vi } from "vitest";
import { registerAllControls } from "../app/controls.ts";
import { control, renderControls } from "./testing/render.tsx";

registerAllControls();

/** `Icons.ADD` and `Icons.SEARCH_OUTLINED` of the flet that ships. */
const ADD = 65604;

it("names a button that shows nothing but an icon by its tooltip, else by what the icon is called", async () => {
  const icon = (id: number) => control("Icon", id, { icon: ADD });
  const page = renderControls([
    control("IconButton", 10, { icon: ADD, tooltip: "New entry" }),
    control("IconButton", 11, { icon: ADD }),
    control("FloatingActionButton", 12, { icon: ADD }),
    control("FilledButton", 13, { content: icon(20) }),
    control("FilledButton", 14, { icon: ADD, content: "Entry" }),
    control("IconButton", 15, { icon: control("Icon", 21, { icon: ADD, semantics_label: "New line" }) }),
  ]);
  const names = () => Array.from(page.host.querySelectorAll("button"), (button) => button.getAttribute("aria-label"));
  await vi.waitFor(() => expect(names()).toEqual(["New entry", "add", "add", "add", null, "New line"]));
});

it("names what is pressed by its words, else by its tooltip or the first picture in it", async () => {
  const picture = (id: number) =>
    control("Container", id, {
      content: control("Stack", id + 1, { controls: [control("Icon", id + 2, { icon: ADD })] }),
    });
  const press = { on_double_tap: true };
  const page = renderControls([
    control("GestureDetector", 30, { content: picture(40), ...press }),
    control("GestureDetector", 31, { content: picture(50), tooltip: "Map", ...press }),
    control("GestureDetector", 32, { content: control("Text", 60, { value: "Words" }), ...press }),
  ]);
  const names = () => Array.from(page.host.querySelectorAll("[role=button]"), (box) => box.getAttribute("aria-label"));
  await vi.waitFor(() => expect(names()).toEqual(["add", "Map", null]));
});

it("names fields without a label by the words beside them", () => {
  let id = 100;
  const make = (type: string, props = {}) => control(type, id++, props);
  const page = renderControls([
    make("Row", { controls: [make("Text", { value: "Volume" }), make("Slider")] }),
    make("Row", { controls: [make("Switch"), make("Text", { value: "Wi-Fi" })] }),
    make("Column", { controls: [make("Text", { value: "Comment" }), make("TextField")] }),
    make("ListTile", { title: "Dark mode", trailing: make("Container", { content: make("Switch") }) }),
    make("Row", { controls: [make("Text", { value: "Not this" }), make("Slider", { tooltip: "Price" })] }),
    make("Row", { controls: [make("Text", { value: "Nor this" }), make("TextField", { label: "Town" })] }),
    make("Row", { controls: [make("Slider"), make("Text", { value: "30 %" })] }),
  ]);
  const fields = Array.from(page.host.querySelectorAll("input, [role=switch]"));
  expect(fields.map((field) => field.getAttribute("aria-label"))).toEqual([
    "Volume",
    "Wi-Fi",
    "Comment",
    "Dark mode",
    "Price",
    null,
    null,
  ]);
});
