/**
 * What the program has written, bounded to its last lines. A plain array behind one version signal: a line costs next
 * to nothing while no panel looks.
 */
import { createSignal, type Accessor } from "solid-js";
import type { OutputLine } from "../../runtime/contract.ts";

/** The last lines, numbered from the program's start. */
export interface OutputLog {
  /** Changes with every change of the log. */
  readonly version: Accessor<number>;
  /** Number of the oldest line that is kept; grows as lines are dropped or cleared. */
  readonly firstNumber: () => number;
  /** The kept lines, oldest first; each without a newline. Not to be changed. */
  readonly lines: () => readonly OutputLine[];
  /** Adds output; text of several lines becomes as many. */
  append(output: OutputLine): void;
  clear(): void;
}

/** `maxLines` are kept; memory may briefly hold a quarter more, so that dropping is done in batches. */
export function createOutputLog(maxLines = 2000): OutputLog {
  const [version, setVersion] = createSignal(0);
  const changed = (): void => void setVersion((value) => value + 1);
  let lines: OutputLine[] = [];
  let firstNumber = 0;
  const drop = (count: number): void => {
    lines = lines.slice(count);
    firstNumber += count;
  };
  return {
    version,
    firstNumber: () => firstNumber,
    lines: () => lines,
    append({ text, isStderr }) {
      for (const line of text.split("\n")) lines.push({ text: line, isStderr });
      if (lines.length > maxLines * 1.25) drop(lines.length - maxLines);
      changed();
    },
    clear() {
      drop(lines.length);
      changed();
    },
  };
}
