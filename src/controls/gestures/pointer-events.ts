/** What GestureDetector reports without any recogniser: hovering, the wheel, and dragging with the right mouse button. */
import type { ControlNode } from "../../tree/control-node.ts";
import { localPoint, toPointerData, toWheelData } from "./gesture-data.ts";
import { RIGHT_PAN } from "./gesture-names.ts";
import type { Point } from "./pointer-sample.ts";
import { handles, makeThrottle } from "./recognizers.ts";

/** `enter`, `hover` and `exit`, of pointers that can hover. */
export function attachHover(node: ControlNode, host: HTMLElement, isEnabled: () => boolean): void {
  const isDue = makeThrottle(node, "hover_interval");
  let last: Point = { x: 0, y: 0 };
  const canHover = (event: PointerEvent) => event.pointerType !== "touch" && isEnabled();
  host.addEventListener("pointerenter", (event) => {
    if (!canHover(event)) return;
    last = localPoint(host, event);
    if (handles(node, "enter")) node.emit("enter", toPointerData(host, event));
  });
  host.addEventListener("pointermove", (event) => {
    // With a button down it is a drag.
    if (!handles(node, "hover") || event.buttons !== 0 || !canHover(event) || !isDue(event.timeStamp)) return;
    node.emit("hover", toPointerData(host, event, last));
    last = localPoint(host, event);
  });
  host.addEventListener("pointerleave", (event) => {
    if (handles(node, "exit") && canHover(event)) node.emit("exit", toPointerData(host, event));
  });
}

/** `scroll`: the wheel. It still scrolls what it scrolls. */
export function attachWheel(node: ControlNode, host: HTMLElement, isEnabled: () => boolean): void {
  host.addEventListener(
    "wheel",
    (event) => {
      if (handles(node, "scroll") && isEnabled()) node.emit("scroll", toWheelData(host, event));
    },
    { passive: true },
  );
}

/** `right_pan_start`, `…_update`, `…_end`. */
export function attachRightPan(node: ControlNode, host: HTMLElement, isEnabled: () => boolean): void {
  const isDue = makeThrottle(node, "drag_interval");
  let last: Point | undefined;
  host.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.buttons !== 2 || !isEnabled()) return;
    if (!RIGHT_PAN.some((name) => handles(node, name))) return;
    last = localPoint(host, event);
    if (event.isTrusted) host.setPointerCapture(event.pointerId);
    node.emit("right_pan_start", toPointerData(host, event));
  });
  host.addEventListener("pointermove", (event) => {
    if (!last || event.buttons !== 2 || !handles(node, "right_pan_update") || !isDue(event.timeStamp)) return;
    node.emit("right_pan_update", toPointerData(host, event, last));
    last = localPoint(host, event);
  });
  for (const type of ["pointerup", "pointercancel"] as const) {
    host.addEventListener(type, (event) => {
      if (!last) return;
      last = undefined;
      node.emit("right_pan_end", toPointerData(host, event));
    });
  }
}
