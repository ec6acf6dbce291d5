/**
 * Keeps something mounted while its exit animation runs. CSS animates on `data-state`; when `open` turns false this
 * waits for the animations that CSS then starts, and goes at once if there are none (reduced motion, no styles).
 */
import { createComputed, createSignal, onCleanup, untrack, type Accessor } from "solid-js";

/** For `data-state`. The entry is CSS's own business (`@starting-style` or an animation on "open"). */
export type PresenceState = "open" | "closing";

/** Something that comes and goes. */
export type Presence = {
  /** Whether to render it. */
  readonly isMounted: Accessor<boolean>;
  /** What to write to `data-state`. */
  readonly state: Accessor<PresenceState>;
};

/** An animation that never reports its end must not keep a closed dialog: this long after it should have ended. */
const GRACE = 100;

/**
 * Follows `open`. `elements` are the ones whose animations count (call-time, so refs may be set late). `onExited` is
 * called once per close, after the last frame; not when it reopens midway, nor when the owner goes away first.
 */
export function createPresence(
  open: Accessor<boolean>,
  elements: () => readonly (HTMLElement | undefined)[],
  onExited?: () => void,
): Presence {
  const [isMounted, setMounted] = createSignal(untrack(open));
  const [state, setState] = createSignal<PresenceState>("open");
  let turn = 0;

  createComputed<boolean>((was) => {
    const is = open();
    if (is !== was) untrack(() => (is ? enter() : void leave()));
    return is;
  }, isMounted());
  onCleanup(() => turn++);

  function enter(): void {
    turn++;
    setState("open");
    setMounted(true);
  }

  async function leave(): Promise<void> {
    const mine = ++turn;
    setState("closing");
    // The attribute is written when the current batch of updates ends; animations exist after that.
    await Promise.resolve();
    await exitOf(elements());
    if (mine !== turn) return;
    setMounted(false);
    onExited?.();
  }

  return { isMounted, state };
}

/** Settles when the finite animations and transitions now running on these elements have ended. */
export async function exitOf(elements: readonly (HTMLElement | undefined)[]): Promise<void> {
  const running = elements
    .flatMap((element) => element?.getAnimations() ?? [])
    .map((animation) => ({ animation, end: Number(animation.effect?.getComputedTiming().endTime ?? 0) }))
    .filter(({ end }) => Number.isFinite(end));
  if (running.length === 0) return;
  const latest = Math.max(...running.map(({ end }) => end));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, latest + GRACE)));
  // A cancelled animation rejects `finished`; it has ended all the same.
  await Promise.race([Promise.allSettled(running.map(({ animation }) => animation.finished)), late]);
  clearTimeout(timer);
}
