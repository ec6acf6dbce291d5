import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { beginOutput } from "./output-folder.ts";

let folder = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "flet-output-"));
  out = join(folder, "dist");
});
afterEach(() => rmSync(folder, { recursive: true }));

function putEarlierBuild(): void {
  for (const name of ["client", "pyodide"]) mkdirSync(join(out, name), { recursive: true });
  for (const name of ["app.zip", "index.html", "site.zip"]) writeFileSync(join(out, name), "old");
}

test("nothing is in place until all is", () => {
  const output = beginOutput(out);
  output.write("deep/down/file.txt", "new");
  expect(existsSync(out)).toBe(false);
  output.finish();
  expect(readFileSync(join(out, "deep/down/file.txt"), "utf8")).toBe("new");
  output.discard();
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("an earlier build is replaced as a whole", () => {
  putEarlierBuild();
  const output = beginOutput(out);
  output.write("index.html", "new");
  expect(readFileSync(join(out, "index.html"), "utf8")).toBe("old");
  output.finish();
  expect(readdirSync(out)).toEqual(["index.html"]);
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("a build that is given up leaves what was there, and nothing else", () => {
  putEarlierBuild();
  const output = beginOutput(out);
  output.write("index.html", "new");
  output.discard();
  expect(readFileSync(join(out, "index.html"), "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["dist"]);
});

test("what is somebody's own is not replaced, an empty folder is", () => {
  mkdirSync(out);
  writeFileSync(join(out, "thesis.txt"), "years of work");
  expect(() => beginOutput(out)).toThrow(/dist holds something else than an earlier build/);
  rmSync(join(out, "thesis.txt"));
  beginOutput(out).discard();
});

test("a place that cannot be written is one clear line", () => {
  writeFileSync(join(folder, "file"), "");
  expect(() => beginOutput(join(folder, "file", "dist"))).toThrow(/^[^\n]*dist cannot be written: [^\n]*$/);
});
