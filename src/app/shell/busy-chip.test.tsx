import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BusyChip } from "./busy-chip.tsx";

let host: HTMLElement;
let dispose: () => void;
const [busySince, setBusySince] = createSignal<number | undefined>();
const onStop = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  host = document.createElement("div");
  document.body.append(host);
  setBusySince(undefined);
  dispose = render(() => <BusyChip busySince={busySince()} onStop={onStop} />, host);
});
afterEach(() => {
  dispose();
  host.remove();
  vi.useRealTimers();
});

test("it appears after four seconds of silence and goes with the answer", () => {
  setBusySince(performance.now());
  vi.advanceTimersByTime(3999);
  expect(host.textContent).toBe("");
  vi.advanceTimersByTime(1);
  expect(host.textContent).toContain("Python is busy");
  setBusySince(undefined);
  expect(host.textContent).toBe("");
});

test("short waits one after another do not add up", () => {
  for (let i = 0; i < 5; i += 1) {
    setBusySince(performance.now());
    vi.advanceTimersByTime(3000);
    setBusySince(undefined);
  }
  vi.advanceTimersByTime(5000);
  expect(host.textContent).toBe("");
});

test("Stop is one press away", () => {
  setBusySince(performance.now() - 10_000);
  vi.advanceTimersByTime(0);
  host.querySelector("button")?.click();
  expect(onStop).toHaveBeenCalledOnce();
});
