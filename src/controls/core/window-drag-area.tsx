/**
 * Flet `WindowDragArea`: a title bar. An installed app that draws its own is moved by it; elsewhere the window is the
 * browser's, and the area only tells of drags. Maximising is filling the screen.
 */
import { defineControl } from "../../control/define-control.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { bool, control, event } from "../../control/property.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { isPressClaimed } from "../../ui/interaction.ts";
import { DragRecognizer } from "../gestures/drag.ts";
import { toDragEnd, toDragStart } from "../gestures/gesture-data.ts";
import { engagePress, followPress } from "../gestures/pointer-router.ts";
import { RequiredContent } from "./required-content.tsx";
import "./window-drag-area.css";

/** Flutter's kDoubleTapTimeout (ms) and kDoubleTapSlop (px). */
const DOUBLE_TAP = { time: 300, slop: 100 };

/** Flet `WindowDragArea`. */
export const WindowDragArea = defineControl(
  "WindowDragArea",
  {
    content: control(),
    maximizable: bool(true),
    onDoubleTap: event(),
    onDragStart: event(),
    onDragEnd: event(),
  },
  (props, node) => {
    const root = (
      <div class="cell window-drag-area">
        <RequiredContent of={node} />
      </div>
    ) as HTMLElement;
    const drag = new DragRecognizer("pan", {
      down: () => {},
      start: (sample) => node.emit("drag_start", toDragStart(sample)),
      engage: (pointer) => engagePress(pointer, root),
      update: () => {},
      end: (sample, velocity, primary) => node.emit("drag_end", toDragEnd(sample, velocity, primary)),
      cancel: () => {},
    });
    let lastUp: PointerEvent | undefined;
    root.addEventListener("pointerdown", (down) => {
      if (node.isDisabled) return;
      followPress(down, root, [drag], isPressClaimed(down, root));
      const before = lastUp;
      lastUp = undefined;
      if (!props.maximizable || !before || down.timeStamp - before.timeStamp > DOUBLE_TAP.time) return;
      const way = Math.hypot(down.clientX - before.clientX, down.clientY - before.clientY);
      if (way <= DOUBLE_TAP.slop) void toggleMaximized(node);
    });
    root.addEventListener("pointerup", (up) => (lastUp = up));
    root.addEventListener("pointercancel", () => (lastUp = undefined));
    return root;
  },
  { layout: passingThrough("content") },
);

async function toggleMaximized(node: ControlNode): Promise<void> {
  const isMaximized = document.fullscreenElement !== null;
  try {
    if (isMaximized) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch (error) {
    console.warn(`${node}: the browser does not fill the screen`, error);
    return;
  }
  node.emit("double_tap", isMaximized ? "unmaximize" : "maximize");
}
