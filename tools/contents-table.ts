// What a build wrote, as a table: which parts there are, and what a first visit transfers.
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BuildInfo } from "../src/service-worker/build-info.ts";

interface Size {
  raw: number;
  transferred: number;
}

const NAME_WIDTH = 22;
const NUMBER_WIDTH = 12;
/** What plain static hosts compress: text. */
const COMPRESSED_BY_HOSTS = new Set([".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".webmanifest", ".xml"]);

/** The table of a sealed folder: every part as it lies there and as it travels, and the sum of a first visit. */
export function contentsTable(folder: string, { files, onDemand }: BuildInfo): string {
  const groups = new Map<string, Size>();
  const add = (group: string, path: string): void => {
    const bytes = readFileSync(join(folder, path));
    const size = groups.get(group) ?? { raw: 0, transferred: 0 };
    const isText = COMPRESSED_BY_HOSTS.has(extname(path).toLowerCase());
    const transferred = isText ? gzipSync(bytes, { level: 9 }).length : bytes.length;
    groups.set(group, { raw: size.raw + bytes.length, transferred: size.transferred + transferred });
  };
  for (const { path } of files) add(groupOf(path), path);
  add("service worker", "sw.js");
  const rows = [...groups].toSorted(([, a], [, b]) => b.transferred - a.transferred);
  const total = rows.reduce((sum, [, size]) => plus(sum, size), { raw: 0, transferred: 0 });
  const lines = [row("", "raw", "transferred"), ...rows.map(sizeRow), sizeRow(["first visit", total])];
  if (onDemand.length === 0) return lines.join("\n");
  groups.clear();
  for (const { path } of onDemand) add("once it is used", path);
  return [...lines, "", ...[...groups].map(sizeRow)].join("\n");
}

function groupOf(path: string): string {
  if (path.startsWith("pyodide/")) return "Python runtime";
  if (path.startsWith("assets/")) return "the app's assets";
  if (path.startsWith("icons/") || path.endsWith(".webmanifest")) return "manifest and icons";
  if (path === "site.zip.gz") return "Python packages";
  if (path === "snapshot.bin.gz") return "started Python";
  if (path === "app.zip") return "the app's program";
  if (!path.startsWith("client/")) return path === "index.html" ? "page" : path;
  if (extname(path) === ".js") return "client scripts";
  return extname(path) === ".woff2" ? "fonts" : "client styles, icons";
}

function plus(a: Size, b: Size): Size {
  return { raw: a.raw + b.raw, transferred: a.transferred + b.transferred };
}

function sizeRow([name, { raw, transferred }]: readonly [string, Size]): string {
  return row(name, kilobytes(raw), kilobytes(transferred));
}

function row(name: string, raw: string, transferred: string): string {
  return name.padEnd(NAME_WIDTH) + raw.padStart(NUMBER_WIDTH) + transferred.padStart(NUMBER_WIDTH);
}

/** `1234567` bytes as `1,205.6 KB`. */
export function kilobytes(bytes: number): string {
  const number = (bytes / 1024).toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${number} KB`;
}
