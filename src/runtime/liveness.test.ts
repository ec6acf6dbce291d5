import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLiveness } from "./liveness.ts";

let answers: (() => void)[];
const ping = (): Promise<void> => new Promise((resolve) => answers.push(resolve));
const answer = async (): Promise<void> => {
  answers.shift()?.();
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  answers = [];
});
afterEach(() => vi.useRealTimers());

test("an idle program is never pinged", () => {
  createLiveness(ping);
  vi.advanceTimersByTime(60_000);
  expect(answers).toHaveLength(0);
});

test("Python is busy from the ping on until it answers", async () => {
  const liveness = createLiveness(ping);
  liveness.touch();
  vi.advanceTimersByTime(200);
  expect(liveness.busySince()).toBe(performance.now());
  const since = liveness.busySince();
  vi.advanceTimersByTime(3000);
  expect(liveness.busySince()).toBe(since);
  await answer();
  expect(liveness.busySince()).toBeUndefined();
});

test("a handler that blocks a while after its event is noticed too; then the pings end", async () => {
  const liveness = createLiveness(ping);
  liveness.touch();
  vi.advanceTimersByTime(200);
  await answer();
  vi.advanceTimersByTime(1000);
  expect(liveness.busySince()).toBeTypeOf("number");
  for (let i = 0; i < 10; i += 1) {
    await answer();
    vi.advanceTimersByTime(1000);
  }
  expect(liveness.busySince()).toBeUndefined();
  expect(answers).toHaveLength(0);
});

test("once stopped it is silent", () => {
  const liveness = createLiveness(ping);
  liveness.touch();
  liveness.stop();
  vi.advanceTimersByTime(5000);
  expect(answers).toHaveLength(0);
});
