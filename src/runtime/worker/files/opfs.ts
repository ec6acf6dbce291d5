/** Where an app's files are kept in the browser: two journal files in OPFS, owned by one window at a time. */
import { filesLock } from "../../windows.ts";
import type { JournalFile } from "./journal.ts";

/** What was found when the files were asked for. */
export type FilesAccess =
  | { readonly kind: "owned"; readonly files: readonly [JournalFile, JournalFile] }
  /** Another window has them. `isEmpty`: nothing was ever written. */
  | { readonly kind: "elsewhere"; readonly isEmpty: boolean }
  /** The browser keeps no files here (a private window, an insecure address, an old browser). */
  | { readonly kind: "none" };

const FOLDER = "flet-pwa";
const NAMES = ["journal-a", "journal-b"] as const;
/**
 * A window that has just been closed or reloaded lets go a moment later; of a program that loops, after the two seconds
 * (Chromium 156: 2,006 ms) that browsers give a terminated worker to come to its end.
 */
const PATIENCE_MS = 4000;
const ATTEMPTS = 15;
const ATTEMPT_MS = 200;

/**
 * Takes the files of the app at `scope` for the rest of this worker's life; the browser lets go of them when the worker
 * ends, however it ends.
 */
export async function accessFiles(scope: string): Promise<FilesAccess> {
  if (!("storage" in navigator) || !("getDirectory" in navigator.storage) || !("locks" in navigator)) {
    return { kind: "none" };
  }
  try {
    // Asked before and after: a worker that is just dying may let go of one lock before the other.
    let hasData = (await heldLocks()).has(dataLock(scope));
    while (!(await lock(scope))) {
      const held = await heldLocks();
      hasData ||= held.has(dataLock(scope));
      // Otherwise their owner has just ended, and they are free.
      if (held.has(filesLock(scope))) return { kind: "elsewhere", isEmpty: !hasData };
    }
    const folder = await openFolder(scope);
    const a = await openFile(folder, NAMES[0]);
    const b = await openFile(folder, NAMES[1]);
    // A program that does not see its data must not run.
    return a && b ? { kind: "owned", files: [a, b] } : { kind: "elsewhere", isEmpty: false };
  } catch (error) {
    console.warn("The app's files cannot be kept:", error);
    return { kind: "none" };
  }
}

/** A folder of this app alone: all sites of one user share the origin. Scopes are URL paths, names may not have slashes. */
async function openFolder(scope: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle(FOLDER, { create: true });
  return ours.getDirectoryHandle(encodeURIComponent(scope), { create: true });
}

/**
 * `undefined` if somebody else has the file open. A worker that has just been terminated holds its files a moment longer
 * than its lock: until then the attempt is refused, or (Chromium 156) never answered.
 */
async function openFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemSyncAccessHandle | undefined> {
  const file = await folder.getFileHandle(name, { create: true });
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const opening = file.createSyncAccessHandle();
    try {
      const opened = await Promise.race([opening, sleep(ATTEMPT_MS)]);
      if (opened) return opened;
      // Should the answer come after all, the next attempt must not fail because of it.
      opening.then(
        (late) => late.close(),
        () => undefined,
      );
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== "NoModificationAllowedError") throw error;
      await sleep(ATTEMPT_MS);
    }
  }
  return undefined;
}

function sleep(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Whether the lock is ours now; it stays ours as long as this worker lives. */
async function lock(scope: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(filesLock(scope), { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
        resolve(true);
        return new Promise(() => undefined);
      })
      .catch((error: unknown) => {
        if (error instanceof DOMException && (error.name === "TimeoutError" || error.name === "AbortError"))
          resolve(false);
        else reject(error);
      });
  });
}

/**
 * Tells other windows that there is data: they may not start a program that would miss it. (What a file's size is while
 * another window has it open, browsers do not agree on.)
 */
export function announceData(scope: string): void {
  void navigator.locks.request(dataLock(scope), () => new Promise(() => undefined));
}

async function heldLocks(): Promise<ReadonlySet<string | undefined>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name }) => name));
}

function dataLock(scope: string): string {
  return `flet-pwa ${scope} data`;
}
