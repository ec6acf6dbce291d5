import { expect, test } from "vitest";
import { describeOffline, describeSize, describeUpdate } from "./offline-words.ts";

test("sizes have the unit that a person would choose, and never round something down to nothing", () => {
  expect([0, 1, 999_500, 1_000_000, 12_440_000, 2_500_000_000].map(describeSize)).toEqual([
    "0 KB",
    "1 KB",
    "1000 KB",
    "1.0 MB",
    "12.4 MB",
    "2.5 GB",
  ]);
});

test("each state of offline use is one sentence", () => {
  expect(describeOffline({ kind: "saving", loadedBytes: 3_200_000, totalBytes: 12_400_000 })).toBe(
    "Saving for offline use, 3.2 of 12.4 MB",
  );
  expect(describeOffline({ kind: "ready", isNew: false }, 12_400_000)).toBe(
    "Works offline. 12.4 MB are kept on this device.",
  );
  expect(describeOffline({ kind: "failed", failure: { reason: "quota", neededBytes: 14e6 } })).toBe(
    "Not enough space to work offline: 14.0 MB are needed.",
  );
});

test("only a reload that touches other windows speaks of them", () => {
  expect(describeUpdate({ windows: 1 })).toBe("A new version is ready.");
  expect(describeUpdate({ windows: 3 })).toBe("A new version is ready. Reloading updates all 3 open windows.");
});
