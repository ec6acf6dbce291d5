/** The app's data as a whole, in the browser's real storage and without Python: what the shell offers at any time. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { createRuntime, type RuntimeFiles } from "./client.ts";

const LABEL = "flet-pwa-data.json";
let scope = "";

beforeEach(({ task }) => {
  scope = `/storage-test/${task.id}/`;
});

/** The data of the app at `at`, as any of its windows sees it while no program runs. */
function filesOf(at = scope): RuntimeFiles {
  const { files } = createRuntime({
    scope: at,
    bootOptions() {
      throw new Error("no program is started here");
    },
  });
  return files;
}

function archiveOf(files: Record<string, string>, version: unknown = 1): Uint8Array {
  const entries = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ [LABEL]: strToU8(JSON.stringify({ version })), ...Object.fromEntries(entries) });
}

async function exported(at = scope): Promise<Record<string, string>> {
  const entries = Object.entries(unzipSync(await filesOf(at).export()));
  return Object.fromEntries(
    entries.filter(([path]) => path !== LABEL).map(([path, bytes]) => [path, strFromU8(bytes)] as const),
  );
}

test("data that was imported is exported again, and deleted for good", async () => {
  const files = { "storage/data/a.txt": "a", "app/deep/b.txt": "b", "home/pyodide/c": "" };
  await filesOf().import(archiveOf({ "storage/old.txt": "old" }));
  await filesOf().import(archiveOf(files));
  const found = await exported();
  expect(found).toEqual({ ...files, "storage/data/": "", "app/deep/": "" });
  expect(await filesOf().measure()).toBeGreaterThan(200);
  await filesOf().forget();
  expect(await exported()).toEqual({});
});

test.each([
  ["no zip", strToU8("hello"), /no zip file/],
  ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), /has no flet-pwa-data\.json/],
  ["an export of a version to come", archiveOf({}, 2), /newer version/],
])("%s is refused in words, and the data stays", async (_, archive, words) => {
  await filesOf().import(archiveOf({ "storage/a.txt": "a" }));
  await expect(filesOf().import(archive)).rejects.toThrow(words);
  expect(await exported()).toEqual({ "storage/a.txt": "a" });
});

test("apps of one origin do not see each other's data, also where one lies below the other", async () => {
  await filesOf().import(archiveOf({ "storage/a.txt": "outer" }));
  await filesOf(`${scope}inner/`).import(archiveOf({ "storage/a.txt": "inner" }));
  await filesOf().forget();
  expect(await exported(`${scope}inner/`)).toEqual({ "storage/a.txt": "inner" });
});

test("while another window has the files, their data is out of reach and says so", async () => {
  await navigator.locks.request(`flet-pwa ${scope} files`, async () => {
    await expect(filesOf().export()).rejects.toThrow(/open in another window/);
    await expect(filesOf().import(archiveOf({}))).rejects.toThrow(/open in another window/);
  });
  expect(await exported()).toEqual({});
});
