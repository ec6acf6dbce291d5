/** A list of 10,000 rows in a test: how it is made, what is drawn of it, and how it is changed. */
import { expect } from "vitest";
import { control, renderControls, type RenderedPage } from "../../../control/testing/render.tsx";
import type { WireMap, WireValue } from "../../../protocol/wire.ts";

/** Rows of a long list. */
export const COUNT = 10_000;
/** Rows are boxes of this height in px unless they say otherwise. */
export const HEIGHT = 30;

/** Row `index`, whose key is `k<index>` and whose id is `100 + index`. */
export const box = (index: number, props: WireMap = {}) =>
  control("Container", 100 + index, { key: `k${index}`, height: HEIGHT, ...props });
/** Rows from 0 on. */
export const boxes = (count = COUNT, props: (index: number) => WireMap = () => ({})) =>
  Array.from({ length: count }, (_, index) => box(index, props(index)));
/** The list, whose id is 10. */
export const list = (props: WireMap, controls: readonly WireMap[]) =>
  control("ListView", 10, { key: "list", controls, ...props });
/** Draws the list so that it fills 380 by 280 px. */
export const render = (props: WireMap, controls: readonly WireMap[], page: WireMap = {}) =>
  renderControls([list({ expand: true, ...props }, controls)], {}, page);

/** The next animation frame. */
export const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
/** A few frames: sizes are known by then, and what follows from them is done. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 4; i++) await frame();
}

/** The element of the list. */
export const root = (page: RenderedPage) => page.find('[data-key="list"]');
/** The element of a row, if it is drawn. */
export const row = (page: RenderedPage, index: number) =>
  page.host.querySelector<HTMLElement>(`[data-key="k${index}"]`);
/** Numbers of the drawn rows in document order. */
export const drawn = (page: RenderedPage) =>
  page.all(".list-item").map((item) => Number(item.querySelector<HTMLElement>("[data-key]")?.dataset["key"]?.slice(1)));

/** Distance of a row's start edge from the list's own. */
export function offsetOf(page: RenderedPage, index: number): number {
  const element = row(page, index);
  if (!element) throw new Error(`row ${index} is not drawn`);
  return Math.round(element.getBoundingClientRect().top - root(page).getBoundingClientRect().top) || 0;
}

/** No visible part of the list stands for rows that are not drawn. */
export function expectNoHole(page: RenderedPage): void {
  const { left, top, bottom, width } = root(page).getBoundingClientRect();
  for (let y = top + 5; y < bottom; y += 10) {
    const hit = document.elementFromPoint(left + width / 2, y);
    expect(hit && root(page).contains(hit) && !hit.matches(".virtual-gap"), `at ${y}`).toBe(true);
  }
}

/** Calls the list's `scroll_to`. */
export async function scrollTo(page: RenderedPage, args: WireMap): Promise<void> {
  const node = page.tree.get(10);
  if (!node) throw new Error("no list");
  await page.tree.invocations.call(node, "scroll_to", args);
}

/** Inserts controls as Python does. */
export const insert = (page: RenderedPage, at: number, ...controls: readonly WireMap[]) =>
  page.tree.patch(10, [[0, { controls: [1] }], ...controls.map((one, i): WireValue => [1, 1, at + i, one])]);
/** Removes a row as Python does. */
export const removeAt = (page: RenderedPage, at: number) =>
  page.tree.patch(10, [
    [0, { controls: [1] }],
    [2, 1, at],
  ]);
