/** Dragging a switch's thumb along its track; where it is let go decides. */

/** Px that the thumb travels. */
const TRAVEL = 20;
/** Px that a pointer may move and still be a tap. */
const SLOP = 8;

/** Lets `box` be dragged. `change` is called on release if the thumb lies in the other half. */
export function createSwitchDrag(box: HTMLElement, isOn: () => boolean, change: (on: boolean) => void): void {
  let start: { readonly x: number; readonly from: number } | undefined;
  let isDragging = false;
  let at = 0;

  box.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary || event.button !== 0 || box.matches(":disabled")) return;
    start = { x: event.clientX, from: isOn() ? 1 : 0 };
    isDragging = false;
  });
  box.addEventListener("pointermove", (event) => {
    if (!start) return;
    const isRtl = getComputedStyle(box).direction === "rtl";
    const moved = (event.clientX - start.x) * (isRtl ? -1 : 1);
    if (!isDragging && Math.abs(moved) < SLOP) return;
    if (!isDragging) box.setPointerCapture(event.pointerId);
    isDragging = true;
    at = Math.min(1, Math.max(0, start.from + moved / TRAVEL));
    box.dataset["dragged"] = "";
    box.style.setProperty("--switch-at", String(at));
  });
  box.addEventListener("pointerup", () => {
    if (isDragging && at >= 0.5 !== isOn()) change(at >= 0.5);
    end();
  });
  box.addEventListener("pointercancel", () => {
    isDragging = false;
    end();
  });
  // The click that follows a drag is part of it.
  box.addEventListener(
    "click",
    (event) => {
      if (!isDragging) return;
      isDragging = false;
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    { capture: true },
  );

  function end(): void {
    start = undefined;
    delete box.dataset["dragged"];
    box.style.removeProperty("--switch-at");
  }
}
