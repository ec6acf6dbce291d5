/** Flet `ShakeDetector`: tells when the phone is shaken. Source: Flet's client, `shake_detector.dart`. */
import { createEffect, onCleanup } from "solid-js";
import { defineService } from "../control/define-service.ts";
import { event, intOr, numberOr } from "../control/property.ts";
import { watchMotion } from "./motion.ts";

const STANDARD_GRAVITY = 9.80665;

/** Counts jolts above a threshold; enough of them soon after each other are a shake. */
export const ShakeDetector = defineService(
  "ShakeDetector",
  {
    minimumShakeCount: intOr(1),
    shakeSlopTimeMs: intOr(500),
    shakeCountResetTimeMs: intOr(3000),
    shakeThresholdGravity: numberOr(2.7),
    onShake: event(),
  },
  (props, node) => {
    createEffect(() => {
      if (!props.onShake) return;
      const ends = new AbortController();
      onCleanup(() => ends.abort());
      let lastJolt = performance.now();
      let count = 0;
      const onMotion = ({ accelerationIncludingGravity: a }: DeviceMotionEvent) => {
        const force = Math.hypot(a?.x ?? 0, a?.y ?? 0, a?.z ?? 0) / STANDARD_GRAVITY;
        const now = performance.now();
        if (force <= props.shakeThresholdGravity || now < lastJolt + props.shakeSlopTimeMs) return;
        if (now > lastJolt + props.shakeCountResetTimeMs) count = 0;
        lastJolt = now;
        count += 1;
        if (count >= props.minimumShakeCount) node.emit("shake");
      };
      watchMotion(onMotion, ends.signal).catch((error: unknown) => {
        console.warn(`${node}: ${error instanceof Error ? error.message : String(error)}`);
      });
    });
    return {};
  },
);
