// What `collect.py` has noted about the pictures of a run, in figures.
import { existsSync, readFileSync } from "node:fs";

/** One picture, compared. */
export interface ComparedPicture {
  readonly test: string;
  readonly name: string;
  /** Per cent, by the suite's own measure. */
  readonly similarity: number;
}

/** Reads the notes; none if no picture was taken. */
export function readPictures(path: string): readonly ComparedPicture[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line): ComparedPicture => JSON.parse(line));
}

/** The figures of a run as text, the least similar pictures first. */
export function summarizePictures(path: string): string {
  const pictures = readPictures(path).toSorted((a, b) => a.similarity - b.similarity);
  if (pictures.length === 0) return "No pictures were compared.";
  const median = pictures[Math.floor(pictures.length / 2)]?.similarity ?? 0;
  const over = (bar: number): number => pictures.filter(({ similarity }) => similarity >= bar).length;
  return [
    `${pictures.length} pictures, median similarity ${median.toFixed(2)} %, ` +
      `${over(99)} of at least 99 %, ${over(95)} of at least 95 %, ${over(90)} of at least 90 %`,
    ...pictures.slice(0, 40).map(({ name, similarity }) => `${similarity.toFixed(2).padStart(7)}  ${name}`),
  ].join("\n");
}
