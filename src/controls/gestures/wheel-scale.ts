/**
 * Scale gestures of trackpads. Browsers tell of a pinch as a wheel with the control key; scrolling counts as well if the
 * program wants it to (`trackpad_scroll_causes_scale`). A gesture is over when the wheel rests.
 */
import { onCleanup } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import { localPoint, toScaleStart, toScaleUpdate } from "./gesture-data.ts";
import { SCALE } from "./gesture-names.ts";
import { handles } from "./recognizers.ts";

const REST = 200;
/** px of wheel for a scale of e: a pinch in browsers, scrolling in Flutter. */
const PINCH = 100;
const SCROLL = 200;

/** Sends `scale_start`, `…_update` and `…_end` for the wheel over `host` while the owner lives. */
export function attachWheelScale(node: ControlNode, host: HTMLElement, isEnabled: () => boolean): void {
  let scale = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    timer = undefined;
    node.emit("scale_end", { pc: 0, v: { x: 0, y: 0 } });
  };
  onCleanup(() => clearTimeout(timer));
  host.addEventListener(
    "wheel",
    (event) => {
      const isWanted = event.ctrlKey || node.peek("trackpad_scroll_causes_scale") === true;
      if (!isWanted || !isEnabled() || !SCALE.some((name) => handles(node, name))) return;
      // Or the browser zooms the page.
      event.preventDefault();
      const isBeginning = timer === undefined;
      clearTimeout(timer);
      timer = setTimeout(end, REST);
      scale = (isBeginning ? 1 : scale) * Math.exp(-event.deltaY / (event.ctrlKey ? PINCH : SCROLL));
      const state = {
        focal: { x: event.clientX, y: event.clientY },
        localFocal: localPoint(host, event),
        delta: { x: 0, y: 0 },
        pointers: 2,
        scale,
        horizontalScale: scale,
        verticalScale: scale,
        rotation: 0,
        time: event.timeStamp,
      };
      if (isBeginning) node.emit("scale_start", toScaleStart(state));
      node.emit("scale_update", toScaleUpdate(state));
    },
    { passive: false },
  );
}
