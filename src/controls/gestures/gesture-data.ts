/** Payloads of GestureDetector's events, with the short keys that Flet's Python expects (PROTOCOL §5.4). */
import { pointerKind, toPositions } from "../../control/tap-data.ts";
import { WireDuration, type WireMap } from "../../protocol/wire.ts";
import { minus, type Point, type PointerSample } from "./pointer-sample.ts";
import type { ScaleState } from "./scale.ts";

const toPoint = ({ x, y }: Point): WireMap => ({ x, y });

/** `{l, g}`: position in the control and in the page. */
export function toPlace(sample: PointerSample): WireMap {
  return { l: toPoint(sample.local), g: toPoint(sample.global) };
}

/** `{k, l, g}`. */
export function toTap(sample: PointerSample): WireMap {
  return { k: sample.kind, ...toPlace(sample) };
}

/** A moment (ms) as Flutter's time stamps. */
export function toTimestamp(time: number): WireDuration {
  return new WireDuration(Math.round(time * 1000));
}

/** `long_press_move_update`. Flet's Python wants `of`, its Flutter client sends `ofo`. */
export function toLongPressMove(sample: PointerSample, press: PointerSample): WireMap {
  const offset = toPoint(minus(sample.global, press.global));
  return { ...toPlace(sample), of: offset, ofo: offset, lofo: toPoint(minus(sample.local, press.local)) };
}

/** `…_start` of drags. */
export function toDragStart(sample: PointerSample): WireMap {
  return { ...toTap(sample), ts: toTimestamp(sample.time) };
}

/** `…_update` of drags; deltas count from the last event that was sent. */
export function toDragUpdate(sample: PointerSample, last: PointerSample, primary: number | undefined): WireMap {
  return {
    ...toPlace(sample),
    ld: toPoint(minus(sample.local, last.local)),
    gd: toPoint(minus(sample.global, last.global)),
    pd: primary ?? null,
    ts: toTimestamp(sample.time),
  };
}

/** `…_end` of drags. */
export function toDragEnd(sample: PointerSample, velocity: Point, primary: number | undefined): WireMap {
  return { ...toPlace(sample), v: toPoint(velocity), pv: primary ?? null };
}

/** `scale_start`. */
export function toScaleStart(state: ScaleState): WireMap {
  return {
    gfp: toPoint(state.focal),
    lfp: toPoint(state.localFocal),
    pc: state.pointers,
    ts: toTimestamp(state.time),
  };
}

/** `scale_update`. */
export function toScaleUpdate(state: ScaleState): WireMap {
  return {
    ...toScaleStart(state),
    fpd: toPoint(state.delta),
    s: state.scale,
    hs: state.horizontalScale,
    vs: state.verticalScale,
    rot: state.rotation,
  };
}

/** `hover`, `enter`, `exit`, `right_pan_…`; `last` is where the last event of the kind was. */
export function toPointerData(host: Element, event: PointerEvent, last?: Point): WireMap {
  const place = toPositions(host, event);
  const local = localPoint(host, event);
  return {
    k: pointerKind(event),
    ...place,
    ts: toTimestamp(event.timeStamp),
    dev: event.pointerId,
    ps: event.pressure,
    pMin: 0,
    pMax: 1,
    dist: 0,
    distMax: 0,
    size: 0,
    rMj: event.width / 2,
    rMn: event.height / 2,
    rMin: 0,
    rMax: 0,
    or: 0,
    tilt: (Math.hypot(event.tiltX, event.tiltY) * Math.PI) / 180,
    ld: last ? toPoint(minus(local, last)) : null,
  };
}

/** Where an event is in `host`. */
export function localPoint(host: Element, event: MouseEvent): Point {
  const rect = host.getBoundingClientRect();
  return { x: event.clientX - rect.left, y: event.clientY - rect.top };
}

/** `scroll` of a wheel; lines and pages become px as in Flutter's engine. */
export function toWheelData(host: Element, event: WheelEvent): WireMap {
  const unitX = event.deltaMode === 1 ? 32 : event.deltaMode === 2 ? innerWidth : 1;
  const unitY = event.deltaMode === 1 ? 32 : event.deltaMode === 2 ? innerHeight : 1;
  return { ...toPositions(host, event), sd: { x: event.deltaX * unitX, y: event.deltaY * unitY } };
}
