import { expect, onTestFinished, test, vi } from "vitest";
import { isInstalled, readPageProperties } from "./page-properties.ts";

function displayAs(mode: string): void {
  const real = window.matchMedia.bind(window);
  const spy = vi.spyOn(window, "matchMedia");
  spy.mockImplementation((query) =>
    query.startsWith("(display-mode:") ? real(query === `(display-mode: ${mode})` ? "all" : "not all") : real(query),
  );
  onTestFinished(() => spy.mockRestore());
}

test.each(["standalone", "fullscreen", "minimal-ui", "window-controls-overlay"])(
  "page.pwa in a window of kind %s",
  (mode) => {
    displayAs(mode);
    expect(readPageProperties("/", { isPyodide: true })["pwa"]).toBe(true);
  },
);

test("no page.pwa in a tab, but on an iOS that has no display modes", () => {
  displayAs("browser");
  expect(isInstalled()).toBe(false);
  Object.defineProperty(navigator, "standalone", { value: true, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, "standalone"));
  expect(isInstalled()).toBe(true);
});
