/**
 * Breaks the runs of a canvas Text into lines: at spaces, inside words that are wider than a line, at line breaks; with
 * at most so many lines and an ellipsis. Knows no canvas: `measure` gives widths and heights.
 */
import type { TextAlign } from "../../values/text-align.ts";

/** Extents of a piece of text in logical px. */
export interface Extents {
  readonly width: number;
  /** Above and below the baseline, line height included. */
  readonly ascent: number;
  readonly descent: number;
}

/** Measures a piece of the run with this number. */
export type Measure = (run: number, text: string) => Extents;

/** What of a run stands on one line. */
export interface Piece {
  readonly run: number;
  readonly text: string;
  /** From the left of the paragraph. */
  readonly x: number;
  readonly width: number;
}

/** One line; `baseline` is from the top of the paragraph. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly top: number;
  readonly baseline: number;
  readonly height: number;
  /** Between words, in px, where the line is justified. */
  readonly wordGap: number;
}

/** A text, laid out. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** What a paragraph keeps to. */
export interface ParagraphLimits {
  readonly maxWidth: number;
  readonly maxLines: number | undefined;
  readonly ellipsis: string | undefined;
  readonly align: TextAlign;
  readonly isRtl: boolean;
}

interface Chunk {
  readonly run: number;
  readonly text: string;
}

interface RawLine {
  readonly chunks: readonly Chunk[];
  readonly endsParagraph: boolean;
}

/** Lays out `runs` within `limits`. */
export function layOut(runs: readonly string[], limits: ParagraphLimits, measure: Measure): Paragraph {
  const { maxWidth, maxLines, ellipsis } = limits;
  // With an ellipsis and no number of lines, the first line that is too long is the last.
  const wraps = Number.isFinite(maxWidth) && !(ellipsis !== undefined && maxLines === undefined);
  const hard = hardLines(runs);
  const all = hard.flatMap((chunks) => (wraps ? wrap(chunks, maxWidth, measure) : [{ chunks, endsParagraph: true }]));
  const tooLong = wraps ? -1 : all.findIndex(({ chunks }) => widthOf(chunks, measure) > maxWidth);
  const count = Math.min(
    all.length,
    maxLines ?? Infinity,
    tooLong >= 0 && ellipsis !== undefined ? tooLong + 1 : Infinity,
  );
  const lines = all.slice(0, Math.max(0, count));
  const last = lines.at(-1);
  if (ellipsis !== undefined && last && (count < all.length || widthOf(last.chunks, measure) > maxWidth)) {
    lines[lines.length - 1] = { chunks: shorten(last.chunks, ellipsis, maxWidth, measure), endsParagraph: true };
  }
  const natural = Math.max(0, ...hard.map((chunks) => widthOf(chunks, measure)));
  return place(lines, Math.min(natural, maxWidth), limits, measure);
}

/** The text's own lines, as pieces of runs. There is always one. */
function hardLines(runs: readonly string[]): readonly (readonly Chunk[])[] {
  const lines: Chunk[][] = [[]];
  runs.forEach((text, run) => {
    text.split("\n").forEach((part, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ run, text: part });
    });
  });
  return lines;
}

function wrap(chunks: readonly Chunk[], maxWidth: number, measure: Measure): readonly RawLine[] {
  const lines: RawLine[] = [];
  let line: Chunk[] = [];
  const push = (endsParagraph: boolean): void => {
    lines.push({ chunks: line, endsParagraph });
    line = [];
  };
  for (const word of wordsOf(chunks)) {
    const joined = join([...line, ...word]);
    if (visibleWidth(joined, measure) <= maxWidth) {
      line = joined;
      continue;
    }
    if (line.length > 0) push(false);
    line = [];
    // A word that no line can hold is broken where it must be.
    for (const { run, text } of word) {
      for (const letter of lettersOf(text)) {
        const longer = join([...line, { run, text: letter }]);
        if (line.length > 0 && visibleWidth(longer, measure) > maxWidth) {
          push(false);
          line = [{ run, text: letter }];
        } else line = longer;
      }
    }
  }
  push(true);
  return lines;
}

/** Words with the spaces behind them; a word may reach over several runs. East Asian letters are words. */
function wordsOf(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const words: Chunk[][] = [];
  let isOpen = false;
  for (const { run, text } of chunks) {
    for (const part of text.match(
      /[^\s\u2e80-\u9fff\uac00-\ud7af-]*(?:[\u2e80-\u9fff\uac00-\ud7af]|-+|(?=\s)|$)\s*/gu,
    ) ?? []) {
      if (part === "") continue;
      if (isOpen) words.at(-1)?.push({ run, text: part });
      else words.push([{ run, text: part }]);
      isOpen = !/[\s\u2e80-\u9fff\uac00-\ud7af-]$/u.test(part);
    }
  }
  return words;
}

function shorten(chunks: readonly Chunk[], ellipsis: string, maxWidth: number, measure: Measure): readonly Chunk[] {
  const letters = chunks.flatMap(({ run, text }) => lettersOf(text).map((letter) => ({ run, text: letter })));
  for (let kept = letters.length; kept > 0; kept--) {
    const run = letters[kept - 1]?.run ?? 0;
    const line = join([...letters.slice(0, kept), { run, text: ellipsis }]);
    if (widthOf(line, measure) <= maxWidth) return line;
  }
  return [{ run: chunks[0]?.run ?? 0, text: ellipsis }];
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function lettersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Neighbouring pieces of one run as one, so that they are shaped together. */
function join(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const before = joined.at(-1);
    if (before && before.run === chunk.run)
      joined[joined.length - 1] = { run: chunk.run, text: before.text + chunk.text };
    else joined.push(chunk);
  }
  return joined;
}

function widthOf(chunks: readonly Chunk[], measure: Measure): number {
  return chunks.reduce((sum, { run, text }) => sum + measure(run, text).width, 0);
}

/** Without the spaces at the end, which hang over the edge. */
function visibleWidth(chunks: readonly Chunk[], measure: Measure): number {
  return widthOf(trimEnd(chunks), measure);
}

function trimEnd(chunks: readonly Chunk[]): readonly Chunk[] {
  const last = chunks.at(-1);
  return last ? [...chunks.slice(0, -1), { run: last.run, text: last.text.trimEnd() }] : chunks;
}

function place(lines: readonly RawLine[], width: number, limits: ParagraphLimits, measure: Measure): Paragraph {
  const { isRtl, align } = limits;
  let top = 0;
  const placed = lines.map(({ chunks: raw, endsParagraph }) => {
    const chunks = endsParagraph ? raw : trimEnd(raw);
    const extents = chunks.map(({ run, text }) => measure(run, text));
    const ascent = Math.max(0, ...extents.map((extent) => extent.ascent));
    const height = ascent + Math.max(0, ...extents.map((extent) => extent.descent));
    const used = extents.reduce((sum, extent) => sum + extent.width, 0);
    const gaps = chunks.reduce((sum, { text }) => sum + (text.match(/\s/g)?.length ?? 0), 0);
    const isJustified = align === "justify" && !endsParagraph && gaps > 0;
    const wordGap = isJustified ? (width - used) / gaps : 0;
    let x = isJustified ? 0 : (width - used) * startOf(align, isRtl);
    const pieces = chunks.map(({ run, text }, index) => {
      const own = (extents[index]?.width ?? 0) + wordGap * (text.match(/\s/g)?.length ?? 0);
      const piece = { run, text, x, width: own };
      x += own;
      return piece;
    });
    // Runs follow one another from the right.
    const ordered = isRtl ? pieces.map((piece) => ({ ...piece, x: mirrored(piece, pieces) })) : pieces;
    const line = { pieces: ordered, top, baseline: top + ascent, height, wordGap };
    top += height;
    return line;
  });
  return { lines: placed, width, height: top };
}

function mirrored(piece: Piece, pieces: readonly Piece[]): number {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last ? first.x + last.x + last.width - piece.x - piece.width : piece.x;
}

/** The part of the free room that stands before a line. */
function startOf(align: TextAlign, isRtl: boolean): number {
  switch (align) {
    case "left":
      return 0;
    case "right":
      return 1;
    case "center":
      return 0.5;
    case "end":
      return isRtl ? 0 : 1;
    default:
      return isRtl ? 1 : 0;
  }
}
