/** `page.on_keyboard_event`: listened to only while the program has a handler. */
import { createEffect, onCleanup } from "solid-js";
import type { ControlTree } from "../../tree/control-tree.ts";

const MODIFIERS = new Set(["Control", "Shift", "Alt", "Meta", "AltGraph", "CapsLock", "NumLock", "ScrollLock"]);
const LABELS: Readonly<Record<string, string>> = {
  ArrowLeft: "Arrow Left",
  ArrowRight: "Arrow Right",
  ArrowUp: "Arrow Up",
  ArrowDown: "Arrow Down",
  PageUp: "Page Up",
  PageDown: "Page Down",
  PrintScreen: "Print Screen",
  ContextMenu: "Context Menu",
};

/** Sends key presses (no repeats, no bare modifiers) of the whole page while Python listens. Runs under an owner. */
export function watchKeyboard(tree: ControlTree): void {
  createEffect(() => {
    if (!tree.page.hasHandler("keyboard_event")) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing || MODIFIERS.has(event.key)) return;
      tree.page.emitAlways("keyboard_event", {
        key: keyLabel(event),
        shift: event.shiftKey,
        ctrl: event.ctrlKey,
        alt: event.altKey,
        meta: event.metaKey,
      });
    };
    window.addEventListener("keydown", onKeyDown, { capture: true });
    onCleanup(() => window.removeEventListener("keydown", onKeyDown, { capture: true }));
  });
}

/** Flutter's `LogicalKeyboardKey.keyLabel`: `A`, `1`, `Enter`, `Arrow Left`, `Numpad 1`, a space for the space bar. */
export function keyLabel(event: KeyboardEvent): string {
  if (event.location === KeyboardEvent.DOM_KEY_LOCATION_NUMPAD) {
    const name = event.code.replace("Numpad", "Numpad ");
    if (/^Numpad \d$/.test(name)) return name;
    if (/^Numpad (Add|Subtract|Multiply|Divide|Decimal|Enter|Equal)$/.test(name)) return name;
  }
  return LABELS[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
}
