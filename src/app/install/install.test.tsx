import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { createInstall, isIosSafari, type InstallState } from "./install.ts";
import { InstallOffer } from "./install-offer.tsx";

const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
const mac =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15";
const chromeOnIphone = iphone.replace("Version/18.5", "CriOS/137.0.0.0");
const insideAnApp = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148";

let host: HTMLElement;
let dispose = (): void => {};
beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
  localStorage.clear();
});
afterEach(() => {
  dispose();
  host.remove();
});

const button = (label: string) =>
  [...host.querySelectorAll("button")].find((each) => (each.getAttribute("aria-label") ?? each.textContent) === label);

function offer(scope = "/a/", answer = true) {
  const [state, setState] = createSignal<InstallState>("unavailable");
  const promptInstall = vi.fn(async () => {
    setState(answer ? "installed" : "promptable");
    return answer;
  });
  dispose = render(() => <InstallOffer appName="Trip" scope={scope} install={{ state, promptInstall }} />, host);
  return { setState, promptInstall };
}

test("the hint is for Safari on iOS and iPadOS only", () => {
  expect(isIosSafari({ userAgent: iphone, maxTouchPoints: 5 })).toBe(true);
  expect(isIosSafari({ userAgent: mac, maxTouchPoints: 5 })).toBe(true);
  expect(isIosSafari({ userAgent: mac, maxTouchPoints: 0 })).toBe(false);
  expect(isIosSafari({ userAgent: chromeOnIphone, maxTouchPoints: 5 })).toBe(false);
  expect(isIosSafari({ userAgent: insideAnApp, maxTouchPoints: 5 })).toBe(false);
});

test("the browser's prompt is caught, shown once, and its answer told", async () => {
  const install = createInstall({ userAgent: "", maxTouchPoints: 0 });
  expect(install.state()).toBe("unavailable");
  expect(await install.promptInstall()).toBe(false);
  const event = new Event("beforeinstallprompt", { cancelable: true });
  const prompt = vi.fn(async () => ({ outcome: "accepted" }));
  window.dispatchEvent(Object.assign(event, { prompt }));
  expect(event.defaultPrevented).toBe(true);
  expect(install.state()).toBe("promptable");
  expect(await install.promptInstall()).toBe(true);
  expect(prompt).toHaveBeenCalledOnce();
  expect(install.state()).toBe("unavailable");
  window.dispatchEvent(new Event("appinstalled"));
  expect(install.state()).toBe("installed");
});

test("the offer is there while the app can be installed, and goes once it is", async () => {
  const { setState, promptInstall } = offer();
  expect(host.textContent).toBe("");
  setState("promptable");
  await userEvent.click(button("Install Trip") ?? host);
  expect(promptInstall).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(host.textContent).toBe(""));
});

test("sent away, it stays away for this app and no other", async () => {
  offer().setState("promptable");
  button("Do not offer again")?.click();
  expect(host.textContent).toBe("");
  dispose();
  offer().setState("promptable");
  expect(host.textContent).toBe("");
  dispose();
  offer("/a/b/").setState("promptable");
  expect(host.textContent).toContain("Install Trip");
});

test("a no to the browser's prompt is a no to ours", async () => {
  offer("/a/", false).setState("promptable");
  await userEvent.click(button("Install Trip") ?? host);
  await vi.waitFor(() => expect(host.textContent).toBe(""));
});

test("on iOS it tells the way through the share menu; Escape closes that first", async () => {
  const { setState, promptInstall } = offer();
  setState("ios-hint");
  await userEvent.click(button("Install Trip") ?? host);
  const hint = host.querySelector("[role=dialog]");
  expect(hint?.textContent).toBe("Tap  Share, then Add to Home Screen.");
  expect(document.activeElement).toBe(hint);
  expect(promptInstall).not.toHaveBeenCalled();
  await userEvent.keyboard("{Escape}");
  expect(host.querySelector("[role=dialog]")).toBeNull();
  expect(document.activeElement).toBe(button("Install Trip"));
});
