/**
 * Brings the program's output to the main thread. A line goes out at once, so that it is seen even if Python blocks
 * right after it; a program that prints in a tight loop is slowed to a few posts per window and its lines are joined,
 * because thousands of messages would freeze the page that has to offer Stop.
 */
import type { OutputLine } from "../contract.ts";

const windowMs = 100;
const postsPerWindow = 40;
const bufferedLines = 1000;

/** Takes what the program writes. */
export interface OutputSink {
  /** `text`: one line or several, without the final newline. */
  write(text: string, isStderr: boolean): void;
}

/** `post` sends one message; `now` and `schedule` are the clock, replaced in tests. */
export function makeOutputSink(
  post: (line: OutputLine) => void,
  now: () => number = () => performance.now(),
  schedule: (run: () => void, ms: number) => void = (run, ms) => setTimeout(run, ms),
): OutputSink {
  let windowStart = Number.NEGATIVE_INFINITY;
  let postsLeft = 0;
  let held: OutputLine[] = [];
  let skipped = 0;
  let isScheduled = false;

  const flush = (): void => {
    if (skipped > 0) post({ text: `… ${skipped} lines skipped`, isStderr: true });
    for (const line of joinRuns(held)) post(line);
    held = [];
    skipped = 0;
  };
  const openWindow = (time: number): void => {
    windowStart = time;
    postsLeft = postsPerWindow;
    flush();
  };

  return {
    write(text, isStderr) {
      const line = { text: text.endsWith("\n") ? text.slice(0, -1) : text, isStderr };
      const time = now();
      if (time - windowStart >= windowMs) openWindow(time);
      if (postsLeft > 0) {
        postsLeft -= 1;
        post(line);
        return;
      }
      held.push(line);
      if (held.length > bufferedLines) {
        held.shift();
        skipped += 1;
      }
      if (isScheduled) return;
      isScheduled = true;
      schedule(() => {
        isScheduled = false;
        openWindow(now());
      }, windowMs);
    },
  };
}

/** Neighbours of the same stream become one message. */
function joinRuns(lines: readonly OutputLine[]): OutputLine[] {
  const runs: { texts: string[]; isStderr: boolean }[] = [];
  for (const { text, isStderr } of lines) {
    const last = runs.at(-1);
    if (last?.isStderr === isStderr) last.texts.push(text);
    else runs.push({ texts: [text], isStderr });
  }
  return runs.map(({ texts, isStderr }) => ({ text: texts.join("\n"), isStderr }));
}
