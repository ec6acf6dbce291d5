/**
 * The key of the console: Ctrl+` (the key left of 1 on any layout), also with Shift for input methods that take the
 * bare one. No browser uses it, and the program never hears it.
 */
import { onCleanup } from "solid-js";

/** The key as it is shown to users. */
export const consoleKeyName = "Ctrl+`";

/** Calls `toggle` on each press of the key, for the owner's life. */
export function createConsoleShortcut(toggle: () => void): void {
  const listen = (event: KeyboardEvent): void => {
    if (event.code !== "Backquote" || !event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) toggle();
  };
  // Capturing on the window comes before every handler of the program.
  window.addEventListener("keydown", listen, { capture: true });
  onCleanup(() => window.removeEventListener("keydown", listen, { capture: true }));
}
