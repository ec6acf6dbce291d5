/** Sensor services that are one part of a `devicemotion` report. */
import type { ServiceDefinition } from "../control/define-service.ts";
import { watchMotion } from "./motion.ts";
import { defineSensor, type Reading } from "./sensor.ts";

/**
 * Defines one.
 * @param device What is missing if the report lacks the part, in words.
 * @param read The part; `undefined` where the device has no such sensor (desktops send one report full of nulls).
 */
export function defineMotionSensor(
  type: string,
  device: string,
  read: (event: DeviceMotionEvent) => Reading | undefined,
): ServiceDefinition {
  return defineSensor(type, ({ onReading, onError, signal }) =>
    watchMotion((event) => {
      const reading = read(event);
      if (reading) onReading(reading);
      else onError(new Error(`this device has no ${device}, or the browser does not show it to pages`));
    }, signal),
  );
}

/** The three numbers, if the device has them. `factor` turns the browser's unit into Flet's. */
export function readVector(
  x: number | null | undefined,
  y: number | null | undefined,
  z: number | null | undefined,
  factor = 1,
): Reading | undefined {
  return x == null || y == null || z == null ? undefined : { x: x * factor, y: y * factor, z: z * factor };
}
