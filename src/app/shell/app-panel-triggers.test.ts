import { createRoot } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAppPanelTriggers } from "./app-panel-triggers.ts";

const open = vi.fn();
let dispose: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  open.mockReset();
  dispose = createRoot((end) => {
    createAppPanelTriggers(open);
    return end;
  });
});
afterEach(() => {
  dispose();
  vi.useRealTimers();
});

function touch(type: string, ...points: readonly (readonly [number, number])[]): TouchEvent {
  const touches = points.map(
    ([clientX, clientY], identifier) => new Touch({ identifier, target: document.body, clientX, clientY }),
  );
  const event = new TouchEvent(type, { touches, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
}

function press(init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { code: "Backquote", bubbles: true, cancelable: true, ...init });
  document.body.dispatchEvent(event);
  return event;
}

test("the key opens it, the program does not hear it, and neighbours of the key do nothing", () => {
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  press({ ctrlKey: true, altKey: true });
  expect(open).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
  press({ ctrlKey: true });
  press({ altKey: true });
  press({ ctrlKey: true, altKey: true, modifierAltGraph: true });
  press({ ctrlKey: true, altKey: true, repeat: true });
  document.removeEventListener("keydown", heard);
  expect(open).toHaveBeenCalledOnce();
  expect(heard).toHaveBeenCalledTimes(3);
});

test("two fingers that rest open it, and no event is taken from the program", () => {
  touch("touchstart", [100, 100]);
  const start = touch("touchstart", [100, 100], [200, 100]);
  const move = touch("touchmove", [104, 100], [200, 96]);
  vi.advanceTimersByTime(799);
  expect(open).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(open).toHaveBeenCalledOnce();
  expect([start.defaultPrevented, move.defaultPrevented]).toEqual([false, false]);
});

test.each([
  ["a pinch", () => touch("touchmove", [80, 100], [220, 100])],
  ["a lifted finger", () => touch("touchend", [100, 100])],
  ["a third finger", () => touch("touchstart", [100, 100], [200, 100], [300, 100])],
  ["a scroll that the browser takes over", () => touch("touchcancel")],
])("%s does not", (_name, act) => {
  touch("touchstart", [100, 100], [200, 100]);
  vi.advanceTimersByTime(400);
  act();
  vi.advanceTimersByTime(2000);
  expect(open).not.toHaveBeenCalled();
});

test("one finger never does", () => {
  touch("touchstart", [100, 100]);
  vi.advanceTimersByTime(2000);
  expect(open).not.toHaveBeenCalled();
});
