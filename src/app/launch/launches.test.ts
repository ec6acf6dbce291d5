import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import type { RouteUrlStrategy } from "../config.ts";
import { Router } from "../environment/router.ts";
import { makeLaunchQueue, type LaunchFile, type LaunchSource } from "./launch-queue.ts";
import type { ProgramFile } from "../../runtime/contract.ts";
import { startWithLaunches } from "./launches.ts";
import { keepShare, sharedCacheName } from "../../service-worker/shared-files.ts";

const home = location.href;
const scope = new URL("/repo/", home).href;

type Launch = { targetURL?: string; files?: readonly LaunchFile[] };

function go(address: string): void {
  history.replaceState(null, "", scope + address);
}

function open(name: string, text = "hello"): LaunchFile {
  return { getFile: async () => new File([text], name) };
}

/** An app at `address`; `first` is what the system's queue holds when its script runs. */
function start(address: string, options: { first?: Launch[]; isReload?: boolean; strategy?: RouteUrlStrategy } = {}) {
  go(address);
  let consumer: ((launch: Launch) => void) | undefined;
  const source: LaunchSource = {
    setConsumer(next) {
      consumer = next;
      for (const launch of options.first ?? []) next(launch);
    },
  };
  const queue = makeLaunchQueue(source, {
    address: location.href,
    isReload: options.isReload ?? false,
    isLoaded: () => false,
  });
  const routeUrlStrategy = options.strategy ?? "path";
  const log: string[] = [];
  const written = new Map<string, string>();
  const host = {
    start: vi.fn(() => log.push(`start ${new Router(routeUrlStrategy, scope).route}`)),
    openRoute: vi.fn((route: string) => void log.push(`route ${route}`)),
    openPanel: vi.fn(() => void log.push("panel")),
    onFailure: vi.fn((text: string) => void log.push(`failure ${text}`)),
    writeFiles: vi.fn(async (files: readonly ProgramFile[]) => {
      for (const { path, content } of files) written.set(path, new TextDecoder().decode(content));
    }),
  };
  startWithLaunches({ scope: "/repo/", routeUrlStrategy, queue }, host);
  return { host, log, written, launch: (next: Launch) => consumer?.(next) };
}

const fileOf = (route: string | undefined) => new URL(route ?? "", scope).searchParams.get("file") ?? "";

beforeEach(() => {
  onTestFinished(async () => {
    history.replaceState(null, "", home);
    await caches.delete(sharedCacheName(scope));
  });
});

test("a place in the app starts at once, whatever launch brought it there", () => {
  const target = `${scope}store/12`;
  expect(start("store/12", { first: [{ targetURL: target }] }).log).toEqual(["start /store/12"]);
  expect(start("").log).toEqual(["start /"]);
});

test("a shared link is the first route, to the letter, with either kind of addresses", () => {
  const shared = "https://x.org/?q=a%20b&c=d+e'#f";
  for (const strategy of ["path", "hash"] as const) {
    const { log } = start(`share-target?title=100%25&url=${encodeURIComponent(shared)}`, { strategy });
    const route = log[0]?.replace("start ", "") ?? "";
    expect(new URL(route, scope).pathname).toBe("/share");
    expect(new URL(route, scope).searchParams.get("url")).toBe(shared);
    expect(new URL(route, scope).searchParams.get("title")).toBe("100%");
  }
});

test("shared files are handed over before the start, and their share is over", async () => {
  const form = new FormData();
  form.set("text", "Look");
  form.append("files", new File(["pixels"], "photo.png"));
  const id = await keepShare(form, scope);
  const { host, log, written } = start(`?share-target=${id}`);
  await vi.waitFor(() => expect(host.start).toHaveBeenCalledOnce());
  const route = log[0]?.replace("start ", "") ?? "";
  expect(route).toMatch(/^\/share\?text=Look&file=/);
  expect(written.get(fileOf(route))).toBe("pixels");
  expect(host.writeFiles.mock.invocationCallOrder[0]).toBeLessThan(host.start.mock.invocationCallOrder[0] ?? 0);
  expect(location.href).not.toContain("share-target");
});

test("a share that was lost is told, and the app starts all the same", async () => {
  const { host, log } = start("?share-target=lost");
  await vi.waitFor(() => expect(host.start).toHaveBeenCalledOnce());
  expect(log[0]).toContain("there is no space left");
  expect(log[1]).toBe("start /");
});

test("a file that the app is opened with is its first route", async () => {
  const { host, log, written } = start("", { first: [{ targetURL: scope, files: [open("plan.txt", "Rome")] }] });
  await vi.waitFor(() => expect(host.start).toHaveBeenCalledOnce());
  expect(log).toHaveLength(1);
  expect(log[0]).toMatch(/^start \/open\?file=/);
  expect(written.get(fileOf(log[0]?.replace("start ", "")))).toBe("Rome");
});

test("a file that cannot be read does not keep the app from starting", async () => {
  const gone: LaunchFile = { getFile: () => Promise.reject(new Error("plan.txt is gone")) };
  const { log } = start("", { first: [{ targetURL: scope, files: [gone] }] });
  await vi.waitFor(() => expect(log).toEqual(["failure plan.txt is gone", "start /"]));
});

test("later launches are changes of route, in order; the app's icon alone changes nothing", async () => {
  const { launch, log, host } = start("");
  launch({ targetURL: `${scope}a` });
  launch({ targetURL: scope });
  launch({ targetURL: scope, files: [open("one.txt")] });
  launch({ targetURL: `${scope}share-target?text=Hi` });
  launch({ targetURL: `${scope}?flet-pwa=app` });
  await vi.waitFor(() => expect(host.openPanel).toHaveBeenCalledOnce());
  expect(log.map((line) => line.replace(/file=.*/, "file="))).toEqual([
    "start /",
    "route /a",
    "route /open?file=",
    "route /share?text=Hi",
    "panel",
  ]);
});

test("a later launch that fails is told and does not stop those after it", async () => {
  const { launch, log, host } = start("");
  host.writeFiles.mockRejectedValueOnce(new Error("There is no space left."));
  launch({ targetURL: scope, files: [open("one.txt")] });
  launch({ targetURL: `${scope}a` });
  await vi.waitFor(() => expect(log).toEqual(["start /", "failure There is no space left.", "route /a"]));
});

test("the last launch that the browser repeats after a reload is not heard again", async () => {
  const { launch, log } = start("now", { isReload: true, first: [{ targetURL: `${scope}then`, files: [open("x")] }] });
  launch({ targetURL: `${scope}next` });
  await vi.waitFor(() => expect(log).toEqual(["start /now", "route /next"]));
});

test("the app panel can be asked for by address, which the program does not see", () => {
  const { log } = start("?flet-pwa=app");
  expect(log).toEqual(["panel", "start /"]);
  expect(location.href).toBe(scope);
});
