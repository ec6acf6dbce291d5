import { expect, test } from "vitest";
import type { BootProgress } from "../contract.ts";
import { decodedSize, makeProgressMeter } from "./progress.ts";

function makeMeter(files: number, expectedBytes?: number) {
  const reports: BootProgress[] = [];
  const stage = { stage: "runtime", files, expectedBytes } as const;
  return { reports, meter: makeProgressMeter(stage, (progress) => reports.push(progress)) };
}

test("the sizes of a stage's downloads add up and the end is exact", () => {
  const { reports, meter } = makeMeter(2);
  meter.expect(100);
  meter.expect(50);
  meter.add(100);
  meter.add(50);
  meter.finish();
  expect(reports.at(-1)).toEqual({ stage: "runtime", loadedBytes: 150, totalBytes: 150 });
});

test("the total is unknown until every download is announced, so that a bar never runs back", () => {
  const { reports, meter } = makeMeter(2);
  meter.expect(100);
  expect(reports.at(-1)?.totalBytes).toBe(0);
});

test("one download of unknown size makes the total unknown", () => {
  const { reports, meter } = makeMeter(2);
  meter.expect(0);
  meter.expect(50);
  expect(reports.every((report) => report.totalBytes === 0)).toBe(true);
});

test("a size the build knows is used even if a response does not tell", () => {
  const { reports, meter } = makeMeter(1, 500);
  meter.expect(0);
  expect(reports.at(-1)).toEqual({ stage: "runtime", loadedBytes: 0, totalBytes: 500 });
});

test("thousands of chunks are a handful of reports", () => {
  const { reports, meter } = makeMeter(2);
  for (let i = 0; i < 5000; i += 1) meter.add(1);
  expect(reports.length).toBeLessThan(20);
});

test("the length of a compressed response is not its decoded size", () => {
  const headers = { "content-length": "10", "content-encoding": "gzip" };
  expect(decodedSize(new Response(null, { headers }))).toBe(0);
  expect(decodedSize(new Response(null, { headers: { "content-length": "10" } }))).toBe(10);
});
