// The pieces of work that are measured, each by a program of programs/work (and its like in floors).
import { setTimeout as delay } from "node:timers/promises";
import { CORNER, tickIn } from "./colours.ts";
import { cpuSeconds } from "./processes.ts";
import { scroll } from "./scrolling.ts";
import { showsStep, type Bench, type Task } from "./work.ts";

/** Beside the corner of the click program: changes itself instead of having the page updated. */
const OWN_CORNER = { x: 500, y: 100 };
const FIELD = { x: 150, y: 225 };
const CELLS = [
  { x: 10, y: 210 },
  { x: 700, y: 350 },
  { x: 1200, y: 470 },
  { x: 700, y: 505 },
];
const TICKS = 240;
/** No piece of work is repeated for longer. */
const PATIENCE_MS = 20_000;

/** All of them, in the report's order. */
export const TASKS: readonly Task[] = [
  ...[10, 1000, 10_000].map((count) => clickAmong(count)),
  {
    name: "build",
    title: "building 1,000 rows",
    query: { task: "build" },
    async measure(bench) {
      for (let step = 1; step <= 5; step++) {
        const before = await bench.mainThreadTime();
        const time = await bench.clickUntil(CORNER, (frame) => showsStep(frame, step));
        if (step % 2 === 0) continue;
        bench.note({ id: "build", title: "Building 1,000 rows: click to pixels", unit: "ms" }, time);
        const used = (await bench.mainThreadTime()) - before;
        bench.note({ id: "build-main", title: "Building 1,000 rows: main thread", unit: "ms" }, used);
      }
    },
  },
  {
    name: "properties",
    title: "changing 1,000 controls",
    query: { task: "properties" },
    async measure(bench) {
      await repeatSteps(1, 7, async (step) => {
        const before = await bench.mainThreadTime();
        const time = await bench.clickUntil(CORNER, (frame) =>
          [CORNER, ...CELLS].every((point) => showsStep(frame, step, point)),
        );
        const used = (await bench.mainThreadTime()) - before;
        if (step === 1) return;
        bench.note({ id: "properties", title: "One property of 1,000 controls: click to pixels", unit: "ms" }, time);
        bench.note({ id: "properties-main", title: "One property of 1,000 controls: main thread", unit: "ms" }, used);
      });
    },
  },
  {
    name: "rows",
    title: "scrolling 10,000 rows",
    query: { task: "rows" },
    async measure(bench) {
      await repeatSteps(1, 5, async (step) => {
        const time = await bench.clickUntil(CORNER, (frame) => showsStep(frame, step));
        if (step > 1) bench.note({ id: "append", title: "ListView of 10,000 rows: append one", unit: "ms" }, time);
      });
      await scroll(bench);
    },
  },
  { name: "typing", title: "typing", query: { task: "typing_echo" }, measure: type },
  { name: "animation", title: "an animation", query: { task: "animation" }, measure: animate },
];

function clickAmong(count: number): Task {
  const size = count.toLocaleString("en");
  return {
    name: `click-${count}`,
    title: `clicks among ${size} controls`,
    query: { task: "click", count: String(count) },
    async measure(bench) {
      await repeatSteps(1, 9, async (step) => {
        const before = await cpuSeconds(bench.tab.browser);
        const time = await bench.clickUntil(CORNER, (frame) => showsStep(frame, step));
        const used = ((await cpuSeconds(bench.tab.browser)) - before) * 1000;
        if (step === 1) return;
        bench.note({ id: `click-${count}`, title: `Click to changed pixels, ${size} controls`, unit: "ms" }, time);
        const title = `The same click, ${size} controls: processor time of the whole browser`;
        bench.note({ id: `click-cpu-${count}`, title, unit: "ms" }, used);
      });
      if (bench.side.name === "floor") return;
      await repeatSteps(1, 9, async (step) => {
        const time = await bench.clickUntil(OWN_CORNER, (frame) => showsStep(frame, step, OWN_CORNER));
        const title = `Click to changed pixels, ${size} controls, control.update()`;
        if (step > 1) bench.note({ id: `click-own-${count}`, title, unit: "ms" }, time);
      });
    },
  };
}

async function type({ tab, note }: Bench): Promise<void> {
  await tab.page.mouse.click(FIELD.x, FIELD.y);
  // The field has the keyboard when the click has gone through the client; nothing outside tells when.
  await delay(500);
  const letters = "the quick brown fox".split("");
  for (const [index, letter] of letters.entries()) {
    const shown = tab.screen.shows("the letter's echo", (frame) => showsStep(frame, index + 1));
    const at = Date.now();
    const [shownAt] = await Promise.all([shown, tab.page.keyboard.press(letter)]);
    if (index > 0) note({ id: "typing", title: "Letter typed to its echo from Python", unit: "ms" }, shownAt - at);
    await delay(60);
  }
}

async function animate({ tab, note, clickUntil }: Bench): Promise<void> {
  const shown = new Map<number, number>();
  const stop = tab.screen.watch((frame) => {
    const tick = tickIn(frame);
    if (tick !== undefined && !shown.has(tick)) shown.set(tick, frame.at);
  });
  await clickUntil(CORNER, (frame) => tickIn(frame) === TICKS);
  stop();
  const times = [...shown.values()];
  const seconds = (Math.max(...times) - Math.min(...times)) / 1000;
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  note(
    { id: "animation-rate", title: "Animation of 60 steps a second: steps shown", unit: "per second" },
    (shown.size - 1) / seconds,
  );
  note({ id: "animation-pace", title: "Animation: steps made by Python", unit: "per second" }, (TICKS - 1) / seconds);
  note({ id: "animation-dropped", title: "Animation: steps never shown", unit: "%" }, (1 - shown.size / TICKS) * 100);
  note({ id: "animation-gap", title: "Animation: longest time without a new step", unit: "ms" }, Math.max(...gaps));
}

/** Ends early when it takes too long: at some sizes some clients need seconds for a step. */
async function repeatSteps(first: number, last: number, step: (number: number) => Promise<void>): Promise<void> {
  const begin = performance.now();
  for (let number = first; number <= last && performance.now() - begin < PATIENCE_MS; number++) await step(number);
}
