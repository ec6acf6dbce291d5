/** The app's data as one file: a zip of everything that the program has written, as it lies in its folders. */
import { strFromU8, unzipSync, zipSync, type Zippable } from "fflate";
import { FileTree, type TreeFolder } from "./file-tree.ts";
import type { Journal } from "./journal.ts";
import { ROOTS } from "./persistent-folders.ts";
import { treeOf } from "./program-files.ts";
import type { FileRecord } from "./records.ts";

/** Says what the zip is; its version would change with its layout. */
const LABEL = "flet-pwa-data.json";
const LABEL_VERSION = 1;
const FILE_MODE = 0o100644;

/** Packs the data. Symbolic links, and the absence of files that came with the program, are not in it. */
export function exportFiles(journal: Journal): Uint8Array<ArrayBuffer> {
  const tree = treeOf(journal);
  const entries: Zippable = { [LABEL]: new TextEncoder().encode(JSON.stringify({ version: LABEL_VERSION })) };
  ROOTS.forEach((path, id) => addFolder(entries, path.slice(1), tree.root(id)));
  return new Uint8Array(zipSync(entries));
}

/**
 * Replaces all data by that of an export, completely or not at all.
 * @throws {Error} in words if `archive` is no export, or there is no room for it.
 */
export function importFiles(journal: Journal, archive: Uint8Array): void {
  const files = unpack(archive);
  const tree = new FileTree(ROOTS.length);
  const folders = new Map<string, number>(ROOTS.map((path, id) => [path.slice(1), id]));
  let lastId = ROOTS.length - 1;
  const put = (record: FileRecord): void => tree.apply(record);
  const folderAt = (path: string): number | undefined => {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const slash = path.lastIndexOf("/");
    const parent = slash < 0 ? undefined : folderAt(path.slice(0, slash));
    if (parent === undefined) return undefined;
    const id = ++lastId;
    put({ op: "folder", id, parent, name: path.slice(slash + 1) });
    folders.set(path, id);
    return id;
  };
  for (const [path, bytes] of Object.entries(files)) {
    if (path === LABEL || path.split("/").some((part) => part === ".." || part === ".")) continue;
    const folder = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
    const parent = folderAt(folder);
    if (parent === undefined || path.endsWith("/")) continue;
    const id = ++lastId;
    const time = Date.now();
    put({ op: "file", id, parent, name: path.slice(folder.length + 1), mode: FILE_MODE, time });
    put({ op: "write", id, position: 0, time, bytes });
  }
  replace(journal, tree);
}

/** Deletes all data. */
export function forgetFiles(journal: Journal): void {
  replace(journal, new FileTree(ROOTS.length));
}

function replace(journal: Journal, tree: FileTree): void {
  if (!journal.replace(tree, ROOTS.length)) throw new Error("There is not enough room for this data.");
}

function unpack(archive: Uint8Array): Record<string, Uint8Array> {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(archive);
  } catch (error) {
    throw new Error("This is not a file that was exported from the app: it is no zip file.", { cause: error });
  }
  const label = files[LABEL];
  if (!label) throw new Error(`This is not a file that was exported from an app: it has no ${LABEL}.`);
  const content: unknown = JSON.parse(strFromU8(label));
  const version: unknown =
    typeof content === "object" && content !== null ? Reflect.get(content, "version") : undefined;
  if (version !== LABEL_VERSION) throw new Error("This file was exported by a newer version of the app.");
  return files;
}

function addFolder(entries: Zippable, path: string, folder: TreeFolder): void {
  for (const [name, node] of folder.entries) {
    const place = `${path}/${name}`;
    if (node.kind === "folder") {
      entries[`${place}/`] = new Uint8Array();
      addFolder(entries, place, node);
    } else if (node.kind === "file") {
      entries[place] = node.content.subarray(0, node.size);
    }
  }
}
