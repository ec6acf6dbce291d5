// Waits until a program has come to rest: Python has had its turn, and the page has stopped changing.
import type { Page } from "playwright";

/** A page that stays the same for this long is at rest. */
const QUIET_MS = 120;
/** Two turns of the worker's event loop, and of what it woke. */
const TURNS = 3;
const LONGEST_TURN_MS = 4000;

/** Returns once `page` is at rest, or after `longestMs` for one that never is (an animation, a clock). */
export async function untilAtRest(page: Page, longestMs: number): Promise<void> {
  await untilPythonHadItsTurn(page);
  // No function in here has a name: the compiler would wrap it in one of its own, which the page has not.
  await page.evaluate(
    async ([quietMs, longest]) => {
      let observer: MutationObserver | undefined;
      await new Promise<void>((resolve) => {
        let quiet = setTimeout(resolve, quietMs);
        observer = new MutationObserver(() => {
          clearTimeout(quiet);
          quiet = setTimeout(resolve, quietMs);
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        setTimeout(resolve, longest);
      });
      observer?.disconnect();
    },
    [QUIET_MS, longestMs] as const,
  );
}

/** What is evaluated in the worker waits behind the events that the page has sent it. */
async function untilPythonHadItsTurn(page: Page): Promise<void> {
  const [worker] = page.workers();
  if (!worker) return;
  const turns = worker
    .evaluate(async (count) => {
      for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
    }, TURNS)
    // The program may end its worker meanwhile; then there is nobody to wait for.
    .catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, LONGEST_TURN_MS)));
  await Promise.race([turns, enough]);
  clearTimeout(timer);
}
