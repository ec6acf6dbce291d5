import { expect, test } from "vitest";
import { toWholeBuffer } from "./whole-buffer.ts";

test("bytes that fill their buffer are not copied", () => {
  const bytes = new Uint8Array([1, 2, 3]);
  expect(toWholeBuffer(bytes).buffer).toBe(bytes.buffer);
});

test("a window on a larger buffer is copied, so that the larger buffer is not given away", () => {
  const pool = new Uint8Array([9, 1, 2, 9]);
  const whole = toWholeBuffer(pool.subarray(1, 3));
  expect([...whole]).toEqual([1, 2]);
  expect(whole.buffer.byteLength).toBe(2);
  expect(whole.buffer).not.toBe(pool.buffer);
});
