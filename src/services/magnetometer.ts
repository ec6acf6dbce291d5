/** Flet `Magnetometer`: the magnetic field, in µT. Only the Generic Sensor API has it, and few browsers have that. */
import { readVector } from "./motion-sensor.ts";
import { defineSensor } from "./sensor.ts";

/** The part of the Generic Sensor API that is used; TypeScript's DOM library does not have it. */
interface VectorSensor extends EventTarget {
  readonly x: number | null;
  readonly y: number | null;
  readonly z: number | null;
  start(): void;
  stop(): void;
}

/** The magnetic field around the device. */
export const Magnetometer = defineSensor("Magnetometer", ({ onReading, onError, signal }) => {
  const source: Window & { readonly Magnetometer?: new () => VectorSensor } = window;
  if (!source.Magnetometer) throw new Error("this browser does not show a magnetometer to pages");
  const sensor = new source.Magnetometer();
  sensor.addEventListener("reading", () => {
    const reading = readVector(sensor.x, sensor.y, sensor.z);
    if (reading) onReading(reading);
  });
  sensor.addEventListener("error", (event) => {
    onError("error" in event ? event.error : new Error("the magnetometer failed"));
  });
  signal.addEventListener("abort", () => sensor.stop());
  sensor.start();
});
