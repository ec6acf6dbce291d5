/**
 * Folders of the interpreter's file system whose changes are kept: Emscripten's file system in memory, with every change
 * recorded before it happens. Files that came with the program are recorded as a whole when the program first changes
 * them; as long as it does not, they are the program's and change with its updates.
 */
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
import type { FileTree, TreeFile, TreeFolder, TreeNode } from "./file-tree.ts";
import type { FileRecord } from "./records.ts";

/** Takes the records. */
export interface RecordSink {
  /** Records one change, or throws the error number's name that the program is to see (`ENOSPC`, `EROFS`). */
  record(change: FileRecord): void;
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

/** Code of the program comes with the program: a kept copy would stand in the way of every update. */
const CODE = /\.(py|pyc|pyi)$/;
const FOLDER_MODE = 0o40777;

/** The persistent folders of one interpreter. */
export class PersistentFolders {
  readonly #fs: EmscriptenFs;
  readonly #memory: MemoryFs;
  readonly #errno: ErrnoCodes;
  readonly #sink: RecordSink;
  readonly #ids = new WeakMap<FsNode, number>();
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
    ROOTS.forEach((path, id) => this.#restoreFolder(path, tree.root(id)));
    this.#isRecording = true;
  }

  #makeRoot(): FsNode {
    const root = this.#memory.createNode(null, "/", FOLDER_MODE, 0);
    this.#ids.set(root, this.#roots.push(root) - 1);
    return this.#dress(root);
  }

  #restoreFolder(path: string, folder: TreeFolder): void {
    for (const name of folder.removed) if (!CODE.test(name)) this.#removeAll(`${path}/${name}`);
    for (const [name, node] of folder.entries) this.#restoreNode(`${path}/${name}`, node);
  }

  #restoreNode(path: string, node: TreeNode): void {
    const isThere = this.#fs.analyzePath(path, true).exists;
    if (node.kind === "folder") {
      if (isThere && !this.#fs.isDir(this.#at(path).mode)) this.#removeAll(path);
      if (!this.#fs.analyzePath(path).exists) this.#fs.mkdir(path);
      this.#ids.set(this.#at(path), node.id);
      this.#restoreFolder(path, node);
      return;
    }
    if (isThere && path.startsWith(ROOTS[0]) && CODE.test(path)) return;
    if (isThere) this.#removeAll(path);
    if (node.kind === "link") this.#fs.symlink(node.to, path);
    else this.#restoreFile(path, node);
    this.#ids.set(this.#at(path), node.id);
  }

  #restoreFile(path: string, file: TreeFile): void {
    this.#fs.writeFile(path, file.content.subarray(0, file.size), { canOwn: true });
    const node = this.#at(path);
    node.mode = file.mode;
    node.mtime = file.time;
    node.ctime = file.time;
  }

  #removeAll(path: string): void {
    if (!this.#fs.analyzePath(path, true).exists) return;
    if (!this.#fs.isDir(this.#at(path).mode)) return this.#fs.unlink(path);
    for (const name of this.#fs.readdir(path)) if (name !== "." && name !== "..") this.#removeAll(`${path}/${name}`);
    this.#fs.rmdir(path);
  }

  #at(path: string): FsNode {
    return this.#fs.lookupPath(path, { follow: false }).node;
  }

  /** Gives a node operations that record. */
  #dress(node: FsNode): FsNode {
    const table = this.#memory.ops_table;
    if (!table) throw new Error("this Pyodide's file system has no table of operations");
    if (this.#fs.isDir(node.mode)) {
      node.node_ops = this.#folderOps ??= this.#makeFolderOps(table.dir.node);
    } else if (this.#fs.isFile(node.mode)) {
      node.node_ops = this.#fileOps ??= this.#makeFileOps(table.file.node);
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
      mknod: (parent, name, mode, dev) => {
        const id = this.#record((id) =>
          this.#fs.isDir(mode)
            ? { op: "folder", id, parent: this.#know(parent), name }
            : { op: "file", id, parent: this.#know(parent), name, mode },
        );
        return this.#dress(this.#known(this.#memory.createNode(parent, name, mode, dev), id));
      },
      symlink: (parent, name, to) => {
        const id = this.#record((id) => ({ op: "link", id, parent: this.#know(parent), name, to }));
        return this.#known(symlink(parent, name, to), id);
      },
      rename: (node, parent, name) => {
        const replaced = parent.contents instanceof Uint8Array ? undefined : parent.contents[name];
        // What came with the program would be back once the file in its place is removed.
        if (replaced && !this.#ids.has(replaced)) {
          this.#record(() => ({ op: "remove", parent: this.#know(parent), name }));
        }
        this.#record(() => ({ op: "move", id: this.#knowAll(node), parent: this.#know(parent), name }));
        rename(node, parent, name);
      },
      unlink: (parent, name) => {
        this.#record(() => ({ op: "remove", parent: this.#know(parent), name }));
        unlink(parent, name);
      },
      rmdir: (parent, name) => {
        const folder = parent.contents instanceof Uint8Array ? undefined : parent.contents[name];
        // Refused below, and then nothing has changed.
        const isEmpty = folder !== undefined && Object.keys(folder.contents).length === 0;
        if (isEmpty) this.#record(() => ({ op: "remove", parent: this.#know(parent), name }));
        rmdir(parent, name);
      },
    };
  }

  #makeFileOps(ops: NodeOps): NodeOps {
    const { setattr } = ops;
    if (!setattr) throw new Error("this Pyodide's file system cannot change attributes");
    return {
      ...ops,
      setattr: (node, attributes) => {
        this.#recordAttributes(node, attributes);
        setattr(node, attributes);
      },
    };
  }

  #makeStreamOps(ops: StreamOps): StreamOps {
    const { write } = ops;
    if (!write) throw new Error("this Pyodide's file system cannot write");
    const recordAndWrite: NonNullable<StreamOps["write"]> = (stream, buffer, offset, length, position, canOwn) => {
      if (length > 0) {
        const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);
        this.#record(() => ({ op: "write", id: this.#know(stream.node), position, time: Date.now(), bytes }));
      }
      return write(stream, buffer, offset, length, position, canOwn);
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
        this.#sink.flush();
        return 0;
      },
    };
  }

  #recordAttributes(node: FsNode, { size, mode, mtime }: FsAttributes): void {
    if (size !== undefined && size !== node.usedBytes) {
      this.#record(() => ({ op: "size", id: this.#know(node), size, time: Date.now() }));
    }
    if (mode !== undefined && mode !== node.mode) this.#record(() => ({ op: "mode", id: this.#know(node), mode }));
    if (mtime !== undefined) this.#record(() => ({ op: "time", id: this.#know(node), time: mtime }));
  }

  /** Records what `describe` returns with the next free id, and returns that id. */
  #record(describe: (id: number) => FileRecord): number {
    if (!this.#isRecording) return -1;
    // Describing may record the node's parents first, which take ids of their own.
    const id = ++this.#lastId;
    try {
      this.#sink.record(describe(id));
    } catch (error) {
      if (!(error instanceof RefusedChange)) throw error;
      throw new this.#fs.ErrnoError(this.#errno[error.errno] ?? 0);
    }
    return id;
  }

  #known(node: FsNode, id: number): FsNode {
    if (id >= 0) this.#ids.set(node, id);
    return node;
  }

  /** The node's id. What came with the program is recorded first, as a whole. */
  #know(node: FsNode): number {
    const known = this.#ids.get(node);
    if (known !== undefined) return known;
    const parent = this.#know(node.parent);
    const { name, mode } = node;
    const id = ++this.#lastId;
    if (this.#fs.isDir(mode)) {
      this.#sink.record({ op: "folder", id, parent, name });
    } else if (this.#fs.isLink(mode)) {
      this.#sink.record({ op: "link", id, parent, name, to: node.link ?? "" });
    } else {
      this.#sink.record({ op: "file", id, parent, name, mode, isGiven: true });
      const content =
        node.contents instanceof Uint8Array ? node.contents.subarray(0, node.usedBytes) : new Uint8Array();
      if (content.length > 0) {
        this.#sink.record({ op: "write", id, position: 0, time: node.mtime, bytes: content });
      }
    }
    this.#ids.set(node, id);
    return id;
  }

  /** The same for everything below a folder, which moves along with it. */
  #knowAll(node: FsNode): number {
    const id = this.#know(node);
    if (this.#fs.isDir(node.mode) && !(node.contents instanceof Uint8Array)) {
      for (const child of Object.values(node.contents)) this.#knowAll(child);
    }
    return id;
  }
}
