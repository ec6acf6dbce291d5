// Time that passes at once: timers and frames wait in a queue, and all of them run when `passTime` says so.

type Task = () => void;

let queue: Task[] = [];
/** Bounds what a timer that starts itself again can do. */
const MOST_TASKS = 40;

/** Takes timers and frames over from the browser, for good. */
export function takeTime(): void {
  let last = 0;
  const later = (task: unknown, ...args: unknown[]): number => {
    if (typeof task === "function") queue.push(() => void task(...args));
    return ++last;
  };
  Object.assign(window, {
    setTimeout: (task: unknown, _delay?: number, ...args: unknown[]) => later(task, ...args),
    requestAnimationFrame: (task: unknown) => later(task, performance.now()),
  });
}

/** Runs what waits, what that starts in turn, and the promises in between. */
export async function passTime(): Promise<void> {
  for (let run = 0; run < MOST_TASKS; run++) {
    await Promise.resolve();
    const task = queue.shift();
    if (!task) break;
    task();
  }
  queue = [];
}
