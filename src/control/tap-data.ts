/** Payload of Flet's tap events: where, relative to the control and to the page, and with what. */
import type { WireMap } from "../protocol/wire.ts";

/** `{k, l, g}` of PROTOCOL §5.4: kind, local and global position in logical px. */
export function toTapData(element: Element, event: MouseEvent): WireMap {
  return { k: pointerKind(event), ...toPositions(element, event) };
}

/** `{l, g}`. */
export function toPositions(element: Element, event: MouseEvent): WireMap {
  const rect = element.getBoundingClientRect();
  return {
    l: { x: event.clientX - rect.left, y: event.clientY - rect.top },
    g: { x: event.clientX, y: event.clientY },
  };
}

/** Flutter's name of what made the event. */
export function pointerKind(event: MouseEvent): string {
  const type = event instanceof PointerEvent ? event.pointerType : "mouse";
  return type === "touch" ? "touch" : type === "pen" ? "stylus" : type === "mouse" ? "mouse" : "unknown";
}
