/** Swiping a snack bar away, in the directions that `dismiss_direction` allows. */
import { createDrag } from "../../ui/drag.ts";
import type { MessageHandle } from "./message.tsx";

/** Flet's `DismissDirection`s. */
export const DIRECTIONS = ["none", "vertical", "horizontal", "endToStart", "startToEnd", "up", "down"] as const;

type Direction = (typeof DIRECTIONS)[number];

/** A swipe in an allowed direction takes the bar away. */
export function createSwipe(root: HTMLElement, direction: () => Direction, message: MessageHandle): void {
  for (const axis of ["x", "y"] as const) {
    createDrag(root, {
      axis,
      // A mouse selects text instead.
      isEnabled: (press) => press.pointerType !== "mouse" && allowed(axis).length > 0 && message.state() === "open",
      onMove: (distance) => {
        const along = allowed(axis).includes(Math.sign(distance)) ? distance : 0;
        root.style.translate = axis === "x" ? `${along}px 0` : `0 ${along}px`;
      },
      onEnd: (distance, velocity) => {
        const extent = axis === "x" ? root.offsetWidth : root.offsetHeight;
        const isFar = Math.abs(distance) > extent * 0.4 || Math.abs(velocity) > 0.7;
        if (isFar && allowed(axis).includes(Math.sign(distance))) message.remove();
        else root.style.translate = "";
      },
    });
  }

  function allowed(axis: "x" | "y"): readonly number[] {
    const forward = getComputedStyle(root).direction === "rtl" ? -1 : 1;
    switch (direction()) {
      case "vertical":
        return axis === "y" ? [-1, 1] : [];
      case "up":
        return axis === "y" ? [-1] : [];
      case "down":
        return axis === "y" ? [1] : [];
      case "horizontal":
        return axis === "x" ? [-1, 1] : [];
      case "startToEnd":
        return axis === "x" ? [forward] : [];
      case "endToStart":
        return axis === "x" ? [-forward] : [];
      default:
        return [];
    }
  }
}
