/** The small services about the device: what the browser says, in Flet's words. */
import { expect, it, vi } from "vitest";
import { WireDateTime } from "../protocol/wire.ts";
import { startService } from "./testing/start-service.ts";

it("tells when the network goes and comes back, once each", async () => {
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(true);
  const connectivity = startService("Connectivity", { on_change: true });
  onLine.mockReturnValue(false);
  window.dispatchEvent(new Event("offline"));
  window.dispatchEvent(new Event("offline"));
  expect(await connectivity.call("get_connectivity")).toEqual(["none"]);
  onLine.mockReturnValue(true);
  window.dispatchEvent(new Event("online"));
  const changes = connectivity.eventData("change");
  expect(changes).toHaveLength(2);
  expect(changes[0]).toEqual({ connectivity: ["none"] });
  expect(changes[1]).not.toEqual({ connectivity: ["none"] });
});

it("tells readings of the accelerometer with their time, not faster than the interval", () => {
  const sensor = startService("Accelerometer", { on_reading: true, interval: { seconds: 60 } });
  const motion = new DeviceMotionEvent("devicemotion", { accelerationIncludingGravity: { x: 1, y: 2, z: 9.8 } });
  window.dispatchEvent(motion);
  window.dispatchEvent(motion);
  expect(sensor.eventData("reading")).toEqual([{ x: 1, y: 2, z: 9.8, timestamp: expect.any(WireDateTime) }]);
});

it("tells rotation in radians", () => {
  const sensor = startService("Gyroscope", { on_reading: true });
  window.dispatchEvent(new DeviceMotionEvent("devicemotion", { rotationRate: { alpha: 180, beta: 0, gamma: -90 } }));
  expect(sensor.eventData("reading")).toMatchObject([{ x: Math.PI, y: 0, z: -Math.PI / 2 }]);
});

it("tells once that the device has no sensor", () => {
  const sensor = startService("UserAccelerometer", { on_error: true });
  window.dispatchEvent(new DeviceMotionEvent("devicemotion"));
  window.dispatchEvent(new DeviceMotionEvent("devicemotion"));
  expect(sensor.eventData("error")).toEqual([{ message: expect.stringContaining("no accelerometer") }]);
});

it("stops a sensor that is switched off", () => {
  const sensor = startService("Accelerometer", { on_reading: true, interval: 0 });
  const motion = new DeviceMotionEvent("devicemotion", { accelerationIncludingGravity: { x: 0, y: 0, z: 9.8 } });
  window.dispatchEvent(motion);
  sensor.page.tree.patch(sensor.node.id, [[0], [0, 0, "enabled", false]]);
  window.dispatchEvent(motion);
  expect(sensor.eventData("reading")).toHaveLength(1);
});

it("tells a shake after enough jolts", () => {
  const now = vi.spyOn(performance, "now").mockReturnValue(0);
  const detector = startService("ShakeDetector", { on_shake: true, minimum_shake_count: 2 });
  const jolt = (time: number, x: number) => {
    now.mockReturnValue(time);
    window.dispatchEvent(new DeviceMotionEvent("devicemotion", { accelerationIncludingGravity: { x, y: 0, z: 0 } }));
  };
  jolt(1000, 40);
  jolt(1100, 40);
  jolt(2000, 10);
  expect(detector.eventData("shake")).toHaveLength(0);
  jolt(2100, 40);
  expect(detector.eventData("shake")).toHaveLength(1);
});

it("announces to screen readers, the same message twice as two", async () => {
  const service = startService("SemanticsService");
  const region = () => document.querySelector<HTMLElement>('.announcer[aria-live="assertive"]');
  await service.call("announce_message", { message: "Saved", rtl: true, assertiveness: "assertive" });
  const first = region()?.firstElementChild;
  await service.call("announce_message", { message: "Saved", rtl: true, assertiveness: "assertive" });
  expect(region()?.textContent).toBe("Saved");
  expect(region()?.dir).toBe("rtl");
  expect(region()?.firstElementChild).not.toBe(first);
});

it("switches the browser's context menu off and on", async () => {
  const menu = startService("BrowserContextMenu");
  const isShown = () => document.body.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true }));
  await menu.call("disable_menu");
  expect(isShown()).toBe(false);
  await menu.call("enable_menu");
  expect(isShown()).toBe(true);
});

it("reports how sharing ended, and offers a mail where there is no share sheet", async () => {
  const open = vi.spyOn(window, "open").mockReturnValue(null);
  const share = startService("Share");
  Object.assign(navigator, { canShare: () => true, share: vi.fn().mockResolvedValue(undefined) });
  try {
    expect(await share.call("share_text", { text: "hi", subject: "S" })).toEqual({ status: "success", raw: "" });
    expect(navigator.share).toHaveBeenCalledWith({ text: "hi", title: "S" });
    vi.mocked(navigator.share).mockRejectedValue(new DOMException("", "AbortError"));
    expect(await share.call("share_uri", { uri: "https://a.b" })).toMatchObject({ status: "dismissed" });
    Object.assign(navigator, { canShare: () => false });
    expect(await share.call("share_text", { text: "a b", subject: "S" })).toMatchObject({ status: "unavailable" });
    expect(open).toHaveBeenCalledWith("mailto:?subject=S&body=a%20b", "_blank", "noopener");
  } finally {
    Reflect.deleteProperty(navigator, "share");
    Reflect.deleteProperty(navigator, "canShare");
  }
});

it("answers in Flet's words about the battery", async () => {
  const battery = startService("Battery");
  expect(["charging", "discharging", "full", "unknown"]).toContain(await battery.call("get_battery_state"));
  expect(await battery.call("is_in_battery_save_mode")).toBe(false);
});
