/**
 * The program's files in this worker: opens them for the life of the worker, mounts them into the interpreter, and tells
 * the page what becomes of what the program writes. Export, import and deletion work without an interpreter as well.
 */
import type { PyodideInterface } from "pyodide";
import type { FilesNews, ProgramFile } from "../../contract.ts";
import { BootError } from "../boot-error.ts";
import type { EmscriptenFs } from "./emscripten-fs.ts";
import { FileTree } from "./file-tree.ts";
import { discard, Journal, type JournalFile } from "./journal.ts";
import { accessFiles, announceData } from "./opfs.ts";
import { PersistentFolders, RefusedChange, ROOTS, type RecordSink } from "./persistent-folders.ts";
import { readRecords } from "./records.ts";

/** How long changes may wait to be written onto the disk itself, in ms. */
const FLUSH_MS = 500;

/** Where Flet tells programs to keep their files (`FLET_APP_STORAGE_DATA` and its like). */
const GIVEN_FOLDERS = ["/storage/data", "/storage/cache", "/storage/temp"];

/** The files of one app in this worker. */
export type ProgramFiles =
  | { readonly kind: "owned"; readonly scope: string; readonly journal: Journal; readonly tree: FileTree }
  | { readonly kind: "elsewhere"; readonly isEmpty: boolean }
  | { readonly kind: "unreadable"; readonly files: readonly JournalFile[]; readonly cause: unknown }
  | { readonly kind: "none" };

const opened = new Map<string, Promise<ProgramFiles>>();

/** Opens the files of the app at `scope`; once for each worker. */
export function openProgramFiles(scope: string): Promise<ProgramFiles> {
  const known = opened.get(scope);
  if (known) return known;
  const opening = open(scope);
  opened.set(scope, opening);
  return opening;
}

async function open(scope: string): Promise<ProgramFiles> {
  const access = await accessFiles(scope);
  if (access.kind !== "owned") return access;
  try {
    const { journal, tree } = Journal.open(access.files, ROOTS.length);
    if (!journal.isEmpty) announceData(scope);
    return { kind: "owned", scope, journal, tree };
  } catch (cause) {
    // More data than this device has memory for, say. It stays where it is until the user deletes it.
    announceData(scope);
    return { kind: "unreadable", files: access.files, cause };
  }
}

/** The journal of the app at `scope`, for whoever wants the data itself. Throws an `Error` in words if it is not here. */
export async function openJournal(scope: string): Promise<Journal> {
  const files = await openProgramFiles(scope);
  if (files.kind === "owned") return files.journal;
  if (files.kind === "unreadable") throw new Error(UNREADABLE, { cause: files.cause });
  throw new Error(
    files.kind === "elsewhere"
      ? "The app is open in another window, which looks after its files: close it first."
      : "This browser keeps no files for the app here.",
  );
}

const UNREADABLE = "The app's files on this device cannot be read.";

/** Bytes that the data takes on this device. */
export function bytesOf(files: ProgramFiles): number {
  if (files.kind === "owned") return files.journal.size;
  // What cannot be read can still be deleted.
  return files.kind === "unreadable" ? files.files.reduce((bytes, file) => bytes + file.getSize(), 0) : 0;
}

/** Deletes the data of the app at `scope` if it cannot be read; whether it was so. */
export async function discardUnreadable(scope: string): Promise<boolean> {
  const files = await openProgramFiles(scope);
  if (files.kind !== "unreadable") return false;
  discard(files.files);
  return true;
}

/** What the journal tells now. */
export function treeOf(journal: Journal): FileTree {
  const tree = new FileTree(ROOTS.length);
  readRecords(journal.read(), (record) => tree.apply(record));
  return tree;
}

/** The folders of an interpreter that are kept. */
export interface MountedFiles {
  /** Puts the kept files over those that the program came with; from then on every change is kept. */
  restore(): void;
  /** Writes files as the program would. Throws an `Error` in words. */
  write(files: readonly ProgramFile[]): void;
}

/**
 * Mounts the persistent folders. They are empty until the program's own files are put there, and then `restore`d. Throws a
 * `BootError` if there are files that cannot be read: a program that does not see its data must not run.
 */
export function mountProgramFiles(
  pyodide: PyodideInterface,
  files: ProgramFiles,
  tell: (news: FilesNews) => void,
): MountedFiles {
  if (files.kind === "unreadable") throw new BootError("runtime", "load", UNREADABLE, { cause: files.cause });
  const fs: EmscriptenFs = pyodide.FS;
  const folders = new PersistentFolders(fs, pyodide.ERRNO_CODES, makeSink(files, tell));
  const tree = files.kind === "owned" ? files.tree : new FileTree(ROOTS.length);
  for (const path of GIVEN_FOLDERS) fs.mkdirTree(path);
  return {
    restore: () => folders.restore(tree),
    write(added) {
      try {
        for (const { path, content } of added) {
          fs.mkdirTree(path.slice(0, path.lastIndexOf("/")));
          fs.writeFile(path, content);
        }
      } catch (cause) {
        throw new Error("There is no room for these files.", { cause });
      }
    },
  };
}

function makeSink(files: ProgramFiles, tell: (news: FilesNews) => void): RecordSink {
  let last: FilesNews | undefined;
  const news = (next: FilesNews): void => {
    if (next !== last) tell(next);
    last = next;
  };
  if (files.kind === "elsewhere") {
    return {
      record() {
        // Nothing happens, so nothing needs to be taken back.
        news("elsewhere");
        throw new RefusedChange("EROFS");
      },
      flush() {},
    };
  }
  if (files.kind !== "owned") {
    return {
      record(_changes, happen) {
        happen();
        news("temporary");
      },
      flush() {},
    };
  }

  const { journal, scope } = files;
  let isAnnounced = !journal.isEmpty;
  let isFlushed = true;
  let flushedAt = performance.now();
  const flush = (): void => {
    journal.flush();
    isFlushed = true;
    flushedAt = performance.now();
  };
  return {
    record(changes, happen) {
      try {
        journal.append(...changes);
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        news("full");
        throw new RefusedChange("ENOSPC");
      }
      try {
        happen();
      } catch (error) {
        journal.undo();
        throw error;
      }
      news("kept");
      if (!isAnnounced) announceData(scope);
      isAnnounced = true;
      if (journal.isCompactionDue) journal.compact(() => treeOf(journal), ROOTS.length);
      // Python that does not come to rest keeps the timer waiting.
      if (performance.now() - flushedAt >= FLUSH_MS && !isFlushed) return flush();
      if (isFlushed) {
        setTimeout(() => {
          if (!isFlushed) flush();
        }, FLUSH_MS);
      }
      isFlushed = false;
    },
    flush,
  };
}
