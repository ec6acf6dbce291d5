import { expect, test } from "vitest";
import { describeBoot, describeBytes, sumProgress } from "./boot-words.ts";

const runtime = { stage: "runtime", loadedBytes: 4_200_000, totalBytes: 12_000_000 } as const;
const packages = { stage: "packages", loadedBytes: 700_000, totalBytes: 700_000 } as const;
const program = { stage: "program", loadedBytes: 500, totalBytes: 500 } as const;

test("the stages' bytes add up to one fraction", () => {
  const total = sumProgress({ runtime, packages, program });
  expect(total).toEqual({ loadedBytes: 4_900_500, totalBytes: 12_700_500 });
  expect(describeBytes(total)).toBe("4.9 of 12.7 MB");
});

test("a stage that has not reported, or whose size is unknown, leaves the total unknown", () => {
  expect(sumProgress({ runtime, packages }).totalBytes).toBe(0);
  const total = sumProgress({ runtime: { ...runtime, totalBytes: 0 }, packages, program });
  expect(describeBytes(total)).toBe("4.9 MB");
});

test("once every byte is here the words tell what happens with them", () => {
  const total = { loadedBytes: 10, totalBytes: 10 };
  expect(describeBoot("runtime", { loadedBytes: 3, totalBytes: 10 })).toBe("Loading");
  expect(describeBoot("runtime", total)).toBe("Starting Python");
  expect(describeBoot("packages", total)).toBe("Unpacking packages");
  expect(describeBoot("program", total)).toBe("Starting the program");
  expect(describeBytes(total)).toBe("");
});
