import { expect, test } from "vitest";
import type { FileTree, TreeFolder } from "./file-tree.ts";
import { Journal } from "./journal.ts";
import type { FileRecord } from "./records.ts";
import { MemoryFile } from "./testing/memory-file.ts";

const ROOTS = 3;
const text = (value: string) => new TextEncoder().encode(value);

const open = (a: MemoryFile, b: MemoryFile) => Journal.open([a, b], ROOTS);

/** Files by their paths below a root, and links as `-> target`. */
function contentOf(tree: FileTree, root = 1): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (folder: TreeFolder, path: string): void => {
    for (const [name, node] of folder.entries) {
      const place = path + name;
      if (node.kind === "folder") visit(node, `${place}/`);
      else if (node.kind === "link") found[place] = `-> ${node.to}`;
      else found[place] = new TextDecoder().decode(node.content.subarray(0, node.size));
    }
  };
  visit(tree.root(root), "");
  return found;
}

const changes: readonly FileRecord[] = [
  { op: "folder", id: 3, parent: 1, name: "data" },
  { op: "file", id: 4, parent: 3, name: "a.txt", mode: 0o100644, time: 0 },
  { op: "write", id: 4, position: 0, time: 1, bytes: text("hello world") },
  { op: "write", id: 4, position: 6, time: 2, bytes: text("there") },
  { op: "file", id: 5, parent: 3, name: "b.txt", mode: 0o100644, time: 0 },
  { op: "write", id: 5, position: 0, time: 3, bytes: text("draft") },
  { op: "move", id: 5, parent: 3, name: "a.txt" },
  { op: "size", id: 5, size: 2 },
  { op: "link", id: 6, parent: 1, name: "last", to: "data/a.txt" },
  { op: "remove", parent: 0, name: "given.txt" },
];

test("a journal tells what was written", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  const { journal } = open(a, b);
  for (const change of changes) journal.append(change);
  const { tree } = open(a.copy(), b.copy());
  expect(contentOf(tree)).toEqual({ "data/a.txt": "dr", last: "-> data/a.txt" });
  expect([...tree.root(0).removed]).toEqual(["given.txt"]);
  expect(tree.lastId).toBe(6);
});

test("torn at any byte, it tells everything before, and goes on from there", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  const { journal } = open(a, b);
  const ends = [a.getSize()];
  for (const change of changes) {
    journal.append(change);
    ends.push(a.getSize());
  }
  for (let cut = ends[0] ?? 0; cut <= a.getSize(); cut++) {
    const torn = a.copy(cut);
    const { journal: next } = open(torn, b.copy());
    const whole = ends.findLast((end) => end <= cut) ?? 0;
    expect(torn.getSize(), `cut at ${cut}`).toBe(whole);
    next.append({ op: "file", id: 99, parent: 2, name: "after", mode: 0o100644, time: 0 });
    expect(contentOf(open(torn.copy(), b.copy()).tree, 2)).toEqual({ after: "" });
  }
});

test("a record that was damaged ends it", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  const { journal } = open(a, b);
  journal.append({ op: "file", id: 3, parent: 1, name: "a", mode: 0o100644, time: 0 });
  const end = a.getSize();
  journal.append({ op: "file", id: 4, parent: 1, name: "b", mode: 0o100644, time: 0 });
  a.bytes[end + 12] = (a.bytes[end + 12] ?? 0) ^ 1;
  expect(contentOf(open(a, b).tree)).toEqual({ a: "" });
});

test("without room the change is refused, and the journal is as before", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  const { journal } = open(a, b);
  for (const change of changes) journal.append(change);
  const before = a.bytes.slice();
  a.room = before.length + 50;
  const large: FileRecord = { op: "write", id: 4, position: 0, time: 5, bytes: new Uint8Array(1000) };
  expect(() => journal.append(large)).toThrow("full");
  expect(a.bytes).toEqual(before);
  a.room = Number.POSITIVE_INFINITY;
  journal.append(large);
  expect(open(a.copy(), b.copy()).journal.size).toBe(a.getSize());
});

test("compacting keeps what counts and drops what was written over", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  const { journal } = open(a, b);
  for (const change of changes) journal.append(change);
  for (let round = 0; round < 100; round++) {
    journal.append({ op: "write", id: 5, position: 0, time: round, bytes: text("0123456789".repeat(50)) });
  }
  const { tree } = open(a.copy(), b.copy());
  journal.compact(() => tree, ROOTS);
  expect(a.getSize()).toBe(0);
  expect(b.getSize()).toBeLessThan(1500);
  journal.append({ op: "file", id: 7, parent: 3, name: "later", mode: 0o100644, time: 0 });
  const reopened = open(a.copy(), b.copy()).tree;
  expect(contentOf(reopened)).toEqual({ ...contentOf(tree), "data/later": "" });
  expect([...reopened.root(0).removed]).toEqual(["given.txt"]);
});

test("a crash at any byte of a compaction loses nothing", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  const { journal, tree: empty } = open(a, b);
  for (const change of changes) {
    journal.append(change);
    empty.apply(change);
  }
  const before = a.copy();
  journal.compact(() => empty, ROOTS);
  const expected = contentOf(empty);
  for (let cut = 0; cut <= b.getSize(); cut++) {
    expect(contentOf(open(before.copy(), b.copy(cut)).tree), `cut at ${cut}`).toEqual(expected);
  }
  // Between the switch and the clearing of the old file.
  expect(contentOf(open(before.copy(), b.copy()).tree)).toEqual(expected);
});

test("compacting without room leaves the journal as it is", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  const { journal, tree } = open(a, b);
  for (const change of changes) {
    journal.append(change);
    tree.apply(change);
  }
  b.room = 100;
  journal.compact(() => tree, ROOTS);
  expect(b.getSize()).toBe(0);
  expect(contentOf(open(a.copy(), b.copy()).tree)).toEqual(contentOf(tree));
});

test("changes that belong together are all there, or none of them", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  const { journal } = open(a, b);
  journal.append({ op: "file", id: 3, parent: 1, name: "a", mode: 0o100644, time: 0 });
  const before = a.getSize();
  journal.append(
    { op: "remove", parent: 1, name: "a" },
    { op: "file", id: 4, parent: 1, name: "b", mode: 0o100644, time: 0 },
  );
  for (let cut = before; cut < a.getSize(); cut++) {
    const torn = a.copy(cut);
    expect(contentOf(open(torn, b.copy()).tree), `cut at ${cut}`).toEqual({ a: "" });
    expect(torn.getSize(), `cut at ${cut}`).toBe(before);
  }
  expect(contentOf(open(a.copy(), b.copy()).tree)).toEqual({ b: "" });
});

test("what did not happen is taken back", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  const { journal } = open(a, b);
  journal.append({ op: "file", id: 3, parent: 1, name: "a", mode: 0o100644, time: 0 });
  journal.append({ op: "remove", parent: 1, name: "a" });
  journal.undo();
  expect(contentOf(open(a.copy(), b.copy()).tree)).toEqual({ a: "" });
});

test("begun on a full origin, it keeps what is written once there is room", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  a.room = 10;
  const { journal } = open(a, b);
  a.room = Number.POSITIVE_INFINITY;
  journal.append({ op: "file", id: 3, parent: 1, name: "a", mode: 0o100644, time: 0 });
  expect(contentOf(open(a.copy(), b.copy()).tree)).toEqual({ a: "" });
});

test("a journal that was compacted before a removed file was written to can still be read", () => {
  const [a, b] = [new MemoryFile(), new MemoryFile()];
  const { journal } = open(a, b);
  journal.append({ op: "file", id: 3, parent: 1, name: "kept", mode: 0o100644, time: 0 });
  journal.append({ op: "write", id: 9, position: 0, time: 1, bytes: text("for nobody") });
  journal.append({ op: "size", id: 9, size: 2 });
  expect(contentOf(open(a.copy(), b.copy()).tree)).toEqual({ kept: "" });
});
