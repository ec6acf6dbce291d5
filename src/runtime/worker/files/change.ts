/**
 * One change of the file system while it is put into records: gives ids to the nodes that have none yet, which came with
 * the program, and records those as a whole before what is done to them. The ids count once the change has happened.
 */
import type { EmscriptenFs, FsNode } from "./emscripten-fs.ts";
import type { FileRecord } from "./records.ts";

/** The records of one change; they belong together. */
export class Change {
  /** What is to be recorded, in order. */
  readonly records: FileRecord[] = [];
  /** Ids that this change gives. */
  readonly ids = new Map<FsNode, number>();
  readonly #fs: EmscriptenFs;
  readonly #known: WeakMap<FsNode, number>;
  readonly #nextId: () => number;

  constructor(fs: EmscriptenFs, known: WeakMap<FsNode, number>, nextId: () => number) {
    this.#fs = fs;
    this.#known = known;
    this.#nextId = nextId;
  }

  add(record: FileRecord): void {
    this.records.push(record);
  }

  /** The node's id. */
  know(node: FsNode): number {
    const known = this.#known.get(node) ?? this.ids.get(node);
    if (known !== undefined) return known;
    const parent = this.know(node.parent);
    const { name, mode } = node;
    const id = this.#nextId();
    if (this.#fs.isDir(mode)) {
      this.add({ op: "folder", id, parent, name, isGiven: true });
    } else if (this.#fs.isLink(mode)) {
      this.add({ op: "link", id, parent, name, to: node.link ?? "" });
    } else {
      const time = node.mtime;
      this.add({ op: "file", id, parent, name, mode, time, isGiven: true });
      const content =
        node.contents instanceof Uint8Array ? node.contents.subarray(0, node.usedBytes) : new Uint8Array();
      if (content.length > 0) {
        this.add({ op: "write", id, position: 0, time, bytes: content });
      }
    }
    this.ids.set(node, id);
    return id;
  }

  /** The node's id, once everything below it has one as well: it moves along. */
  knowAll(node: FsNode): number {
    const id = this.know(node);
    if (this.#fs.isDir(node.mode) && !(node.contents instanceof Uint8Array)) {
      for (const child of Object.values(node.contents)) this.knowAll(child);
    }
    return id;
  }
}
