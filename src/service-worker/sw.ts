/**
 * Entry of the service worker: keeps one version of the app whole and answers every request from it, so that the app
 * starts without a network and never mixes versions. A version that cannot be had completely is not installed, and
 * the one that worked goes on.
 */
import type { BuildInfo } from "./build-info.ts";
import type { PageMessage, WorkerDescription, WorkerMessage } from "./messages.ts";
import { describeFailure, precache } from "./precache.ts";
import { Responder } from "./respond.ts";
import { answerShare, isShare } from "./shared-files.ts";
import { VersionCaches } from "./version-cache.ts";

declare const self: ServiceWorkerGlobalScope & {
  /** Written at the head of this script by the build. */
  readonly fletBuild: BuildInfo;
};

const { fletBuild: build } = self;
const { scope } = self.registration;
const versions = new VersionCaches(scope);
const responder = new Responder(build, scope, versions);
/** How often a page hears of progress, in ms. */
const PROGRESS_MS = 100;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => event.waitUntil(answer(event)));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (isShare(request, scope)) {
    event.respondWith(answerShare(request, scope));
    return;
  }
  if (request.mode === "navigate" && request.method === "GET" && self.registration.waiting) {
    event.respondWith(navigateAtLastWindow(request));
    return;
  }
  const response = responder.respond(request);
  if (response) event.respondWith(response);
});

async function install(): Promise<void> {
  let lastReport = 0;
  try {
    await precache(build, scope, versions, (loadedBytes, totalBytes) => {
      const now = performance.now();
      if (now - lastReport < PROGRESS_MS && loadedBytes < totalBytes) return;
      lastReport = now;
      void tellWindows({ type: "PRECACHE_PROGRESS", version: build.version, loadedBytes, totalBytes });
    });
  } catch (error) {
    await tellWindows({ type: "PRECACHE_FAILED", version: build.version, failure: describeFailure(error, build) });
    throw error;
  }
}

async function activate(): Promise<void> {
  await versions.deleteAllBut(build.version);
  await self.clients.claim();
}

async function answer({ data, ports, source }: ExtendableMessageEvent): Promise<void> {
  // Other apps of this origin can reach this worker, too.
  if (source instanceof Client && !source.url.startsWith(scope)) return;
  const message: PageMessage = data;
  if (message.type === "SKIP_WAITING") await self.skipWaiting();
  if (message.type === "DESCRIBE") {
    const description: WorkerDescription = { version: build.version, windows: (await windows()).length };
    ports[0]?.postMessage(description);
  }
}

/**
 * A new version waits, and this navigation (a reload) comes from the only window: nobody is left who needs this
 * version. A reload alone would keep this worker in charge, as the old page goes only after the new one has come.
 */
async function navigateAtLastWindow(request: Request): Promise<Response> {
  const { waiting } = self.registration;
  if (waiting && (await windows()).length <= 1) {
    const message: PageMessage = { type: "SKIP_WAITING" };
    waiting.postMessage(message);
    return new Response("", { headers: { "content-type": "text/html", refresh: "0" } });
  }
  return responder.respond(request) ?? fetch(request);
}

async function tellWindows(message: WorkerMessage): Promise<void> {
  for (const window of await windows()) window.postMessage(message);
}

/** Windows of this app, also those that no worker controls yet. */
async function windows(): Promise<readonly WindowClient[]> {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(scope));
}
