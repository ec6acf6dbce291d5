// Scrolling a long list with a wheel, and how smooth that is: by what the screen shows, and by what the page's main thread
// is held up, since a browser may scroll what it has drawn while the page itself is stuck.
import { setTimeout as delay } from "node:timers/promises";
import type { Bench } from "./work.ts";

const LIST = { x: 640, y: 500 };
const TURNS = 150;
const TURN_MS = 1000 / 60;
const TURN_PX = 100;

/** Scrolls for two and a half seconds and notes frames, hold-ups and what is in the document. */
export async function scroll({ tab, side, note }: Bench): Promise<void> {
  const frames: number[] = [];
  await tab.page.evaluate(startWatchingFrames);
  const stop = tab.screen.watch((frame) => frames.push(frame.at));
  const begin = Date.now();
  const turns: Promise<unknown>[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const wheel = { type: "mouseWheel", ...LIST, deltaX: 0, deltaY: TURN_PX } as const;
    turns.push(tab.session.send("Input.dispatchMouseEvent", wheel));
    await delay(Math.max(0, begin + (turn + 1) * TURN_MS - Date.now()));
  }
  await Promise.all(turns);
  const end = Date.now();
  stop();
  const { gaps: holdUps, mostRows } = await tab.page.evaluate(stopWatchingFrames);
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at));
  const rate = frames.length / ((end - begin) / 1000);
  note({ id: "scroll-rate", title: "Scrolling 10,000 rows: frames shown", unit: "per second" }, rate);
  note(
    { id: "scroll-gap", title: "Scrolling 10,000 rows: longest time without a frame", unit: "ms" },
    Math.max(...gaps),
  );
  note(
    { id: "scroll-main", title: "Scrolling 10,000 rows: longest main thread frame", unit: "ms" },
    Math.max(...holdUps),
  );
  // How many there are says nothing where lists are pictures.
  if (side.name === "ours") {
    note({ id: "scroll-rows", title: "Row elements in the document while scrolling, at most", unit: "" }, mostRows);
  }
}

declare global {
  interface Window {
    benchFrames?: { readonly gaps: number[]; last: number; id: number; mostRows: number; next(now: number): void };
  }
}

/** Runs in the page, hence no inner functions with names: their compiled form needs something of this process. */
function startWatchingFrames(): void {
  const frames = {
    gaps: [] as number[],
    last: performance.now(),
    id: 0,
    mostRows: 0,
    next(now: number) {
      frames.mostRows = Math.max(frames.mostRows, document.querySelectorAll(".list-item").length);
      frames.gaps.push(now - frames.last);
      frames.last = now;
      frames.id = requestAnimationFrame((then) => frames.next(then));
    },
  };
  frames.next(frames.last);
  window.benchFrames = frames;
}

/** Runs in the page. The first frames belong to the start of the measurement. */
function stopWatchingFrames(): { readonly gaps: readonly number[]; readonly mostRows: number } {
  cancelAnimationFrame(window.benchFrames?.id ?? 0);
  return { gaps: window.benchFrames?.gaps.slice(2) ?? [], mostRows: window.benchFrames?.mostRows ?? 0 };
}
