// The folders on Emscripten's own file system: whatever a program did, the next start finds it.
import { loadPyodide, type PyodideInterface } from "pyodide";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { EmscriptenFs, FsNode } from "./emscripten-fs.ts";
import { FileTree } from "./file-tree.ts";
import { Journal } from "./journal.ts";
import { PersistentFolders, RefusedChange, ROOTS } from "./persistent-folders.ts";
import { readRecords } from "./records.ts";
import { MemoryFile } from "./testing/memory-file.ts";

/** An open file. */
interface Stream {
  readonly node: FsNode;
}

/** What the tests do as a program would. */
interface TestFs extends EmscriptenFs {
  chdir(path: string): void;
  unmount(path: string): void;
  open(path: string, flags: string): Stream;
  close(stream: Stream): void;
  write(stream: Stream, bytes: Uint8Array, offset: number, length: number, position?: number): number;
  readFile(path: string): Uint8Array;
  readlink(path: string): string;
  rename(from: string, to: string): void;
  truncate(path: string, size: number): void;
  lstat(path: string): { readonly mode: number; readonly mtime: Date };
}

let pyodide: PyodideInterface;
let fs: TestFs;
let [a, b] = [new MemoryFile(), new MemoryFile()];
let journal: Journal;
let isMounted = false;

beforeAll(async () => {
  pyodide = await loadPyodide();
  fs = pyodide.FS;
  fs.chdir("/");
});

// Times can be compared if all of them are one.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: 1_700_000_000_000 }));
afterEach(() => void vi.useRealTimers());

type Given = Readonly<Record<string, string>>;
const text = (value: string) => new TextEncoder().encode(value);

/** A new interpreter as far as files go; with the files that come with the program. */
function start(given: Given = {}): void {
  if (isMounted) for (const root of ROOTS) fs.unmount(root);
  isMounted = false;
  const opened = Journal.open([a, b], ROOTS.length);
  journal = opened.journal;
  isMounted = true;
  const folders = new PersistentFolders(fs, pyodide.ERRNO_CODES, {
    record(changes, happen) {
      try {
        journal.append(...changes);
      } catch {
        throw new RefusedChange("ENOSPC");
      }
      try {
        happen();
      } catch (error) {
        journal.undo();
        throw error;
      }
    },
    flush() {},
  });
  for (const [path, content] of Object.entries(given)) {
    fs.mkdirTree(path.slice(0, path.lastIndexOf("/")));
    fs.writeFile(path, text(content));
  }
  folders.restore(opened.tree);
}

function startEmpty(given: Given = {}): void {
  [a, b] = [new MemoryFile(), new MemoryFile()];
  start(given);
}

function compact(): void {
  journal.compact(() => {
    const tree = new FileTree(ROOTS.length);
    readRecords(journal.read(), (record) => tree.apply(record));
    return tree;
  }, ROOTS.length);
}

const exists = (path: string) => fs.analyzePath(path, true).exists;
const read = (path: string) => (exists(path) ? new TextDecoder().decode(fs.readFile(path)) : undefined);
const append = (stream: Stream, value: string) => fs.write(stream, text(value), 0, value.length);

/** Everything in the persistent folders, but for the folders' own times. */
function listing(): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (path: string): void => {
    for (const name of fs.readdir(path)) {
      if (name === "." || name === "..") continue;
      const place = `${path}/${name}`;
      const { mode, mtime } = fs.lstat(place);
      if (fs.isDir(mode)) {
        found[`${place}/`] = mode.toString(8);
        visit(place);
      } else if (fs.isLink(mode)) found[place] = `-> ${fs.readlink(place)}`;
      else found[place] = `${mode.toString(8)} ${mtime.getTime()} ${read(place)}`;
    }
  };
  for (const root of ROOTS) visit(root);
  return found;
}

test.each(["removed", "replaced"])("writing on into an open file that was %s harms nothing", (how) => {
  startEmpty();
  const open = fs.open("/storage/a", "w");
  append(open, "one");
  if (how === "removed") fs.unlink("/storage/a");
  else {
    fs.writeFile("/storage/b", text("new"));
    fs.rename("/storage/b", "/storage/a");
  }
  compact();
  append(open, "two");
  fs.close(open);
  start();
  expect(read("/storage/a")).toBe(how === "removed" ? undefined : "new");
});

test("writing on into a file of the program that was removed does not bring it back", () => {
  const given = { "/app/given.txt": "given" };
  startEmpty(given);
  const open = fs.open("/app/given.txt", "r+");
  fs.unlink("/app/given.txt");
  append(open, "more");
  fs.close(open);
  start(given);
  expect(exists("/app/given.txt")).toBe(false);
});

test("what fails has not happened, at the next start either", () => {
  startEmpty();
  fs.mkdir("/storage/from");
  fs.mkdir("/storage/to");
  fs.writeFile("/storage/to/kept", text("kept"));
  expect(() => fs.rename("/storage/from", "/storage/to")).toThrow();
  expect(() => fs.rmdir("/storage/to")).toThrow();
  start();
  expect(read("/storage/to/kept")).toBe("kept");
  expect(exists("/storage/from")).toBe(true);
});

test("a file that is too large for memory is refused, and the app still starts", () => {
  startEmpty();
  fs.writeFile("/storage/a", text("a"));
  expect(() => fs.truncate("/storage/a", 40 * 2 ** 30)).toThrow(
    expect.objectContaining({ errno: pyodide.ERRNO_CODES["ENOMEM"] }),
  );
  start();
  expect(read("/storage/a")).toBe("a");
});

test("without room, a file of the program stays as it came, at any number of bytes", () => {
  const given = { "/app/given.txt": "given" };
  startEmpty(given);
  fs.writeFile("/app/new.txt", text("new"));
  const end = a.getSize();
  const full = { errno: pyodide.ERRNO_CODES["ENOSPC"] };
  for (let room = 0; room < 100; room += 7) {
    a.room = end + room;
    expect(() => fs.truncate("/app/given.txt", 2)).toThrow(expect.objectContaining(full));
    expect(() => fs.rename("/app/new.txt", "/app/given.txt")).toThrow(expect.objectContaining(full));
    a.room = Number.POSITIVE_INFINITY;
    start(given);
    expect([read("/app/given.txt"), read("/app/new.txt")]).toEqual(["given", "new"]);
  }
});

test("a removed file of the program stays removed, also after it was replaced and the journal compacted", () => {
  const given = { "/app/given.txt": "given" };
  startEmpty(given);
  fs.writeFile("/app/new.txt", text("new"));
  fs.rename("/app/new.txt", "/app/given.txt");
  compact();
  fs.unlink("/app/given.txt");
  start(given);
  expect(exists("/app/given.txt")).toBe(false);
});

test("what the program once had made and removed does not hide what an update brings", () => {
  startEmpty();
  fs.mkdir("/app/templates");
  fs.rmdir("/app/templates");
  fs.symlink("/storage", "/app/link");
  fs.unlink("/app/link");
  start({ "/app/templates/page.txt": "page", "/app/link": "file" });
  expect([read("/app/templates/page.txt"), read("/app/link")]).toEqual(["page", "file"]);
});

test("a folder closed to changes keeps its mode, time and content", () => {
  startEmpty();
  fs.mkdir("/storage/closed");
  fs.writeFile("/storage/closed/a", text("a"));
  fs.chmod("/storage/closed", 0o500);
  fs.utime("/storage/closed", 5000, 5000);
  start();
  const { mode, mtime } = fs.lstat("/storage/closed");
  expect([(mode & 0o777).toString(8), mtime.getTime(), read("/storage/closed/a")]).toEqual(["500", 5000, "a"]);
});

test("code comes with the program, data that it has changed stays changed", () => {
  startEmpty({ "/app/main.py": "one", "/app/data.txt": "one" });
  fs.writeFile("/app/main.py", text("changed"));
  fs.writeFile("/app/data.txt", text("changed"));
  start({ "/app/main.py": "two", "/app/data.txt": "two" });
  expect([read("/app/main.py"), read("/app/data.txt")]).toEqual(["two", "changed"]);
});

const seeds = Array.from({ length: 60 }, (_, seed) => seed);
test.each(seeds)("random changes are there at the next start (seed %i)", (seed) => {
  const given = { "/app/g.txt": "given", "/app/d/g.txt": "deep", "/app/d/e/h.txt": "deeper" };
  startEmpty(given);
  const random = makeRandom(seed);
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[Math.floor(random() * choices.length)];
    if (choice === undefined) throw new Error("nothing to choose from");
    return choice;
  };
  const path = () =>
    pick(["/app", "/storage"]) + pick(["", "/d", "/d/e", "/f"]) + pick(["/g.txt", "/h.txt", "/d", "/f"]);
  let open: Stream[] = [];
  const actions: readonly (() => void)[] = [
    () => fs.writeFile(path(), text("x".repeat(random() * 40))),
    () => void open.push(fs.open(path(), pick(["r+", "w", "a"]))),
    () => void (open.length > 0 && fs.write(pick(open), text("y".repeat(9)), 0, 9, Math.floor(random() * 60))),
    () => fs.truncate(path(), Math.floor(random() * 50)),
    () => fs.rename(path(), path()),
    () => fs.unlink(path()),
    () => fs.rmdir(path()),
    () => fs.mkdir(path()),
    () => fs.symlink("g.txt", path()),
    () => fs.chmod(path(), pick([0o700, 0o755, 0o777])),
    () => fs.utime(path(), 1000, 7000),
    () => compact(),
    () => void (a.room = b.room = pick([0, journal.size + 90, Number.POSITIVE_INFINITY])),
  ];
  for (let restart = 0; restart < 5; restart++) {
    for (let step = 0; step < 60; step++) {
      try {
        pick(actions)();
      } catch (error) {
        // What a program sees as an `OSError`.
        if (!(error instanceof fs.ErrnoError)) throw error;
      }
    }
    for (const stream of open) fs.close(stream);
    open = [];
    a.room = b.room = Number.POSITIVE_INFINITY;
    const before = listing();
    start(given);
    expect(listing()).toEqual(before);
  }
});

/** mulberry32. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
