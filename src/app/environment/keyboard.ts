/** `page.on_keyboard_event`: listened to only while the program has a handler. */
import { createEffect, onCleanup } from "solid-js";
import type { ControlTree } from "../../tree/control-tree.ts";
import { keyLabel } from "../../ui/key-label.ts";

const MODIFIERS = new Set(["Control", "Shift", "Alt", "Meta", "AltGraph", "CapsLock", "NumLock", "ScrollLock"]);

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
