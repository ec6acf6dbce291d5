/** Focus of a piece of the shell that opens by itself or by a key, and goes away again. */
import { onCleanup, onMount } from "solid-js";
import { returnFocus } from "../../ui/focus.ts";

/**
 * Focuses the element once it is mounted and gives focus back when the owner is disposed. A user who is typing keeps
 * the focus, unless the user asked for the element (`isAsked`).
 */
export function createTakenFocus(element: () => HTMLElement | undefined, isAsked: boolean): void {
  onMount(() => {
    const target = element();
    const before = document.activeElement;
    if (target === undefined || (!isAsked && isTextField(before))) return;
    target.focus({ preventScroll: true });
    onCleanup(() => returnFocus(target, before));
  });
}

function isTextField(element: Element | null): boolean {
  return element instanceof HTMLElement && (element.isContentEditable || element.matches("input, textarea, select"));
}
