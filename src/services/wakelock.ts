/** Flet `Wakelock`: keeps the screen on. The browser drops the lock whenever the page is hidden, so it is taken again. */
import { defineService } from "../control/define-service.ts";

// One for the page, as in Flet: `await ft.Wakelock().enable()` must hold after Python has dropped that object.
let isWanted = false;
let sentinel: WakeLockSentinel | undefined;

/** The screen's wake lock. */
export const Wakelock = defineService("Wakelock", {}, () => ({
  enable: async () => {
    if (!("wakeLock" in navigator)) throw new Error("this browser cannot keep the screen on");
    isWanted = true;
    document.addEventListener("visibilitychange", take);
    await take();
    return null;
  },
  disable: async () => {
    isWanted = false;
    document.removeEventListener("visibilitychange", take);
    await sentinel?.release();
    return null;
  },
  is_enabled: () => isWanted,
}));

async function take(): Promise<void> {
  if (!isWanted || document.visibilityState !== "visible" || (sentinel && !sentinel.released)) return;
  try {
    sentinel = await navigator.wakeLock.request("screen");
  } catch (error) {
    // A low battery refuses it; the wish stays, and the next time the page comes to the front it is asked for again.
    console.warn(`the screen may go dark: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isWanted) await sentinel?.release();
}
