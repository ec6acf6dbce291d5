/**
 * Flet `TransparentPointer`: what lies behind, in a Stack, is pressed as well. Where there is nothing to press in front,
 * the browser passes the pointer by itself; a press on something in front is told to what lies behind too, which then may
 * drag, but not tap: the tap belongs to the front.
 */
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { control } from "../../control/property.ts";
import { claimPress } from "../../ui/interaction.ts";
import "./transparent-pointer.css";

/** Flet `TransparentPointer`. */
export const TransparentPointer = defineControl(
  "TransparentPointer",
  { content: control() },
  (_props, node) => {
    const root = (
      <div class="cell transparent-pointer">
        <Child of={node} in="content" />
      </div>
    ) as HTMLElement;
    root.addEventListener("pointerdown", (down) => {
      // Detectors settle their gestures among themselves, by one press a pointer.
      const isDetected = down.target instanceof Element && root.contains(down.target.closest(".gesture-detector"));
      if (!isDetected) passOn(root, down);
    });
    return root;
  },
  { layout: passingThrough("content") },
);

function passOn(root: HTMLElement, down: PointerEvent): void {
  const behind = document.elementsFromPoint(down.clientX, down.clientY).find((element) => !root.contains(element));
  // What lies around hears of it anyway.
  if (!behind || behind.contains(root)) return;
  const copy = new PointerEvent(down.type, down);
  claimPress(copy, behind.firstElementChild ?? behind);
  behind.dispatchEvent(copy);
}
