import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { defaultFletRelease } from "./flet-releases.ts";
import { readRuntimeInfo } from "./runtime-info.ts";
import { dependencyWheels } from "./wheels.ts";
import { packZip } from "./zip.ts";

const TIMEOUT_MS = 120_000;

/** A folder with one wheel that is built for the browser's Python, of a package that no index has. */
function folderWithWheel(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "flet-wheels-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { python, platformTag } = readRuntimeInfo();
  const cp = `cp${python.split(".").slice(0, 2).join("")}`;
  const tag = `${cp}-${cp}-${platformTag}`;
  const files = {
    [`${name}/__init__.py`]: "",
    [`${name}-1.0.dist-info/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n`,
    [`${name}-1.0.dist-info/WHEEL`]: `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: false\nTag: ${tag}\n`,
    [`${name}-1.0.dist-info/RECORD`]: "",
  };
  const entries = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  writeFileSync(join(folder, `${name}-1.0-${tag}.whl`), packZip(new Map(entries)));
  return folder;
}

test("wheels of the author's own folder are taken where the index has none", { timeout: TIMEOUT_MS }, async () => {
  // Not in the cache, whatever was built before.
  const name = `flet_pwa_test_${process.pid}_${Date.now()}`;
  const folders = [folderWithWheel(name)];
  const wheels = await dependencyWheels([name.replaceAll("_", "-")], { flet: defaultFletRelease(), folders });
  expect(wheels.map((wheel) => basename(wheel).split("-")[0])).toEqual([name]);
});

test("a folder of wheels that is not there is one clear line", async () => {
  const options = { flet: defaultFletRelease(), folders: ["/no/such/wheels"] };
  await expect(dependencyWheels(["anything"], options)).rejects.toThrow(/there is no folder of wheels at \/no\/such/);
});
