/** Flet `UserAccelerometer`: acceleration by the user, without gravity, in m/s². */
import { defineMotionSensor, readVector } from "./motion-sensor.ts";

/** At rest it reads zero. */
export const UserAccelerometer = defineMotionSensor("UserAccelerometer", "accelerometer", ({ acceleration: a }) =>
  readVector(a?.x, a?.y, a?.z),
);
