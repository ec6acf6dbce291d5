/** The recognisers of one GestureDetector: made when first pressed, asked only for gestures that Python listens to. */
import type { ControlNode } from "../../tree/control-node.ts";
import type { WireMap } from "../../protocol/wire.ts";
import { DoubleTapRecognizer } from "./double-tap.ts";
import { DragRecognizer, type DragKind } from "./drag.ts";
import {
  toDragEnd,
  toDragStart,
  toDragUpdate,
  toLongPressMove,
  toPlace,
  toScaleStart,
  toScaleUpdate,
  toTap,
} from "./gesture-data.ts";
import { BUTTONS, DOUBLE_TAP, DRAG_PARTS, DRAGS, LONG_PRESS, MULTI_TAP, SCALE, TAP } from "./gesture-names.ts";
import { LongPressRecognizer } from "./long-press.ts";
import { MultiTapRecognizer } from "./multi-tap.ts";
import type { PointerSample, Recognizer } from "./pointer-sample.ts";
import { ScaleRecognizer } from "./scale.ts";
import { TapRecognizer } from "./tap.ts";

/** A recogniser and the events it is there for. */
interface Entry {
  readonly events: readonly string[];
  readonly recognizer: Recognizer;
  /** Whether an inner control that takes presses rules it out. */
  readonly isTap: boolean;
}

/** What a press on the detector needs. */
export interface Recognizers {
  /** Those that some handler waits for now, in Flutter's order. */
  readonly active: (isTaken: boolean) => readonly Recognizer[];
}

/** Whether Python handles the event now. Not watched. */
export function handles(node: ControlNode, name: string): boolean {
  return node.peek(`on_${name}`) === true;
}

/** `engage`: the press numbered so has become a gesture. */
export function makeRecognizers(node: ControlNode, engage: (pointer: number) => void): Recognizers {
  const entries: Entry[] = [];
  const add = (events: readonly string[], recognizer: Recognizer, isTap = false) =>
    entries.push({ events, recognizer, isTap });

  for (const [prefix, buttons] of BUTTONS)
    add(
      TAP.map((name) => prefix + name),
      makeTap(node, prefix, buttons),
      true,
    );
  add(DOUBLE_TAP, makeDoubleTap(node), true);
  for (const [prefix, buttons] of BUTTONS) {
    add(
      LONG_PRESS.map((name) => prefix + name),
      makeLongPress(node, prefix, buttons, engage),
    );
  }
  for (const drag of DRAGS)
    add(
      DRAG_PARTS.map((part) => drag + part),
      makeDrag(node, drag, engage),
    );
  add(SCALE, makeScale(node, engage));
  add(MULTI_TAP, makeMultiTap(node));
  return {
    active: (isTaken) =>
      entries
        .filter(({ events, isTap }) => !(isTap && isTaken) && events.some((name) => handles(node, name)))
        .map(({ recognizer }) => recognizer),
  };
}

function makeTap(node: ControlNode, prefix: string, buttons: number): Recognizer {
  const name = `${prefix}tap`;
  return new TapRecognizer(buttons, {
    down: (sample) => node.emit(`${name}_down`, toTap(sample)),
    move: (sample, delta) => node.emit(`${name}_move`, { ...toTap(sample), d: { x: delta.x, y: delta.y } }),
    up: (sample) => node.emit(`${name}_up`, toTap(sample)),
    tap: (press) => node.emit(name, prefix === "" ? toTap(press) : null),
    cancel: () => node.emit(`${name}_cancel`),
  });
}

function makeDoubleTap(node: ControlNode): Recognizer {
  return new DoubleTapRecognizer({
    down: (sample) => node.emit("double_tap_down", toTap(sample)),
    doubleTap: () => node.emit("double_tap"),
    cancel: () => node.emit("double_tap_cancel"),
  });
}

function makeLongPress(
  node: ControlNode,
  prefix: string,
  buttons: number,
  engage: (pointer: number) => void,
): Recognizer {
  const name = `${prefix}long_press`;
  return new LongPressRecognizer(buttons, {
    down: (sample) => node.emit(`${name}_down`, toTap(sample)),
    start: (press) => {
      engage(press.pointer);
      node.emit(`${name}_start`, toPlace(press));
      node.emit(name);
    },
    move: (sample, press) => node.emit(`${name}_move_update`, toLongPressMove(sample, press)),
    end: (sample, velocity) => {
      node.emit(`${name}_end`, { ...toPlace(sample), v: { x: velocity.x, y: velocity.y } });
      node.emit(`${name}_up`);
    },
    cancel: () => node.emit(`${name}_cancel`),
  });
}

function makeDrag(node: ControlNode, name: (typeof DRAGS)[number], engage: (pointer: number) => void): Recognizer {
  const kind: DragKind = name === "pan" ? "pan" : name === "horizontal_drag" ? "horizontal" : "vertical";
  const isDue = makeThrottle(node, "drag_interval");
  let last: PointerSample | undefined;
  return new DragRecognizer(kind, {
    down: (sample) => node.emit(`${name}_down`, toPlace(sample)),
    start: (sample) => {
      last = sample;
      node.emit(`${name}_start`, toDragStart(sample));
    },
    engage,
    update: (sample, primary) => {
      if (!handles(node, `${name}_update`) || !isDue(sample.time)) return;
      const data: WireMap = toDragUpdate(sample, last ?? sample, primary);
      last = sample;
      node.emit(`${name}_update`, data);
    },
    end: (sample, velocity, primary) => node.emit(`${name}_end`, toDragEnd(sample, velocity, primary)),
    cancel: () => node.emit(`${name}_cancel`),
  });
}

function makeScale(node: ControlNode, engage: (pointer: number) => void): Recognizer {
  return new ScaleRecognizer({
    start: (state) => node.emit("scale_start", toScaleStart(state)),
    engage,
    update: (state) => node.emit("scale_update", toScaleUpdate(state)),
    end: (pointers, velocity) => node.emit("scale_end", { pc: pointers, v: { x: velocity.x, y: velocity.y } }),
  });
}

function makeMultiTap(node: ControlNode): Recognizer {
  const wanted = () => Number(node.peek("multi_tap_touches") ?? 0);
  return new MultiTapRecognizer(wanted, {
    multiTap: (isComplete) => node.emit("multi_tap", { ct: isComplete }),
    longPress: () => node.emit("multi_long_press"),
  });
}

/** Leading throttle by the property `name` (ms): extra events are dropped. */
export function makeThrottle(node: ControlNode, name: string): (time: number) => boolean {
  let last = -Infinity;
  return (time) => {
    const interval = Number(node.peek(name) ?? 0);
    if (interval > 0 && time - last <= interval) return false;
    last = time;
    return true;
  };
}
