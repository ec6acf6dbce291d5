/**
 * Tells whether Python still answers. The worker's event loop answers a ping only when Python gives it a turn, so after
 * each packet the page sends, a few pings find out if the program blocks. An idle program is never pinged.
 */
import { createSignal, type Accessor } from "solid-js";

/** Handlers start a few turns after their event arrives; the first ping comes when they surely run. */
const firstPingMs = 200;
/** A handler may also block later, after an `await`: the pings go on a little. */
const pingIntervalMs = 1000;
const watchMs = 5000;

/** Watches one worker. */
export interface Liveness {
  /** `performance.now()` of the oldest ping without an answer; undefined while Python answers. */
  readonly busySince: Accessor<number | undefined>;
  /** Something was sent to the running program: start looking. */
  touch(): void;
  /** Stops looking for good. */
  stop(): void;
}

/** `ping` resolves when the worker's event loop turned. */
export function createLiveness(ping: () => Promise<void>): Liveness {
  const [busySince, setBusySince] = createSignal<number | undefined>();
  let lastTouch = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAwaiting = false;
  let isStopped = false;

  const schedule = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };
  const send = async (): Promise<void> => {
    timer = undefined;
    isAwaiting = true;
    setBusySince(performance.now());
    await ping();
    isAwaiting = false;
    if (isStopped) return;
    setBusySince(undefined);
    if (performance.now() - lastTouch < watchMs) schedule(pingIntervalMs);
  };

  return {
    busySince,
    touch() {
      lastTouch = performance.now();
      if (!isStopped && !isAwaiting) schedule(firstPingMs);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      setBusySince(undefined);
    },
  };
}
