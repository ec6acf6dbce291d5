/** The device's movement, as the browser reports it to a page: `devicemotion`, after asking where one must ask. */

/** Called with every report. Its numbers are null where the device lacks the sensor. */
export type MotionListener = (event: DeviceMotionEvent) => void;

/** Safari has a permission for motion, which other browsers and TypeScript's DOM library do not know. */
interface MotionPermission {
  readonly requestPermission?: () => Promise<"granted" | "denied">;
}

/**
 * Listens until `signal` aborts.
 * @throws {Error} in words if the browser has no motion events or refuses them.
 */
export async function watchMotion(listener: MotionListener, signal: AbortSignal): Promise<void> {
  if (!("DeviceMotionEvent" in window)) throw new Error("this browser reports no motion (https pages only)");
  const { requestPermission }: typeof DeviceMotionEvent & MotionPermission = DeviceMotionEvent;
  if (requestPermission) {
    // Rejects outside a click.
    const answer = await requestPermission.call(DeviceMotionEvent);
    if (answer !== "granted") throw new Error("the user did not allow this page to read the motion sensors");
  }
  window.addEventListener("devicemotion", listener, { signal });
}
