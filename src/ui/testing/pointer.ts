/** Pointer events for tests, as a browser would send them. */

/** Sends one pointer event of a mouse to `element`; `init` may say that it is another pointer, or where. */
export function sendPointer(element: Element, type: string, init: PointerEventInit = {}): void {
  const bubbles = type !== "pointerenter" && type !== "pointerleave";
  element.dispatchEvent(
    new PointerEvent(type, { bubbles, isPrimary: true, pointerId: 1, pointerType: "mouse", ...init }),
  );
}
