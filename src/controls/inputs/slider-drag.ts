/**
 * Pointers on a slider, by Flet's interaction modes. A finger that goes up or down scrolls the page instead: the slider
 * leaves vertical panning to the browser (`touch-action: pan-y`), which then cancels the pointer.
 */

/** Flet's SliderInteraction. */
export type SliderInteraction = "tapAndSlide" | "tapOnly" | "slideOnly" | "slideThumb";

/** What the slider does with a pointer. */
export interface SliderDragOptions {
  readonly isEnabled: () => boolean;
  readonly interaction: () => SliderInteraction;
  /** The value's place, 0 to 1. */
  readonly fraction: () => number;
  /** Left edge and length of the track in the page, px, and whether it runs from right to left. */
  readonly track: () => { readonly left: number; readonly width: number; readonly isRtl: boolean };
  readonly onStart: (fraction: number) => void;
  readonly onMove: (fraction: number) => void;
  readonly onEnd: () => void;
}

/** Px around the thumb's centre that count as the thumb. */
const THUMB_REACH = 24;
/** Px that a finger moves before a touch is a slide. */
const SLOP = 8;

/** Lets `element` be tapped and dragged. */
export function createSliderDrag(element: HTMLElement, options: SliderDragOptions): void {
  let pointer: { readonly id: number; readonly x: number; readonly from: number; isActive: boolean } | undefined;

  const fractionAt = (x: number) => {
    const { left, width, isRtl } = options.track();
    const at = width > 0 ? (x - left) / width : 0;
    return isRtl ? 1 - at : at;
  };
  const start = () => {
    if (!pointer || pointer.isActive) return;
    pointer.isActive = true;
    element.dataset["dragged"] = "";
    element.setPointerCapture(pointer.id);
    options.onStart(options.fraction());
  };
  const end = () => {
    const wasActive = pointer?.isActive;
    pointer = undefined;
    delete element.dataset["dragged"];
    if (wasActive) options.onEnd();
  };

  element.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary || event.button !== 0 || pointer || !options.isEnabled()) return;
    const mode = options.interaction();
    const { width } = options.track();
    const isOnThumb = Math.abs(fractionAt(event.clientX) - options.fraction()) * width <= THUMB_REACH;
    if (mode === "slideThumb" && !isOnThumb) return;
    pointer = { id: event.pointerId, x: event.clientX, from: options.fraction(), isActive: false };
    // A finger may be about to scroll: it sets a value once it is lifted or has moved along the track.
    if (event.pointerType !== "touch") begin(event.clientX);
  });
  element.addEventListener("pointermove", (event) => {
    if (pointer?.id !== event.pointerId) return;
    if (!pointer.isActive && Math.abs(event.clientX - pointer.x) < SLOP) return;
    const mode = options.interaction();
    if (mode === "tapOnly") return;
    start();
    const { width, isRtl } = options.track();
    // Sliding without tapping moves the thumb from where it was.
    const moved = ((event.clientX - pointer.x) / (width || 1)) * (isRtl ? -1 : 1);
    options.onMove(mode === "tapAndSlide" ? fractionAt(event.clientX) : pointer.from + moved);
  });
  element.addEventListener("pointerup", (event) => {
    if (pointer?.id !== event.pointerId) return;
    if (!pointer.isActive) begin(event.clientX);
    end();
  });
  element.addEventListener("pointercancel", end);

  function begin(x: number): void {
    const mode = options.interaction();
    if (mode === "slideOnly" || mode === "slideThumb") {
      start();
      return;
    }
    start();
    options.onMove(fractionAt(x));
  }
}
