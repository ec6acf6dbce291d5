/** Flet `ScreenBrightness`: pages cannot read or set it, so every answer is nothing, as in Flet's own web client. */
import { defineService, type ServiceMethods } from "../control/define-service.ts";
import { event } from "../control/property.ts";

const METHODS = [
  "get_system_screen_brightness",
  "can_change_system_screen_brightness",
  "set_system_screen_brightness",
  "get_application_screen_brightness",
  "set_application_screen_brightness",
  "reset_application_screen_brightness",
  "is_animate",
  "set_animate",
  "is_auto_reset",
  "set_auto_reset",
];

/** The screen's brightness. */
export const ScreenBrightness = defineService(
  "ScreenBrightness",
  { onSystemScreenBrightnessChange: event(), onApplicationScreenBrightnessChange: event() },
  (): ServiceMethods => Object.fromEntries(METHODS.map((method) => [method, () => null])),
);
