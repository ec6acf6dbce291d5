/** Flet `Barometer`: air pressure. No browser shows it to pages; Python refuses it on the web as well. */
import { defineSensor } from "./sensor.ts";

/** Always an `error` event. */
export const Barometer = defineSensor("Barometer", () => {
  throw new Error("browsers do not show a barometer to pages");
});
