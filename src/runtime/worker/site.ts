/** Puts the Python packages of `site.zip` (flet, the bootstrap, the app's requirements) where Python imports from. */
import type { PyodideInterface } from "pyodide";
import { BootError } from "./boot-error.ts";
import type { EmscriptenFs, FsNode, MemoryFs } from "./files/emscripten-fs.ts";
import type { FetchFile } from "./kept.ts";
import { makeLateFile, type Gunzip, type LateFile } from "./late-file.ts";
import type { Snapshot } from "./snapshot-file.ts";
import { readStoredZip } from "./stored-zip.ts";

const FILE_MODE = 0o100644;
const FOLDER_MODE = 0o40755;
const IO_ERROR = "EIO";

/** Puts the archive's files into `site-packages`, without copying them. Throws a `BootError` of stage `packages`. */
export function installSite(pyodide: PyodideInterface, archive: Uint8Array<ArrayBuffer>): void {
  try {
    const place = openFolder(pyodide.FS, sitePackages(pyodide));
    for (const { path, content } of readStoredZip(archive)) fill(place(path), content);
    // The import system may have listed the still empty folder.
    pyodide.pyimport("importlib").invalidate_caches();
  } catch (cause) {
    throw new BootError("packages", "load", "The app's Python packages could not be unpacked.", { cause });
  }
}

/** Where a restored interpreter's files come from. */
export interface PackageSources {
  readonly site: string;
  /** Python's standard library. */
  readonly library: string;
  /** For a host that sends the packages compressed. */
  readonly gunzip?: Gunzip | undefined;
  readonly fetchFile: FetchFile;
}

/**
 * Puts the files back that the interpreter knew when the snapshot was taken. All are there at once; what the snapshot
 * does not have itself is fetched when something reads it. Returns what downloads all of it, without hurry.
 */
export function restoreSite(
  pyodide: PyodideInterface,
  snapshot: Snapshot,
  sources: PackageSources,
): () => Promise<unknown> {
  const fs: EmscriptenFs = pyodide.FS;
  const failure = new fs.ErrnoError(pyodide.ERRNO_CODES[IO_ERROR] ?? 0);
  const read = (file: LateFile): Uint8Array => {
    try {
      return file.read();
    } catch (error) {
      console.error(error);
      // To Python this is an `OSError`; another exception would end the interpreter.
      throw failure;
    }
  };
  const folder = sitePackages(pyodide);
  const place = openFolder(fs, folder);
  const waiting = new Map<string, FsNode>();
  const site = makeLateFile(sources.site, sources.gunzip, sources.fetchFile, (archive) => {
    for (const { path, content } of readStoredZip(archive)) {
      const node = waiting.get(path);
      if (node) fill(node, content);
      waiting.delete(path);
    }
    // Of another version than the snapshot: what it lacks is empty.
    for (const node of waiting.values()) fill(node, new Uint8Array());
  });
  for (const { path, bytes, content } of snapshot.files) {
    const node = place(path);
    if (content) {
      fill(node, content);
      continue;
    }
    waiting.set(path, node);
    fillLater(node, bytes, () => void read(site));
  }
  const libraryNode = fs.lookupPath(libraryPath(folder)).node;
  const library = makeLateFile(sources.library, undefined, sources.fetchFile, (content) => fill(libraryNode, content));
  fillLater(libraryNode, snapshot.libraryBytes, () => void read(library));
  return () => Promise.all([site.request(), library.request()]);
}

/** `/lib/python3.14/site-packages` → `/lib/python314.zip`. */
function libraryPath(folder: string): string {
  return `${folder.slice(0, folder.lastIndexOf("/")).replace(/(\d+)\.(\d+)$/, "$1$2")}.zip`;
}

function sitePackages(pyodide: PyodideInterface): string {
  const version = pyodide.pyimport("sys").version_info;
  return `/lib/python${version.major}.${version.minor}/site-packages`;
}

/** Gives the node of a new file below `root`, and makes the folders that it is in. */
function openFolder(fs: EmscriptenFs, root: string): (path: string) => FsNode {
  const memory: MemoryFs = fs.filesystems.MEMFS;
  const folders = new Map<string, FsNode>([["", fs.lookupPath(root).node]]);
  const child = (parent: FsNode, name: string, mode: number): FsNode => {
    const known = Reflect.get(parent.contents, name);
    return isNode(known) ? known : memory.createNode(parent, name, mode, 0);
  };
  const folder = (path: string): FsNode => {
    const known = folders.get(path);
    if (known) return known;
    const cut = path.lastIndexOf("/");
    const made = child(folder(path.slice(0, Math.max(cut, 0))), path.slice(cut + 1), FOLDER_MODE);
    folders.set(path, made);
    return made;
  };
  return (path) => {
    const cut = path.lastIndexOf("/");
    return child(folder(path.slice(0, Math.max(cut, 0))), path.slice(cut + 1), FILE_MODE);
  };
}

function isNode(value: unknown): value is FsNode {
  return typeof value === "object" && value !== null && "node_ops" in value;
}

/** A program that writes into the file writes into its part of the archive, which nobody else reads. */
function fill(node: FsNode, content: Uint8Array): void {
  Object.defineProperty(node, "contents", { value: content, writable: true, configurable: true, enumerable: true });
  node.usedBytes = content.length;
}

/** `load` fills the node, or throws. */
function fillLater(node: FsNode, bytes: number, load: () => void): void {
  node.usedBytes = bytes;
  Object.defineProperty(node, "contents", {
    get() {
      load();
      return node.contents;
    },
    set(contents: Uint8Array) {
      fill(node, contents);
    },
    configurable: true,
    enumerable: true,
  });
}
