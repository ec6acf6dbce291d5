/** The program's files as a journal tells them: what loading, export and compaction work on. Knows no file system. */
import type { FileRecord } from "./records.ts";

/** A folder, a file or a symbolic link. */
export type TreeNode = TreeFolder | TreeFile | TreeLink;

/** A folder; it may have come with the program, to hold what was changed in it. */
export interface TreeFolder {
  readonly kind: "folder";
  readonly id: number;
  /** It came with the program. */
  readonly isGiven: boolean;
  readonly entries: Map<string, TreeNode>;
  /** Names of what came with the program and was removed, or has something else in its place. */
  readonly removed: Set<string>;
  /** Only where the program has set them. */
  mode?: number;
  time?: number;
}

/** `content` may have room beyond `size`. */
export interface TreeFile {
  readonly kind: "file";
  readonly id: number;
  /** It came with the program: without it here, the program's own would be back. */
  readonly isGiven: boolean;
  content: Uint8Array<ArrayBuffer>;
  size: number;
  mode: number;
  time: number;
}

/** A symbolic link. */
export interface TreeLink {
  readonly kind: "link";
  readonly id: number;
  readonly to: string;
}

/** All persistent files, one root for each persistent folder. */
export class FileTree {
  readonly #nodes = new Map<number, TreeNode>();
  readonly #places = new Map<number, { parent: TreeFolder; name: string }>();
  #lastId: number;

  /** @param roots how many persistent folders there are; their ids are 0, 1, … */
  constructor(roots: number) {
    for (let id = 0; id < roots; id++) this.#nodes.set(id, makeFolder(id, true));
    this.#lastId = roots - 1;
  }

  /** The highest id in use. */
  get lastId(): number {
    return this.#lastId;
  }

  root(id: number): TreeFolder {
    return this.#folder(id);
  }

  /** Applies one change. Throws an `Error` if it does not fit, which a sound journal never does. */
  apply(record: FileRecord): void {
    switch (record.op) {
      case "begin":
      case "whole":
        return;
      case "folder": {
        const existing = this.#folder(record.parent).entries.get(record.name);
        // The folder came with the program before, and now again.
        if (existing?.kind === "folder") this.#nodes.set(record.id, existing);
        else this.#place(makeFolder(record.id, record.isGiven ?? false), record.parent, record.name);
        this.#lastId = Math.max(this.#lastId, record.id);
        return;
      }
      case "file": {
        const { id, mode, time, isGiven = false } = record;
        const file: TreeFile = { kind: "file", id, isGiven, content: new Uint8Array(), size: 0, mode, time };
        return this.#place(file, record.parent, record.name);
      }
      case "link":
        return this.#place({ kind: "link", id: record.id, to: record.to }, record.parent, record.name);
      case "write": {
        const file = this.#file(record.id);
        if (!file) return;
        const end = record.position + record.bytes.length;
        reserve(file, end);
        file.content.set(record.bytes, record.position);
        file.size = Math.max(file.size, end);
        file.time = record.time;
        return;
      }
      case "size": {
        const file = this.#file(record.id);
        if (!file) return;
        reserve(file, record.size);
        file.content.fill(0, Math.min(file.size, record.size));
        file.size = record.size;
        return;
      }
      case "mode":
      case "time": {
        const node = this.#nodes.get(record.id);
        if (node === undefined || node.kind === "link") return;
        if (record.op === "mode") node.mode = record.mode;
        else node.time = record.time;
        return;
      }
      case "move": {
        const node = this.#nodes.get(record.id);
        if (!node) throw new Error(`the journal moves ${record.id}, which it does not have`);
        const place = this.#places.get(record.id);
        if (place) take(place.parent, place.name);
        return this.#place(node, record.parent, record.name);
      }
      case "remove": {
        return take(this.#folder(record.parent), record.name);
      }
    }
  }

  #place(node: TreeNode, parentId: number, name: string): void {
    const parent = this.#folder(parentId);
    // A file may be moved onto another one.
    if (parent.entries.has(name)) take(parent, name);
    parent.entries.set(name, node);
    this.#nodes.set(node.id, node);
    this.#places.set(node.id, { parent, name });
    this.#lastId = Math.max(this.#lastId, node.id);
  }

  #folder(id: number): TreeFolder {
    const node = this.#nodes.get(id);
    if (node?.kind !== "folder") throw new Error(`the journal has no folder ${id}`);
    return node;
  }

  /** `undefined`: the file was removed while it was open, and the journal has been compacted since. */
  #file(id: number): TreeFile | undefined {
    const node = this.#nodes.get(id);
    if (node !== undefined && node.kind !== "file") throw new Error(`the journal writes to ${id}, which is no file`);
    return node;
  }
}

function makeFolder(id: number, isGiven: boolean): TreeFolder {
  return { kind: "folder", id, isGiven, entries: new Map(), removed: new Set() };
}

/** Takes an entry out, and remembers its absence if the program would bring it again. */
function take(parent: TreeFolder, name: string): void {
  const node = parent.entries.get(name);
  parent.entries.delete(name);
  if (node === undefined || (node.kind !== "link" && node.isGiven)) parent.removed.add(name);
}

/** Room for `size` bytes; doubles, so that many small writes stay cheap. */
function reserve(file: TreeFile, size: number): void {
  if (size <= file.content.length) return;
  const content = new Uint8Array(file.size === 0 ? size : Math.max(size, file.content.length * 2));
  content.set(file.content.subarray(0, file.size));
  file.content = content;
}

/** Every record that it takes to make this tree from nothing. */
export function* recordsOf(folder: TreeFolder): Generator<FileRecord> {
  const parent = folder.id;
  for (const name of folder.removed) yield { op: "remove", parent, name };
  for (const [name, node] of folder.entries) {
    const { id } = node;
    if (node.kind === "folder") {
      yield { op: "folder", id, parent, name, ...(node.isGiven ? { isGiven: true } : {}) };
      yield* recordsOf(node);
      if (node.mode !== undefined) yield { op: "mode", id, mode: node.mode };
      if (node.time !== undefined) yield { op: "time", id, time: node.time };
    } else if (node.kind === "link") {
      yield { op: "link", id, parent, name, to: node.to };
    } else {
      const { mode, time } = node;
      yield { op: "file", id, parent, name, mode, time, ...(node.isGiven ? { isGiven: true } : {}) };
      if (node.size > 0) yield { op: "write", id, position: 0, time, bytes: node.content.subarray(0, node.size) };
    }
  }
}
