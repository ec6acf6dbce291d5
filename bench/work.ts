// A page at work: one program in one tab, clicked, typed into and scrolled from outside.
import { openTab, type Tab } from "./chromium.ts";
import { CORNER, colourOf } from "./colours.ts";
import type { Figures, Metric } from "./figures.ts";
import { memoryOf, settle } from "./processes.ts";
import { isColour, type Frame } from "./screen.ts";
import type { Side } from "./sides.ts";

/** What one piece of work is measured with. */
export interface Bench {
  readonly tab: Tab;
  readonly side: Side;
  /** Notes a value for this side. */
  note(metric: Metric, value: number): void;
  /** Clicks at a point; gives the time until a frame shows what is expected, ms. */
  clickUntil(point: Point, isThere: (frame: Frame) => boolean): Promise<number>;
  /** Processor time that the page's main thread has used since the page began, ms. */
  mainThreadTime(): Promise<number>;
}

/** CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A piece of work, measured once on one side. */
export interface Task {
  readonly name: string;
  /** In the report: the memory afterwards. */
  readonly title: string;
  /** What the program is asked for in its address. */
  readonly query: Readonly<Record<string, string>>;
  measure(bench: Bench): Promise<void>;
}

/** Where a task is measured. */
export interface Place {
  readonly side: Side;
  readonly figures: Figures;
  /** Folder of the browser's profile. */
  readonly profile: string;
  /** File for a picture of the page if something fails. */
  readonly picture: string;
}

/** Opens the task's program, waits until it has nothing left to do, measures, and notes the memory it then has. */
export async function measureTask(task: Task, { side, figures, profile, picture }: Place): Promise<void> {
  const tab = await openTab(profile);
  try {
    side.work.beginVisit();
    await tab.go(`${side.work.url}?${new URLSearchParams(task.query).toString()}`);
    await tab.screen.shows("the program", (frame) => showsStep(frame, 0), 120_000);
    await settle(tab.browser, { atLeastMs: 1500, quietMs: 1000, atMostMs: 60_000 });
    // Processor time, not the clock's: a neighbour on the machine does not count.
    await tab.session.send("Performance.enable", { timeDomain: "threadTicks" });
    await task.measure({
      tab,
      side,
      note: (metric, value) => figures.add(metric, side.name, value),
      clickUntil: (point, isThere) => clickUntil(tab, point, isThere),
      mainThreadTime: () => mainThreadTime(tab),
    });
    await tab.session.send("HeapProfiler.collectGarbage");
    await settle(tab.browser, { quietMs: 500, atMostMs: 10_000 });
    const memory = { id: `memory-${task.name}`, title: `Memory after ${task.title}`, unit: "MB" } as const;
    figures.add(memory, side.name, await memoryOf(tab.browser));
  } catch (error) {
    await tab.page.screenshot({ path: picture, timeout: 10_000 });
    throw error;
  } finally {
    await tab.close();
  }
}

/** Whether the corner (or the corner at `point`) says that something has happened `step` times. */
export function showsStep(frame: Frame, step: number, point: Point = CORNER): boolean {
  return isColour(frame.colourAt(point.x, point.y), colourOf(step));
}

async function clickUntil(tab: Tab, { x, y }: Point, isThere: (frame: Frame) => boolean): Promise<number> {
  const button = { x, y, button: "left", clickCount: 1 } as const;
  await tab.session.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y });
  await tab.session.send("Input.dispatchMouseEvent", { type: "mousePressed", ...button });
  const shown = tab.screen.shows("the click's effect", isThere);
  const at = Date.now();
  const [shownAt] = await Promise.all([
    shown,
    tab.session.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...button }),
  ]);
  return shownAt - at;
}

async function mainThreadTime(tab: Tab): Promise<number> {
  const { metrics } = await tab.session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}
