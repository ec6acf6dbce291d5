/** The device's movement, as the browser reports it to a page: `devicemotion`, after asking where one must ask. */

/** Called with every report. Its numbers are null where the device lacks the sensor. */
export type MotionListener = (event: DeviceMotionEvent) => void;

/** Some browsers have a permission for motion, which TypeScript's DOM library does not know. */
interface MotionPermission {
  readonly requestPermission?: () => Promise<"granted" | "denied">;
}

/**
 * Listens until `signal` aborts.
 * @throws {Error} in words if the browser has no motion events or refuses them.
 */
export async function watchMotion(listener: MotionListener, signal: AbortSignal): Promise<void> {
  if (!("DeviceMotionEvent" in window)) throw new Error("this browser reports no motion (https pages only)");
  // Before the question: events come as soon as the answer is yes.
  window.addEventListener("devicemotion", listener, { signal });
  const { requestPermission }: typeof DeviceMotionEvent & MotionPermission = DeviceMotionEvent;
  // Rejects outside a click where it really asks.
  const answer = await requestPermission?.call(DeviceMotionEvent);
  if (answer === "denied") throw new Error("this page was not allowed to read the motion sensors");
}
