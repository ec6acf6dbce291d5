/** Puts the kept files over those that came with the program, and notes which id each has in the journal. */
import type { EmscriptenFs, FsNode } from "./emscripten-fs.ts";
import type { TreeFile, TreeFolder, TreeNode } from "./file-tree.ts";

/** Code of the program comes with the program: a kept copy would stand in the way of every update. */
const PROGRAM = "/app/";
const CODE = /\.(py|pyc|pyi)$/;

/** Restores everything below `folder` at `path`. */
export function restoreFolder(fs: EmscriptenFs, ids: WeakMap<FsNode, number>, path: string, folder: TreeFolder): void {
  for (const name of folder.removed) if (!CODE.test(name)) removeAll(fs, `${path}/${name}`);
  for (const [name, node] of folder.entries) restoreNode(fs, ids, `${path}/${name}`, node);
}

function restoreNode(fs: EmscriptenFs, ids: WeakMap<FsNode, number>, path: string, node: TreeNode): void {
  const isThere = fs.analyzePath(path, true).exists;
  if (node.kind === "folder") {
    if (isThere && !fs.isDir(nodeAt(fs, path).mode)) removeAll(fs, path);
    if (!fs.analyzePath(path, true).exists) fs.mkdir(path);
    const folder = nodeAt(fs, path);
    ids.set(folder, node.id);
    restoreFolder(fs, ids, path, node);
    // Last: a folder may be closed to changes, and what happens in it changes its time.
    if (node.mode !== undefined) folder.mode = node.mode;
    if (node.time !== undefined) folder.mtime = node.time;
    return;
  }
  if (isThere && path.startsWith(PROGRAM) && CODE.test(path)) return;
  if (isThere) removeAll(fs, path);
  if (node.kind === "link") fs.symlink(node.to, path);
  else restoreFile(fs, path, node);
  ids.set(nodeAt(fs, path), node.id);
}

function restoreFile(fs: EmscriptenFs, path: string, file: TreeFile): void {
  fs.writeFile(path, file.content.subarray(0, file.size), { canOwn: true });
  const node = nodeAt(fs, path);
  node.mode = file.mode;
  node.mtime = file.time;
  node.ctime = file.time;
}

function removeAll(fs: EmscriptenFs, path: string): void {
  if (!fs.analyzePath(path, true).exists) return;
  if (!fs.isDir(nodeAt(fs, path).mode)) return fs.unlink(path);
  for (const name of fs.readdir(path)) if (name !== "." && name !== "..") removeAll(fs, `${path}/${name}`);
  fs.rmdir(path);
}

function nodeAt(fs: EmscriptenFs, path: string): FsNode {
  return fs.lookupPath(path, { follow: false }).node;
}
