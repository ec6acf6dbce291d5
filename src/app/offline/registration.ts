/**
 * Registers the service worker and follows it: what it saves, which version it has, and when another takes over. Not part
 * of the start.
 */
import type { Accessor, Setter } from "solid-js";
import type { Workbox } from "workbox-window";
import type { PageMessage, WorkerDescription, WorkerMessage } from "../../service-worker/messages.ts";
import type { Offline, OfflineState, UpdateCheck, WaitingUpdate } from "./offline.ts";

/** What the page keeps of it. */
export interface RegistrationOptions {
  readonly serviceWorkerUrl: string;
  /** The build that this page belongs to. */
  readonly version: string;
  /** Whether the page came from a service worker. */
  readonly wasControlled: boolean;
  reload(): void;
  readonly state: Accessor<OfflineState>;
  readonly setState: Setter<OfflineState>;
  readonly update: Accessor<WaitingUpdate | undefined>;
  readonly setUpdate: Setter<WaitingUpdate | undefined>;
}

/** What can be asked of it. */
export type Registration = Pick<Offline, "checkForUpdate" | "applyUpdate">;

/** Coming back to the app looks for a new version, but not at every glance. */
const CHECK_AFTER_MS = 15 * 60 * 1000;
/** An app that stays open looks by itself. */
const CHECK_EVERY_MS = 60 * 60 * 1000;
/** After a failed attempt to save the app; then each time twice as long. */
const RETRY_MS = 30_000;
/** Waiting longer for an answer than any busy machine needs. */
const ANSWER_MS = 3000;

/** Registers the service worker. */
export function openRegistration(options: RegistrationOptions): Registration {
  const { serviceWorkerUrl, version, wasControlled, reload, state, setState, update, setUpdate } = options;
  let workbox: Workbox | undefined;
  let registration: ServiceWorkerRegistration | undefined;
  let lastCheck = 0;
  let retryMs = RETRY_MS;
  let isReloading = false;

  const register = async (): Promise<void> => {
    lastCheck = performance.now();
    // Not needed for the first screen, and so not part of the start.
    const { Workbox: WorkboxWindow } = await import("workbox-window");
    // An instance registers once.
    workbox = new WorkboxWindow(serviceWorkerUrl, { updateViaCache: "none" });
    try {
      registration = await workbox.register({ immediate: true });
    } catch (error) {
      // Without a network, or while the host is broken, what is kept goes on.
      if (!navigator.serviceWorker.controller) setState(failedBy(error));
      return;
    }
    if (!registration) return;
    registration.addEventListener("updatefound", () => void follow());
    if (registration.active) await meetWorker(registration.active);
    if (registration.waiting) await announce();
    await follow();
  };

  /** Follows a worker that is being installed to its end. */
  const follow = async (): Promise<void> => {
    const worker = registration?.installing;
    if (!worker) return;
    const isFirst = !registration?.active;
    await settled(worker);
    if (worker.state === "redundant") {
      if (!isFirst) return;
      // With its only worker the registration is gone as well.
      registration = undefined;
      setTimeout(() => void check(), retryMs);
      retryMs *= 2;
    } else if (isFirst) {
      setState({ kind: "ready", isNew: true });
    } else if (worker.state === "installed") {
      await announce();
    }
  };

  const announce = async (): Promise<void> => {
    const waiting = registration?.waiting;
    if (waiting) setUpdate({ windows: (await describe(waiting))?.windows ?? 1 });
  };

  const meetWorker = async (active: ServiceWorker): Promise<void> => {
    const description = await describe(active);
    if (!description) return;
    if (state().kind !== "ready") setState({ kind: "ready", isNew: false });
    // This page came from the network and is older, or newer, than what is kept: a reload brings both together.
    if (description.version !== version && !registration?.waiting) setUpdate({ windows: description.windows });
  };

  /** Another worker has taken over: a page of another version must not go on under it. */
  const meetController = async (): Promise<void> => {
    const { controller } = navigator.serviceWorker;
    if (!controller || isReloading) return;
    const description = await describe(controller);
    if (!description || description.version === version) return;
    if (update() === undefined && !wasControlled) return meetWorker(controller);
    isReloading = true;
    reload();
  };
  const hear = (message: WorkerMessage): void => {
    // An update is fetched quietly; a page that is kept already has nothing to say about it.
    if (registration?.active || state().kind === "ready") return;
    if (message.type === "PRECACHE_PROGRESS") {
      const { loadedBytes, totalBytes } = message;
      setState({ kind: "saving", loadedBytes, totalBytes });
    } else if (message.type === "PRECACHE_FAILED") {
      setState({ kind: "failed", failure: message.failure });
    }
  };

  const isRegistered = (): boolean => registration !== undefined;

  const check = async (): Promise<UpdateCheck> => {
    lastCheck = performance.now();
    if (!registration) {
      await register();
      return isRegistered() ? "latest" : "unreachable";
    }
    try {
      await registration.update();
    } catch {
      // No network, or a host without its sw.js: said by the answer.
      return "unreachable";
    }
    if (registration.installing) await settled(registration.installing);
    return registration.waiting ? "found" : "latest";
  };

  navigator.serviceWorker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => hear(data));
  navigator.serviceWorker.addEventListener("controllerchange", () => void meetController());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && performance.now() - lastCheck > CHECK_AFTER_MS) void check();
  });
  window.addEventListener("online", () => void check());
  setInterval(() => void check(), CHECK_EVERY_MS);
  void register();

  return {
    checkForUpdate: check,
    applyUpdate() {
      if (registration?.waiting) workbox?.messageSkipWaiting();
      else reload();
    },
  };
}

/** Resolves when the worker has been installed, or has failed to. */
function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "installing") return;
      worker.removeEventListener("statechange", look);
      resolve();
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** `undefined` if it does not answer: it has just been replaced. */
async function describe(worker: ServiceWorker): Promise<WorkerDescription | undefined> {
  const message: PageMessage = { type: "DESCRIBE" };
  const { messageSW } = await import("workbox-window");
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, ANSWER_MS));
  return Promise.race([messageSW(worker, message), silence]);
}

function failedBy(error: unknown): OfflineState {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "failed", failure: { reason: "network", detail } };
}
