/** The parts of Emscripten's file system that persistence needs; its own types do not have them. */

/** A node of the file system: a folder, a file, a link. */
export interface FsNode {
  readonly id: number;
  name: string;
  mode: number;
  parent: FsNode;
  node_ops: NodeOps;
  stream_ops: StreamOps;
  /** A file's bytes, with room beyond `usedBytes`; a folder's entries by name. */
  contents: Uint8Array | Record<string, FsNode>;
  usedBytes: number;
  link?: string;
  mtime: number;
  ctime: number;
}

/** What `setattr` changes. */
export interface FsAttributes {
  readonly size?: number;
  readonly mode?: number;
  readonly mtime?: number;
}

/** An open file. */
export interface FsStream {
  readonly node: FsNode;
}

/** What can be done with a node. */
export interface NodeOps {
  readonly mknod?: (parent: FsNode, name: string, mode: number, dev: number) => FsNode;
  readonly symlink?: (parent: FsNode, name: string, to: string) => FsNode;
  readonly rename?: (node: FsNode, parent: FsNode, name: string) => void;
  readonly unlink?: (parent: FsNode, name: string) => void;
  readonly rmdir?: (parent: FsNode, name: string) => void;
  readonly setattr?: (node: FsNode, attributes: FsAttributes) => void;
}

/** What can be done with an open file. */
export interface StreamOps {
  readonly write?: (
    stream: FsStream,
    buffer: Int8Array | Uint8Array,
    offset: number,
    length: number,
    position: number,
    canOwn?: boolean,
  ) => number;
  readonly msync?: (stream: FsStream, buffer: Uint8Array, offset: number, length: number, flags: number) => number;
  readonly fsync?: (stream: FsStream) => number;
}

/** Emscripten's file system in memory. */
export interface MemoryFs {
  createNode(parent: FsNode | null, name: string, mode: number, dev: number): FsNode;
  readonly ops_table?: {
    readonly dir: { readonly node: NodeOps; readonly stream: StreamOps };
    readonly file: { readonly node: NodeOps; readonly stream: StreamOps };
    readonly link: { readonly node: NodeOps; readonly stream: StreamOps };
  };
}

/** `FS`, as Pyodide shows it. */
export interface EmscriptenFs {
  readonly filesystems: { readonly MEMFS: MemoryFs };
  readonly ErrnoError: new (errno: number) => Error;
  isDir(mode: number): boolean;
  isFile(mode: number): boolean;
  isLink(mode: number): boolean;
  mkdirTree(path: string): void;
  mount(type: { mount(): FsNode }, options: object, path: string): void;
  lookupPath(path: string, options?: { readonly follow?: boolean }): { readonly node: FsNode };
  analyzePath(path: string, dontResolveLastLink?: boolean): { readonly exists: boolean };
  mkdir(path: string, mode?: number): void;
  writeFile(path: string, content: Uint8Array, options?: { readonly canOwn?: boolean }): void;
  symlink(to: string, path: string): void;
  unlink(path: string): void;
  rmdir(path: string): void;
  readdir(path: string): string[];
  chmod(path: string, mode: number): void;
  utime(path: string, atime: number, mtime: number): void;
}

/** Error numbers by their names, as Pyodide shows them. */
export type ErrnoCodes = Readonly<Record<string, number>>;
