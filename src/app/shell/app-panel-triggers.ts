/**
 * The ways to the app panel that no program can take away: a key, a long press with two fingers, and an address. Part of
 * the start, so that they work while Python boots and after it has crashed.
 */
import { onCleanup } from "solid-js";

/** The key as it is shown to users: the console's, with Alt. */
export const appPanelKeyName = "Ctrl+Alt+`";

/** How long two fingers have to rest, in ms, and how far each may stray meanwhile, in px. */
const PRESS_MS = 800;
const STRAY_PX = 12;

/** Calls `open` at each of the gestures, for the owner's life. The program's own gestures go on undisturbed. */
export function createAppPanelTriggers(open: () => void): void {
  const ends = new AbortController();
  const { signal } = ends;
  window.addEventListener(
    "keydown",
    (event) => {
      const isKey = event.code === "Backquote" && event.ctrlKey && event.altKey && !event.metaKey;
      // Windows says Ctrl+Alt for AltGr, which types characters.
      if (!isKey || event.getModifierState("AltGraph")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) open();
    },
    { signal, capture: true },
  );
  watchTwoFingers(open, signal);
  onCleanup(() => ends.abort());
}

function watchTwoFingers(open: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let places = new Map<number, readonly [number, number]>();
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const start = ({ touches }: TouchEvent): void => {
    cancel();
    if (touches.length !== 2) return;
    places = new Map([...touches].map((touch) => [touch.identifier, [touch.clientX, touch.clientY]]));
    timer = setTimeout(open, PRESS_MS);
  };
  const move = ({ touches }: TouchEvent): void => {
    if (timer === undefined) return;
    const hasStrayed = [...touches].some(({ identifier, clientX, clientY }) => {
      const [x, y] = places.get(identifier) ?? [Infinity, Infinity];
      return Math.hypot(clientX - x, clientY - y) > STRAY_PX;
    });
    if (hasStrayed) cancel();
  };
  // Passive and capturing: nothing is prevented, and nobody can hide a touch.
  const options = { signal, capture: true, passive: true };
  window.addEventListener("touchstart", start, options);
  window.addEventListener("touchmove", move, options);
  window.addEventListener("touchend", cancel, options);
  window.addEventListener("touchcancel", cancel, options);
  signal.addEventListener("abort", cancel);
}
