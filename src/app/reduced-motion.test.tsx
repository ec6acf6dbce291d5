import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { emulateMedia } from "../control/testing/emulate-media.ts";
import { control, renderControls, type RenderedPage } from "../control/testing/render.tsx";
import type { WireMap } from "../protocol/wire.ts";
import { registerAllControls } from "./controls.ts";

registerAllControls();

const reduce = (value: "reduce" | "no-preference") => emulateMedia("prefers-reduced-motion", value);

afterEach(() => reduce("no-preference"));

/** How long what moves now moves in all, in ms. */
const longest = () =>
  Math.max(0, ...document.getAnimations().map((one) => Number(one.effect?.getComputedTiming().endTime ?? 0)));

const box = (id: number, props: WireMap = {}) => control("Container", id, { width: 100, height: 50, ...props });
const view = (id: number, props: WireMap) =>
  control("View", id, { route: `/${id}`, _internals: { host_expanded: true }, ...props });

interface Movement {
  readonly name: string;
  readonly draw: () => RenderedPage;
  readonly move: (page: RenderedPage) => unknown;
}

const MOVEMENTS: readonly Movement[] = [
  {
    name: "an implicit animation",
    draw: () => renderControls([box(10, { opacity: 1, animate_opacity: 700 })]),
    move: (page) => page.set(10, { opacity: 0.2 }),
  },
  {
    name: "AnimatedSwitcher",
    draw: () => renderControls([control("AnimatedSwitcher", 10, { content: box(11), duration: 700 })]),
    move: (page) => page.tree.patch(10, [[0], [0, 0, "content", box(12)]]),
  },
  {
    name: "a view that comes",
    draw: () => renderControls([], {}, { views: [view(20, {})] }),
    move: (page) =>
      page.tree.patch(1, [
        [0, { views: [1] }],
        [1, 1, 1, view(21, {})],
      ]),
  },
  {
    name: "a floating button that changes its place",
    draw: () => renderControls([], { floating_action_button: control("FloatingActionButton", 10, { content: "Go" }) }),
    move: (page) => page.set(3, { floating_action_button_location: "startFloat" }),
  },
  {
    name: "ExpansionTile",
    draw: () => renderControls([control("ExpansionTile", 10, { title: "More", controls: [box(11)] })]),
    move: (page) => page.set(10, { expanded: true }),
  },
  {
    name: "Switch",
    draw: () => renderControls([control("Switch", 10, { label: "On", value: false })]),
    move: (page) => page.set(10, { value: true }),
  },
  {
    name: "PopupMenuButton",
    draw: () =>
      renderControls([control("PopupMenuButton", 10, { items: [control("PopupMenuItem", 11, { content: "One" })] })]),
    move: async (page) => {
      page.find(".popup-menu-button").focus();
      await userEvent.keyboard("{ArrowDown}");
    },
  },
];

describe.each(MOVEMENTS)("$name", ({ draw, move }) => {
  it("moves, but not where motion is reduced", async () => {
    const page = draw();
    await vi.waitFor(() => expect(longest()).toBeLessThan(5));
    await move(page);
    await vi.waitFor(() => expect(longest()).toBeGreaterThan(50));
    document.body.replaceChildren();

    await reduce("reduce");
    const still = draw();
    await move(still);
    // Styles of this moment, and with them every transition.
    void still.host.offsetWidth;
    expect(longest()).toBeLessThan(5);
  });
});
