/** Flet `Accelerometer`: acceleration with gravity, in m/s². */
import { defineMotionSensor, readVector } from "./motion-sensor.ts";

/** At rest on a table it reads about 9.8 upwards. */
export const Accelerometer = defineMotionSensor(
  "Accelerometer",
  "accelerometer",
  ({ accelerationIncludingGravity: a }) => readVector(a?.x, a?.y, a?.z),
);
