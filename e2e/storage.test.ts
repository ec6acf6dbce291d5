// What a program writes in any of Python's ways is there at the next start; what cannot be kept is an error to it.
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { openProgram, useBrowser, type OpenProgram } from "./program.ts";

useBrowser();

const PATH = "programs/storage/";
const START_MS = 60_000;
const TREE = "['deep', 'deep/b.bin', 'link', 'renamed.txt'] ('a', 256) ('first', 1000000000) [] []";

/** Presses a button and waits for what the program says about it. */
async function press({ byKey }: OpenProgram, key: string, answer: string | RegExp): Promise<void> {
  await byKey(key).click();
  await byKey("answer").getByText(answer).waitFor();
}

async function reload({ page, untilState }: OpenProgram): Promise<void> {
  await page.reload();
  await untilState("running");
}

test("SQLite, pathlib, shutil and open() find at the next start what they left", async () => {
  const program = await openProgram(PATH);
  expect(await program.byKey("files").innerText()).toBe("none");
  await press(program, "tree", "done");
  expect(await program.byKey("files").innerText()).toBe(TREE);
  await press(program, "row", "done");
  await reload(program);
  expect(await program.byKey("rows").innerText()).toBe("row");
  expect(await program.byKey("files").innerText()).toBe(TREE.replace("[] []", "[] ['rows.db']"));
});

test("a commit outlives the worker that is terminated right after it, in the middle of a loop", async () => {
  const program = await openProgram(PATH);
  const { page, byKey } = program;
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    const terminateAll = () => workers.forEach((worker) => worker.terminate());
    Reflect.set(globalThis, "terminateAll", terminateAll);
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    };
  });
  await reload(program);
  await press(program, "hang", "committed");
  await page.evaluate("terminateAll()");
  await reload(program);
  expect(await byKey("rows").innerText()).toBe("last words");
});

test("a full origin is SQLite's own error, and what was there before stays", async () => {
  const program = await openProgram(PATH);
  const { page, byKey } = program;
  await press(program, "row", "done");
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  const { usage } = await session.send("Storage.getUsageAndQuota", { origin });
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 8e6 });
  await press(program, "fill", /^OperationalError: (database or disk is full|disk I\/O error)$/);
  await page.getByText(/The storage is full/).waitFor();
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await reload(program);
  expect(await byKey("rows").innerText()).toMatch(/^row(,large \d+)*$/);
  await press(program, "row", "done");
  await reload(program);
  expect(await byKey("rows").innerText()).toMatch(/^row(,large \d+)*,row$/);
});

test("a second window starts as long as nothing is kept, and may not write", async () => {
  const program = await openProgram(PATH);
  const other = await program.page.context().newPage();
  await openBeside(other, program.page.url());
  await other.locator('[data-key="tree"]').click();
  await other.getByText(/^OSError: .*Read-only file system/).waitFor();
  await press(program, "tree", "done");
  // From now on there is something that the second window would miss.
  await other.reload();
  await other.getByRole("button", { name: "Use it here" }).waitFor({ timeout: START_MS });
});

async function openBeside(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset["fletState"] === "running", undefined, {
    timeout: START_MS,
  });
}
