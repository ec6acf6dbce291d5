import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { measureClient } from "./client-size.ts";

const START = { "early-aaaaaaaa.js": 100, "client-bb-bb_bb.js": 1000, "worker-cccccccc.js": 1000 };

/** A built client whose scripts have these sizes, in bytes that do not compress. */
function clientOf(scripts: Readonly<Record<string, number>>, sw = 100): string {
  const folder = mkdtempSync(join(tmpdir(), "flet-client-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "client"));
  for (const [name, bytes] of Object.entries(scripts)) writeFileSync(join(folder, "client", name), randomBytes(bytes));
  writeFileSync(join(folder, "sw.js"), randomBytes(sw));
  return folder;
}

test("a client within its budgets is measured in its two halves", () => {
  const { start, onDemand, complaints } = measureClient(clientOf({ ...START, "menus-dddddddd.js": 500 }));
  expect(start).toBeGreaterThan(2100);
  expect(onDemand).toBeGreaterThan(500);
  expect(onDemand).toBeLessThan(600);
  expect(complaints).toEqual([]);
});

test("every chunk over its budget is named, and so is the service worker", () => {
  const scripts = { ...START, "early-aaaaaaaa.js": 3000, "inputs-eeeeeeee.js": 13_000, "menus-dddddddd.js": 13_000 };
  const { complaints } = measureClient(clientOf(scripts, 6000));
  expect(complaints.map((text) => text.split(":")[0])).toEqual(["early", "menus", "sw"]);
  expect(complaints[0]).toMatch(/^early: 3\.0 KB of gzip, 2\.5 KB allowed/);
});

test("chunks that hold their own budgets may be too much together", () => {
  const scripts = { ...START, "client-bb-bb_bb.js": 106_000, "worker-cccccccc.js": 15_300, "early-aaaaaaaa.js": 2020 };
  const { complaints } = measureClient(clientOf(scripts));
  expect(complaints).toEqual([expect.stringContaining("early, client, worker: 120.")]);
});

test("a client without one of the scripts of every start is no client", () => {
  expect(() => measureClient(clientOf({ "client-bb-bb_bb.js": 1 }))).toThrow("early, worker");
});
