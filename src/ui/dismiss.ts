/**
 * Escape and presses outside, for everything that floats. Layers stack in the order they opened and only the topmost
 * reacts, with one exception: the layers of one `group` (a menu and its submenus) close together.
 */
import { onCleanup } from "solid-js";

/** What a floating layer wants to hear. */
export type DismissOptions = {
  /** Elements that count as inside: the layer itself, often its opener too. */
  readonly inside: () => readonly (Element | null | undefined)[];
  /** Escape. Without it the topmost layer swallows the key and nothing closes. */
  readonly onEscape?: ((event: KeyboardEvent) => void) | undefined;
  /** A pointer went down outside. The press still reaches what is below. */
  readonly onOutsidePress?: ((event: PointerEvent) => void) | undefined;
  /** Layers on top of each other with the same group all hear the outside press. */
  readonly group?: unknown;
};

const stacks = new WeakMap<Document, DismissOptions[]>();

/** Puts a layer on top of its document's stack until the current owner is disposed. */
export function createDismiss(document: Document, layer: DismissOptions): void {
  const stack = stackOf(document);
  stack.push(layer);
  onCleanup(() => stack.splice(stack.indexOf(layer), 1));
}

function stackOf(document: Document): DismissOptions[] {
  const known = stacks.get(document);
  if (known) return known;
  const stack: DismissOptions[] = [];
  stacks.set(document, stack);
  document.addEventListener("keydown", (event) => escape(stack, event));
  document.addEventListener("pointerdown", (event) => press(stack, event), { capture: true });
  return stack;
}

function escape(stack: readonly DismissOptions[], event: KeyboardEvent): void {
  const top = stack.at(-1);
  if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || !top) return;
  event.preventDefault();
  top.onEscape?.(event);
}

function press(stack: readonly DismissOptions[], event: PointerEvent): void {
  const path = event.composedPath();
  const top = stack.at(-1);
  // A copy from the top down: a handler that closes its layer changes the stack.
  for (const layer of stack.toReversed()) {
    const isInGroup = layer === top || (layer.group !== undefined && layer.group === top?.group);
    if (!isInGroup || layer.inside().some((element) => element && path.includes(element))) return;
    layer.onOutsidePress?.(event);
  }
}
