import { expect, it, vi } from "vitest";
import { startService } from "./testing/start-service.ts";

const start = () => startService("UrlLauncher");

it("opens a new tab that has no handle back", async () => {
  const open = vi.spyOn(window, "open").mockReturnValue(null);
  await start().call("launch_url", { url: "https://flet.dev" });
  expect(open).toHaveBeenCalledWith("https://flet.dev", "_blank", "noopener");
});

it.each([
  [{ url: { url: "/about", target: "_self" }, web_only_window_name: "help" }, "_self"],
  [{ url: "/about", web_only_window_name: "help" }, "help"],
])("opens where the link says, or else in the named window: %o", async (args, target) => {
  const open = vi.spyOn(window, "open").mockReturnValue(null);
  await start().call("launch_url", args);
  expect(open).toHaveBeenCalledWith("/about", target, "noopener");
});

it.each(["launch_url", "open_window"])("%s refuses addresses that would run as code", async (method) => {
  const open = vi.spyOn(window, "open").mockReturnValue(null);
  await expect(start().call(method, { url: "javascript:alert(1)" })).rejects.toThrow("its scheme is not allowed");
  expect(open).not.toHaveBeenCalled();
});

it("opens a popup of the given size without a way back to this page", async () => {
  const replace = vi.fn();
  const popup = { opener: window, location: { replace } };
  const open = vi.spyOn(window, "open").mockReturnValue(popup as unknown as Window);
  await start().call("open_window", { url: "https://flet.dev/x", title: "Docs", width: 500, height: 400.4 });
  expect(open).toHaveBeenCalledWith("", "Docs", expect.stringMatching(/^popup,width=500,height=400,/));
  expect(popup.opener).toBe(null);
  expect(String(replace.mock.calls[0]?.[0])).toBe("https://flet.dev/x");
});

it("says that a popup was blocked", async () => {
  vi.spyOn(window, "open").mockReturnValue(null);
  await expect(start().call("open_window", { url: "https://flet.dev" })).rejects.toThrow("blocked");
});

it("claims only what browsers do", async () => {
  const launcher = start();
  expect(await launcher.call("can_launch_url", { url: "mailto:a@b.c" })).toBe(true);
  expect(await launcher.call("can_launch_url", { url: { url: "spotify:track:1" } })).toBe(false);
  expect(await launcher.call("supports_launch_mode", { mode: "platformDefault" })).toBe(true);
  expect(await launcher.call("supports_launch_mode", { mode: "inAppWebView" })).toBe(false);
  expect(await launcher.call("supports_close_for_launch_mode", { mode: "platformDefault" })).toBe(false);
});
