/** Taps on a DataTable's cell, double ones among them: the recognisers of GestureDetector, with a cell's events. */
import { toTapData } from "../../control/tap-data.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { claimPress, isPressClaimed } from "../../ui/interaction.ts";
import { DoubleTapRecognizer } from "../gestures/double-tap.ts";
import { toTap } from "../gestures/gesture-data.ts";
import { LongPressRecognizer } from "../gestures/long-press.ts";
import { engagePress, followPress } from "../gestures/pointer-router.ts";
import { TapRecognizer } from "../gestures/tap.ts";

const nothing = () => {};

/** Reports presses on `cell` until the returned function is called. Only taps, unless asked for more. */
export function attachCellPress(
  node: ControlNode,
  cell: HTMLElement,
  wants: { readonly doubleTap: boolean; readonly longPress: boolean },
): () => void {
  const tap = new TapRecognizer(1, {
    down: (sample) => node.emit("tap_down", toTap(sample)),
    move: nothing,
    up: nothing,
    tap: () => node.emit("tap"),
    cancel: () => node.emit("tap_cancel"),
  });
  const doubleTap = new DoubleTapRecognizer({
    down: nothing,
    cancel: nothing,
    doubleTap: () => node.emit("double_tap"),
  });
  const longPress = new LongPressRecognizer(1, {
    down: nothing,
    start: (press) => {
      engagePress(press.pointer, cell);
      node.emit("long_press");
    },
    move: nothing,
    end: nothing,
    cancel: nothing,
  });
  const recognizers = [tap, ...(wants.doubleTap ? [doubleTap] : []), ...(wants.longPress ? [longPress] : [])];
  const ends = new AbortController();
  const { signal } = ends;

  cell.addEventListener(
    "pointerdown",
    (event) => {
      if (node.isDisabled || isPressClaimed(event, cell)) return;
      followPress(event, cell, recognizers, false);
      claimPress(event, cell);
    },
    { signal },
  );
  cell.addEventListener(
    "click",
    (event) => {
      if (node.isDisabled || isPressClaimed(event, cell)) return;
      claimPress(event, cell);
      if (event.detail > 0) return;
      node.emit("tap_down", toTapData(cell, event));
      node.emit("tap");
    },
    { signal },
  );
  cell.addEventListener(
    "keydown",
    (event) => {
      if (event.target !== cell || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      if (!event.repeat) cell.click();
    },
    { signal },
  );
  return () => ends.abort();
}
