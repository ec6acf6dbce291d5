import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeBootWatchdog, type BootWatchdog } from "./boot-watchdog.ts";
import type { BootFailure } from "./contract.ts";

let failures: BootFailure[];
let slow: number;
let watchdog: BootWatchdog;

beforeEach(() => {
  vi.useFakeTimers();
  failures = [];
  slow = 0;
  watchdog = makeBootWatchdog(
    { stallMs: 1000, slowMs: 300 },
    (failure) => failures.push(failure),
    () => (slow += 1),
  );
});
afterEach(() => {
  watchdog.stop();
  vi.useRealTimers();
});

test("a stage that stands still fails with kind timeout and names itself", () => {
  watchdog.enter("packages");
  vi.advanceTimersByTime(999);
  expect(failures).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(failures).toEqual([
    { kind: "timeout", stage: "packages", message: "Loading the app's packages has made no progress for 1 seconds." },
  ]);
});

test("progress puts the failure off", () => {
  for (let i = 0; i < 5; i += 1) {
    vi.advanceTimersByTime(900);
    watchdog.feed();
  }
  expect(failures).toEqual([]);
});

test("a program that computes before it opens a page is slow, not failed", () => {
  watchdog.enter("program");
  vi.advanceTimersByTime(300);
  expect(slow).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(failures).toEqual([]);
});

test("nothing is reported once it is stopped", () => {
  watchdog.stop();
  vi.advanceTimersByTime(5000);
  expect([failures, slow]).toEqual([[], 0]);
});
