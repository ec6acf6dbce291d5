/**
 * The rows of a long table that have the longest text of each column. They stay drawn wherever the table is scrolled to,
 * so that columns are as wide as all rows need although few are drawn. Lengths are guessed from letters: nothing is
 * laid out, and a row is looked at once.
 */
import { textsIn } from "../../control/virtual/item-text.ts";
import type { ControlNode } from "../../tree/control-node.ts";

const NARROW = new Set("iljtfrI.,:;'|!()[] ");
const WIDE = new Set("mwMW@%");
/** From here on letters are about square. */
const IDEOGRAPHS = 0x2e80;

const guesses = new WeakMap<ControlNode, readonly number[]>();

/** Numbers of the rows that are widest in a column, by the first `columns` cells of each. Not watched. */
export function widestRows(rows: readonly ControlNode[], columns: number): readonly number[] {
  const most = new Float64Array(columns);
  const widest = Array.from({ length: columns }, () => -1);
  rows.forEach((row, index) => {
    const widths = widthsIn(row);
    for (let column = 0; column < columns; column++) {
      const width = widths[column] ?? 0;
      if (width <= (most[column] ?? 0)) continue;
      most[column] = width;
      widest[column] = index;
    }
  });
  return widest.filter((index) => index >= 0);
}

function widthsIn(row: ControlNode): readonly number[] {
  let widths = guesses.get(row);
  if (!widths) {
    const cells = row.peek("cells");
    widths = Array.isArray(cells) ? cells.map((cell) => widthIn(cell)) : [];
    guesses.set(row, widths);
  }
  return widths;
}

function widthIn(cell: unknown): number {
  if (!isControl(cell)) return 0;
  return textsIn(cell).reduce((sum, text) => sum + widthOf(text), 0);
}

function isControl(value: unknown): value is ControlNode {
  return typeof value === "object" && value !== null && "peek" in value;
}

/** Width of a text's longest line, in letters. */
export function widthOf(text: string): number {
  let most = 0;
  let line = 0;
  for (const letter of text) {
    if (letter === "\n") line = 0;
    else if (NARROW.has(letter)) line += 0.5;
    else if (WIDE.has(letter)) line += 1.5;
    else line += (letter.codePointAt(0) ?? 0) >= IDEOGRAPHS ? 2 : 1;
    if (line > most) most = line;
  }
  return most;
}
