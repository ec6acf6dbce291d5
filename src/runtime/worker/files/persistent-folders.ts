/**
 * Folders of the interpreter's file system whose changes are kept: Emscripten's file system in memory, with every change
 * recorded before it happens. Files that came with the program are recorded as a whole when the program first changes
 * them; as long as it does not, they are the program's and change with its updates.
 */
import { Change } from "./change.ts";
import type {
  EmscriptenFs,
  ErrnoCodes,
  FsAttributes,
  FsNode,
  FsStream,
  MemoryFs,
  NodeOps,
  StreamOps,
} from "./emscripten-fs.ts";
import type { FileTree } from "./file-tree.ts";
import type { FileRecord } from "./records.ts";
import { restoreFolder } from "./restore-folder.ts";

/** Takes the records. */
export interface RecordSink {
  /**
   * Records changes, all or none, and then makes them happen; if `happen` throws, they are not recorded. Throws a
   * `RefusedChange` with the error number's name that the program is to see (`ENOSPC`, `EROFS`).
   */
  record(changes: readonly FileRecord[], happen: () => void): void;
  /** The program asked for its writes to be on the disk. */
  flush(): void;
}

/** Thrown by a `RecordSink`. */
export class RefusedChange extends Error {
  override readonly name = "RefusedChange";
  readonly errno: string;

  constructor(errno: string) {
    super(`refused with ${errno}`);
    this.errno = errno;
  }
}

/** Where the persistent folders are mounted; a journal knows them by their index. */
export const ROOTS = ["/app", "/storage", "/home/pyodide"] as const;

const FOLDER_MODE = 0o40777;

/** The persistent folders of one interpreter. */
export class PersistentFolders {
  readonly #fs: EmscriptenFs;
  readonly #memory: MemoryFs;
  readonly #errno: ErrnoCodes;
  readonly #sink: RecordSink;
  readonly #ids = new WeakMap<FsNode, number>();
  /** Files that were removed, or replaced, while they may be open: what is written to them now, nobody will read. */
  readonly #gone = new WeakSet<FsNode>();
  readonly #roots: FsNode[] = [];
  #lastId = ROOTS.length - 1;
  #isRecording = false;

  /** Mounts empty folders; nothing is recorded before `restore`. */
  constructor(fs: EmscriptenFs, errno: ErrnoCodes, sink: RecordSink) {
    this.#fs = fs;
    this.#memory = fs.filesystems.MEMFS;
    this.#errno = errno;
    this.#sink = sink;
    for (const path of ROOTS) {
      fs.mkdirTree(path);
      fs.mount({ mount: () => this.#makeRoot() }, {}, path);
    }
  }

  /** Puts the kept files over those that came with the program, and records from now on. */
  restore(tree: FileTree): void {
    this.#lastId = Math.max(this.#lastId, tree.lastId);
    ROOTS.forEach((path, id) => restoreFolder(this.#fs, this.#ids, path, tree.root(id)));
    this.#isRecording = true;
  }

  #makeRoot(): FsNode {
    const root = this.#memory.createNode(null, "/", FOLDER_MODE, 0);
    this.#ids.set(root, this.#roots.push(root) - 1);
    return this.#dress(root);
  }

  /** Gives a node operations that record. */
  #dress(node: FsNode): FsNode {
    const table = this.#memory.ops_table;
    if (!table) throw new Error("this Pyodide's file system has no table of operations");
    if (this.#fs.isDir(node.mode)) {
      node.node_ops = this.#folderOps ??= this.#makeFolderOps(table.dir.node);
    } else if (this.#fs.isFile(node.mode)) {
      node.node_ops = this.#fileOps ??= { ...table.file.node, ...this.#makeAttributeOps(table.file.node) };
      node.stream_ops = this.#streamOps ??= this.#makeStreamOps(table.file.stream);
    }
    return node;
  }
  #folderOps: NodeOps | undefined;
  #fileOps: NodeOps | undefined;
  #streamOps: StreamOps | undefined;

  #makeFolderOps(ops: NodeOps): NodeOps {
    const { symlink, rename, unlink, rmdir } = ops;
    if (!symlink || !rename || !unlink || !rmdir) throw new Error("this Pyodide's file system lacks an operation");
    return {
      ...ops,
      ...this.#makeAttributeOps(ops),
      mknod: (parent, name, mode, dev) =>
        this.#create(
          (change, id) => {
            const place = { id, parent: change.know(parent), name };
            change.add(
              this.#fs.isDir(mode) ? { op: "folder", ...place } : { op: "file", ...place, mode, time: Date.now() },
            );
          },
          () => this.#dress(this.#memory.createNode(parent, name, mode, dev)),
        ),
      symlink: (parent, name, to) =>
        this.#create(
          (change, id) => change.add({ op: "link", id, parent: change.know(parent), name, to }),
          () => symlink(parent, name, to),
        ),
      rename: (node, parent, name) => {
        const replaced = entryOf(parent, name);
        this.#change(
          (change) => {
            const id = change.knowAll(node);
            // What came with the program would be back once the file in its place is removed.
            if (replaced && !this.#ids.has(replaced)) change.add({ op: "remove", parent: change.know(parent), name });
            change.add({ op: "move", id, parent: change.know(parent), name });
          },
          () => rename(node, parent, name),
        );
        if (replaced) this.#gone.add(replaced);
      },
      unlink: (parent, name) => {
        const removed = entryOf(parent, name);
        this.#change(
          (change) => change.add({ op: "remove", parent: change.know(parent), name }),
          () => unlink(parent, name),
        );
        if (removed) this.#gone.add(removed);
      },
      rmdir: (parent, name) =>
        this.#change(
          (change) => change.add({ op: "remove", parent: change.know(parent), name }),
          () => rmdir(parent, name),
        ),
    };
  }

  #makeAttributeOps(ops: NodeOps): Pick<NodeOps, "setattr"> {
    const { setattr } = ops;
    if (!setattr) throw new Error("this Pyodide's file system cannot change attributes");
    return {
      setattr: (node, attributes) =>
        this.#change(
          (change) => this.#describeAttributes(change, node, attributes),
          () => setattr(node, attributes),
        ),
    };
  }

  #makeStreamOps(ops: StreamOps): StreamOps {
    const { write } = ops;
    if (!write) throw new Error("this Pyodide's file system cannot write");
    const recordAndWrite: NonNullable<StreamOps["write"]> = (stream, buffer, offset, length, position, canOwn) => {
      const { node } = stream;
      let written = 0;
      this.#change(
        (change) => {
          if (length === 0 || this.#gone.has(node)) return;
          const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);
          change.add({ op: "write", id: change.know(node), position, time: Date.now(), bytes });
        },
        () => (written = write(stream, buffer, offset, length, position, canOwn)),
      );
      return written;
    };
    return {
      ...ops,
      write: recordAndWrite,
      // The original calls its own `write`, past ours.
      msync: (stream, buffer, offset, length) => {
        recordAndWrite(stream, buffer, 0, length, offset, false);
        return 0;
      },
      fsync: (_stream: FsStream) => {
        try {
          this.#sink.flush();
        } catch (error) {
          throw this.#toErrno(error);
        }
        return 0;
      },
    };
  }

  #describeAttributes(change: Change, node: FsNode, { size, mode, mtime }: FsAttributes): void {
    if (this.#gone.has(node)) return;
    if (size !== undefined && size !== node.usedBytes) {
      change.add({ op: "size", id: change.know(node), size });
    }
    if (mode !== undefined && mode !== node.mode) change.add({ op: "mode", id: change.know(node), mode });
    if (mtime !== undefined) change.add({ op: "time", id: change.know(node), time: mtime });
  }

  /** A change that makes a node, which gets the next free id. */
  #create(describe: (change: Change, id: number) => void, make: () => FsNode): FsNode {
    const id = ++this.#lastId;
    const made: FsNode[] = [];
    this.#change(
      (change) => describe(change, id),
      () => made.push(make()),
    );
    const [node] = made;
    if (!node) throw new Error("a change was recorded that did not happen");
    if (this.#isRecording) this.#ids.set(node, id);
    return node;
  }

  /** Records what `describe` adds and makes it happen: both, or neither. */
  #change(describe: (change: Change) => void, happen: () => void): void {
    if (!this.#isRecording) return happen();
    const change = new Change(this.#fs, this.#ids, () => ++this.#lastId);
    try {
      describe(change);
      if (change.records.length === 0) happen();
      else this.#sink.record(change.records, happen);
    } catch (error) {
      throw this.#toErrno(error);
    }
    for (const [node, id] of change.ids) this.#ids.set(node, id);
  }

  /** What Python sees as an `OSError`; anything else ends the interpreter. */
  #toErrno(error: unknown): unknown {
    const name =
      error instanceof RefusedChange
        ? error.errno
        : // A file became too large for memory.
          error instanceof RangeError
          ? "ENOMEM"
          : error instanceof DOMException
            ? "EIO"
            : undefined;
    return name === undefined ? error : new this.#fs.ErrnoError(this.#errno[name] ?? 0);
  }
}

function entryOf(folder: FsNode, name: string): FsNode | undefined {
  return folder.contents instanceof Uint8Array ? undefined : folder.contents[name];
}
