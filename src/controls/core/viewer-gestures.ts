/** What fingers, mouse, wheel and trackpad do to an InteractiveViewer, and what Python hears of it. */
import { onCleanup } from "solid-js";
import type { WireMap } from "../../protocol/wire.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { isPressClaimed } from "../../ui/interaction.ts";
import { localPoint, toScaleStart, toScaleUpdate } from "../gestures/gesture-data.ts";
import { minus, type Point } from "../gestures/pointer-sample.ts";
import { engagePress, followPress } from "../gestures/pointer-router.ts";
import { ScaleRecognizer, type ScaleState } from "../gestures/scale.ts";
import { moved, scaled, toScene, type Limits, type Placed } from "./viewer-transform.ts";

/** What gestures need of a viewer. */
export interface GestureHost {
  readonly canPan: () => boolean;
  readonly canScale: () => boolean;
  readonly scrollScales: () => boolean;
  /** px of wheel for a scale of e. */
  readonly scaleFactor: () => number;
  readonly friction: () => number;
  /** Least time between two updates, ms. */
  readonly interval: () => number;
  readonly placed: () => Placed;
  readonly limits: () => Limits;
  readonly place: (placed: Placed) => void;
  /** Stops whatever moves by itself. */
  readonly hold: () => void;
  /** Moves on by itself to where `(x, y)` would be, ever slower. */
  readonly glide: (to: Point, ms: number) => void;
}

/** px of wheel for a scale of e when a trackpad is pinched. */
const PINCH = 100;
/** Below, in px/s, nothing is thrown; Flutter's kMinFlingVelocity. */
const MIN_FLING = 50;
const MOTIONLESS = 10;
const RESTING: Point = { x: 0, y: 0 };

/** Lets people move and scale what `root` shows, for as long as the owner lives. */
export function attachViewerGestures(node: ControlNode, root: HTMLElement, host: GestureHost): void {
  let kind: "pan" | "scale" | undefined;
  let startScale = 1;
  let reference: Point = RESTING;
  let toldAt = performance.now();

  const emit = (name: string, data: WireMap) => !node.isDisabled && node.emit(name, data);
  const start = (state: ScaleState) => emit("interaction_start", toScaleStart(state));
  const end = (pointers: number, velocity: Point) =>
    emit("interaction_end", { pc: pointers, v: { x: velocity.x, y: velocity.y } });
  const tell = (state: ScaleState) => {
    const now = performance.now();
    if (now - toldAt <= host.interval()) return;
    toldAt = now;
    emit("interaction_update", toScaleUpdate(state));
  };
  const scaleAbout = (factor: number, local: Point, scene: Point) => {
    const larger = scaled(host.placed(), factor, host.limits());
    host.place(moved(larger, minus(toScene(larger, local), scene), host.limits()));
  };

  const recognizer = new ScaleRecognizer({
    start: (state) => {
      host.hold();
      kind = undefined;
      startScale = host.placed().scale;
      reference = toScene(host.placed(), state.localFocal);
      start(state);
    },
    engage: (pointer) => engagePress(pointer, root),
    update: (state) => {
      // Moving may turn into scaling, not the other way round.
      if (kind !== "scale") kind = host.canScale() && state.scale !== 1 ? "scale" : "pan";
      if (kind === "scale" && host.canScale()) {
        scaleAbout((startScale * state.scale) / host.placed().scale, state.localFocal, reference);
        reference = toScene(host.placed(), state.localFocal);
      } else if (kind === "pan" && host.canPan() && state.scale === 1) {
        const by = minus(toScene(host.placed(), state.localFocal), reference);
        host.place(moved(host.placed(), by, host.limits()));
        reference = toScene(host.placed(), state.localFocal);
      }
      tell(state);
    },
    end: (pointers, velocity) => {
      end(pointers, velocity);
      const speed = Math.hypot(velocity.x, velocity.y);
      if (kind !== "pan" || !host.canPan() || speed < MIN_FLING) return;
      const drag = Math.log(host.friction());
      const { x, y } = host.placed();
      const seconds = Math.log(MOTIONLESS / speed) / Math.log(host.friction() / 100);
      host.glide({ x: x - velocity.x / drag, y: y - velocity.y / drag }, seconds * 1000);
    },
  });

  root.addEventListener("pointerdown", (down) => {
    if (!host.canPan() && !host.canScale()) return;
    followPress(down, root, [recognizer], isPressClaimed(down, root));
  });
  root.addEventListener("dragstart", (native) => native.preventDefault());
  const listening = new AbortController();
  onCleanup(() => listening.abort());
  root.addEventListener("wheel", turn, { passive: false, signal: listening.signal });

  /** Each turn of a wheel is a gesture of its own. */
  function turn(wheel: WheelEvent): void {
    if (!host.canPan() && !host.canScale()) return;
    wheel.preventDefault();
    host.hold();
    const isScaling = wheel.ctrlKey || host.scrollScales() || !isTrackpad(wheel);
    const local = localPoint(root, wheel);
    const delta = isScaling ? RESTING : { x: -wheel.deltaX, y: -wheel.deltaY };
    const factor = isScaling ? Math.exp(-wheel.deltaY / (wheel.ctrlKey ? PINCH : host.scaleFactor())) : 1;
    const before: ScaleState = {
      focal: { x: wheel.clientX, y: wheel.clientY },
      localFocal: local,
      delta: RESTING,
      pointers: 0,
      scale: 1,
      horizontalScale: 1,
      verticalScale: 1,
      rotation: 0,
      time: wheel.timeStamp,
    };
    start(before);
    if (isScaling && host.canScale()) scaleAbout(factor, local, toScene(host.placed(), local));
    else if (!isScaling && host.canPan()) {
      const { scale } = host.placed();
      host.place(moved(host.placed(), { x: delta.x / scale, y: delta.y / scale }, host.limits()));
    }
    tell({ ...before, delta, scale: factor });
    end(0, RESTING);
  }
}

/** A mouse's wheel turns by whole notches; browsers do not tell otherwise. */
function isTrackpad(wheel: WheelEvent): boolean {
  if (wheel.deltaMode !== WheelEvent.DOM_DELTA_PIXEL) return false;
  const notch = "wheelDeltaY" in wheel && typeof wheel.wheelDeltaY === "number" ? wheel.wheelDeltaY : wheel.deltaY;
  return notch % 120 !== 0 || wheel.deltaX !== 0;
}
