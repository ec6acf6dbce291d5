import { wrap } from "comlink";
import { expect, onTestFinished, test } from "vitest";
import type { WorkerApi } from "../../contract.ts";
import { encodeRecord } from "./records.ts";

const SCOPE = "/unreadable-test/";

/** Asks a worker of its own, as the shell does while no program runs. */
function openWorker() {
  const worker = new Worker(new URL("../worker.ts", import.meta.url), { type: "module" });
  onTestFinished(() => worker.terminate());
  return { api: wrap<WorkerApi>(worker), end: () => worker.terminate() };
}

test("data that cannot be read stays where it is and says so, until it is deleted", async () => {
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle("flet-pwa", { create: true });
  const folder = await ours.getDirectoryHandle(encodeURIComponent(SCOPE), { create: true });
  const file = await folder.getFileHandle("journal-a", { create: true });
  const stream = await file.createWritable();
  await stream.write(encodeRecord({ op: "begin", generation: 0 }));
  await stream.write(encodeRecord({ op: "whole" }));
  await stream.write(encodeRecord({ op: "folder", id: 3, parent: 99, name: "nowhere" }));
  await stream.close();

  const first = openWorker();
  await expect(first.api.exportFiles(SCOPE)).rejects.toThrow(/cannot be read/);
  const bytes = await first.api.measureFiles(SCOPE);
  expect(bytes).toBeGreaterThan(100);
  first.end();

  const second = openWorker();
  expect(await second.api.measureFiles(SCOPE)).toBe(bytes);
  await second.api.forgetFiles(SCOPE);
  second.end();

  const third = openWorker();
  expect((await third.api.exportFiles(SCOPE)).length).toBeGreaterThan(0);
  expect(await third.api.measureFiles(SCOPE)).toBeLessThan(100);
});
