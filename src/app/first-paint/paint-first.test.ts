import { expect, it, onTestFinished, vi } from "vitest";
import { withoutNumbers } from "../../tree/expected-page.ts";
import type { WireMap } from "../../protocol/wire.ts";
import { writeScreen } from "./expected-screen.ts";
import { createFirstPaint } from "./paint-first.ts";

const SCOPE = "/first-paint-test/";
const page = (value: string, props: WireMap = {}): WireMap =>
  withoutNumbers({ views: [{ _c: "View", _i: 1, controls: [{ _c: "Text", _i: 2, value, ...props }] }] });

/** Opens a page of a build that knows a first screen; returns what a session is told to expect, and how it ends. */
function start(version: string, route = "/") {
  const element = document.createElement("script");
  element.type = "application/octet-stream";
  element.id = "flet-first-screen";
  element.textContent = writeScreen(page("built"));
  const host = document.createElement("div");
  document.body.append(element, host);
  onTestFinished(() => {
    element.remove();
    host.remove();
    localStorage.removeItem(`flet-pwa ${SCOPE} flet-first-screen`);
  });
  const expectPage = vi.fn<(shown: WireMap, onEnd: (agreed?: () => WireMap | undefined) => void) => boolean>(
    () => true,
  );
  const paint = createFirstPaint({ isOn: true, owner: { scope: SCOPE, version }, host, prepare: () => undefined });
  paint.show({ expect: expectPage }, route);
  element.remove();
  return {
    paint,
    host,
    expectPage,
    shown: () => expectPage.mock.calls[0]?.[0],
    end: (agreed?: () => WireMap | undefined) => expectPage.mock.calls[0]?.[1](agreed),
  };
}

const learned = () => localStorage.getItem(`flet-pwa ${SCOPE} flet-first-screen`);

it("shows the build's screen at the route that was tried, and is busy until the end", () => {
  const { paint, host, shown, end } = start("1");
  expect(shown()).toEqual(page("built"));
  expect(paint.isShown()).toBe(true);
  expect(host.getAttribute("aria-busy")).toBe("true");
  end();
  expect(paint.isShown()).toBe(false);
  expect(host.hasAttribute("aria-busy")).toBe(false);
  expect(start("1", "/other").shown()).toBeUndefined();
});

it("shows nothing at a restart", () => {
  const { paint, expectPage, end } = start("1");
  end();
  paint.show({ expect: expectPage }, "/");
  expect(expectPage).toHaveBeenCalledTimes(1);
});

it("learns what is other on this device, for this version", async () => {
  start("1").end(() => page("built", { opacity: 0 }));
  await vi.waitFor(() => expect(learned()).not.toBeNull(), { timeout: 5000 });
  expect(start("1").shown()).toEqual(page("built", { opacity: 0 }));
});

it("learns that nothing can be shown", async () => {
  start("1").end(() => undefined);
  await vi.waitFor(() => expect(learned()).not.toBeNull(), { timeout: 5000 });
  expect(start("1").shown()).toBeUndefined();
});

it("forgets with a new version what it has learned of the old", async () => {
  start("1").end(() => undefined);
  await vi.waitFor(() => expect(learned()).not.toBeNull(), { timeout: 5000 });
  expect(start("2").shown()).toEqual(page("built"));
});
