/** Flet `Gyroscope`: rotation rate around each axis, in rad/s. */
import { defineMotionSensor, readVector } from "./motion-sensor.ts";

const RADIANS_PER_DEGREE = Math.PI / 180;

/** Browsers name the rates around x, y and z alpha, beta and gamma. */
export const Gyroscope = defineMotionSensor("Gyroscope", "gyroscope", ({ rotationRate: rate }) =>
  readVector(rate?.alpha, rate?.beta, rate?.gamma, RADIANS_PER_DEGREE),
);
