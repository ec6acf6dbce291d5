import { createSignal } from "solid-js";
import { render } from "solid-js/web";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { OfflineState, WaitingUpdate } from "../offline/offline.ts";
import { createNoticeQueue, type NoticeQueue } from "./notice-queue.ts";
import { Notices } from "./notices.tsx";
import { createOfflineNotices } from "./offline-notices.ts";
import { createStorageNotices, type StorageTrouble } from "./storage-notices.ts";

let host: HTMLElement;
let field: HTMLInputElement;
let queue: NoticeQueue;
let dispose: () => void;

function start(set: (queue: NoticeQueue) => void = () => {}): void {
  dispose = render(() => {
    queue = createNoticeQueue();
    set(queue);
    return <Notices queue={queue} />;
  }, host);
}
const button = (label: string) =>
  [...host.querySelectorAll("button")].find((each) => (each.getAttribute("aria-label") ?? each.textContent) === label);
const status = () => host.querySelector("[role=status]")?.textContent;
const alert = () => host.querySelector("[role=alert]")?.textContent;

beforeEach(() => {
  host = document.createElement("div");
  field = document.createElement("input");
  document.body.append(field, host);
});
afterEach(() => {
  vi.useRealTimers();
  dispose();
  host.remove();
  field.remove();
});

test("notices are shown one after another, and the live region is there before the first", () => {
  start();
  expect(status()).toBe("");
  queue.show({ id: "a", text: "First" });
  queue.show({ id: "b", text: "Second" });
  expect(status()).toBe("First");
  button("Close notice")?.click();
  expect(status()).toBe("Second");
  button("Close notice")?.click();
  expect(status()).toBe("");
  expect(host.querySelector("button")).toBeNull();
});

test("trouble goes before the rest and is an alert; what it displaced comes back", () => {
  start();
  queue.show({ id: "a", text: "First" });
  queue.show({ id: "bad", text: "Trouble", isAssertive: true });
  expect(alert()).toBe("Trouble");
  expect(status()).toBe("");
  queue.dismiss("bad");
  expect(status()).toBe("First");
});

test("a notice changes in place, and one that was closed stays closed until its matter is over", () => {
  start();
  const show = (text: string) => queue.show({ id: "a", text });
  show("1 %");
  show("2 %");
  expect(status()).toBe("2 %");
  button("Close notice")?.click();
  show("3 %");
  expect(status()).toBe("");
  queue.dismiss("a");
  show("Again");
  expect(status()).toBe("Again");
});

test("its time runs only while nobody is at it", () => {
  vi.useFakeTimers();
  start();
  queue.show({ id: "a", text: "Ready", expiresMs: 5000, actions: [{ label: "Do", onPress: () => {} }] });
  vi.advanceTimersByTime(4999);
  button("Do")?.focus();
  vi.advanceTimersByTime(60_000);
  expect(status()).toBe("Ready");
  button("Do")?.blur();
  vi.advanceTimersByTime(5000);
  expect(status()).toBe("");
});

test("it takes no focus, closes with Escape, and gives focus back", async () => {
  start();
  field.focus();
  queue.show({ id: "a", text: "Ready" });
  expect(document.activeElement).toBe(field);
  await userEvent.tab();
  expect(document.activeElement).toBe(button("Close notice"));
  const heard = vi.fn();
  document.addEventListener("keydown", heard);
  await userEvent.keyboard("{Escape}");
  document.removeEventListener("keydown", heard);
  expect(status()).toBe("");
  expect(heard).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field);
});

test("what has the focus is not replaced by what comes later", () => {
  start();
  queue.show({ id: "a", text: "First" });
  button("Close notice")?.focus();
  queue.show({ id: "bad", text: "Trouble", isAssertive: true });
  expect(status()).toBe("First");
  button("Close notice")?.blur();
  expect(alert()).toBe("Trouble");
});

test("it keeps clear of the program's bottom bar, and comes down when that is gone", () => {
  vi.useFakeTimers();
  start();
  const bar = document.createElement("div");
  bar.dataset["control"] = "NavigationBar";
  bar.style.cssText = "position: fixed; inset-inline: 0; bottom: 0; height: 80px";
  document.body.append(bar);
  queue.show({ id: "a", text: "Ready" });
  const bottom = () => host.querySelector(".notices")?.getBoundingClientRect().bottom ?? 0;
  expect(bottom()).toBeLessThanOrEqual(bar.getBoundingClientRect().top);
  bar.remove();
  vi.advanceTimersByTime(500);
  expect(bottom()).toBeGreaterThan(innerHeight - 40);
});

test("offline use: saving with its bytes, then ready for a while", () => {
  vi.useFakeTimers();
  const [state, setState] = createSignal<OfflineState>({ kind: "unknown" });
  start((to) => createOfflineNotices(to, { state, update: () => undefined, applyUpdate: () => {} }));
  expect(status()).toBe("");
  setState({ kind: "saving", loadedBytes: 3_200_000, totalBytes: 12_400_000 });
  expect(host.querySelector(".notices-words")?.textContent).toBe("Saving for offline use3.2 of 12.4 MB");
  expect(host.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow")).toBe("25");
  setState({ kind: "ready", isNew: true });
  expect(status()).toBe("Ready to work offline");
  expect(host.querySelector("[role=progressbar]")).toBeNull();
  vi.advanceTimersByTime(6000);
  expect(status()).toBe("");
});

test("offline use: no word for an app that was ready before, nor for a lost network", () => {
  const [state, setState] = createSignal<OfflineState>({ kind: "ready", isNew: false });
  start((to) => createOfflineNotices(to, { state, update: () => undefined, applyUpdate: () => {} }));
  expect(status()).toBe("");
  setState({ kind: "failed", failure: { reason: "network", detail: "" } });
  expect(status()).toBe("");
  setState({ kind: "failed", failure: { reason: "quota", neededBytes: 14_000_000 } });
  expect(alert()).toContain("14.0 MB are needed");
});

test("an update offers to reload, and says so when it concerns other windows", () => {
  const [update, setUpdate] = createSignal<WaitingUpdate>();
  const applyUpdate = vi.fn();
  start((to) => createOfflineNotices(to, { state: () => ({ kind: "unknown" }), update, applyUpdate }));
  setUpdate({ windows: 3 });
  expect(status()).toBe("A new version is ready. Reloading updates all 3 open windows.");
  button("Reload")?.click();
  expect(applyUpdate).toHaveBeenCalledOnce();
});

test("storage trouble is told at each change, with what can be done", () => {
  const [trouble, setTrouble] = createSignal<StorageTrouble>();
  const [onShowApp, onUseHere] = [vi.fn(), vi.fn()];
  start((to) => createStorageNotices(to, { trouble, onShowApp, onUseHere }));
  setTrouble("full");
  expect(alert()).toContain("The storage is full");
  button("App data")?.click();
  expect(onShowApp).toHaveBeenCalledOnce();
  button("Close notice")?.click();
  setTrouble("elsewhere");
  button("Use it here")?.click();
  expect(onUseHere).toHaveBeenCalledOnce();
});
