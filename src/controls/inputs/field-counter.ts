/** What stands below a text field's end: the program's counter, or with a limit how much of it is used. */
import type { ControlNode } from "../../tree/control-node.ts";

/**
 * The counter for `value`. A text may hold `{value_length}`, `{max_length}` and `{symbols_left}`, which count UTF-16
 * units as Flet does; the automatic one counts letters as people do. `limit` -1 counts without a limit.
 */
export function counterOf(
  counter: string | ControlNode | undefined,
  value: string,
  limit: number | undefined,
): string | ControlNode | undefined {
  if (typeof counter === "string") return fill(counter, value.length, limit);
  if (counter !== undefined || limit === undefined) return counter;
  const length = countLetters(value);
  return limit > 0 ? `${length}/${limit}` : String(length);
}

function fill(template: string, length: number, limit: number | undefined): string {
  return template
    .replaceAll("{value_length}", String(length))
    .replaceAll("{max_length}", String(limit ?? "None"))
    .replaceAll("{symbols_left}", limit === undefined ? "None" : String(limit - length));
}

function countLetters(text: string): number {
  let count = 0;
  for (const _letter of new Intl.Segmenter().segment(text)) count++;
  return count;
}
