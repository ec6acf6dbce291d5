/** Flet `HapticFeedback`: short vibrations. Silent where the device or the browser has none (desktops, iOS). */
import { defineService, type ServiceMethods } from "../control/define-service.ts";

/** How long each kind vibrates, in ms: Flutter's own durations on the web. */
const DURATIONS = { heavy_impact: 30, medium_impact: 20, light_impact: 10, selection_click: 10, vibrate: 50 };

/** Vibrations by strength. */
export const HapticFeedback = defineService("HapticFeedback", {}, (): ServiceMethods =>
  Object.fromEntries(
    Object.entries(DURATIONS).map(([method, duration]) => [
      method,
      () => {
        if ("vibrate" in navigator) navigator.vibrate(duration);
        return null;
      },
    ]),
  ),
);
