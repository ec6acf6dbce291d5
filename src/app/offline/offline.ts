/**
 * The page's half of working offline: says how far the app is kept on this device and whether a new version waits. What
 * finds that out (`registration.ts`) is loaded once the app is on the screen.
 */
import { createSignal, type Accessor } from "solid-js";
import type { PrecacheFailure } from "../../service-worker/messages.ts";
import type { Registration } from "./registration.ts";

/** How far the app is kept for use without a network. */
export type OfflineState =
  /** No service workers here: an insecure address, a private window, an old browser, the development server. */
  | { readonly kind: "unsupported" }
  | { readonly kind: "unknown" }
  | { readonly kind: "saving"; readonly loadedBytes: number; readonly totalBytes: number }
  /** Starts without a network. `isNew`: since a moment ago. */
  | { readonly kind: "ready"; readonly isNew: boolean }
  | { readonly kind: "failed"; readonly failure: PrecacheFailure };

/** A version that is complete on this device and waits to take over. */
export interface WaitingUpdate {
  /** Windows that reload when it does. */
  readonly windows: number;
}

/** What looking for a new version found. */
export type UpdateCheck = "latest" | "found" | "unreachable";

/** See `createOffline`. */
export interface Offline {
  readonly state: Accessor<OfflineState>;
  readonly update: Accessor<WaitingUpdate | undefined>;
  /** Registers the service worker; called once the first screen is there, so that it takes nothing from the start. */
  start(): void;
  /** Lets the waiting version take over; every window of the app reloads. */
  applyUpdate(): void;
  /** Asks the host for a new version. */
  checkForUpdate(): Promise<UpdateCheck>;
}

/** `undefined` `serviceWorkerUrl`: this page has none. */
export interface OfflineOptions {
  readonly serviceWorkerUrl: string | undefined;
  /** The build that this page belongs to. */
  readonly version: string;
  /** Replaced in tests. */
  reload?(): void;
}

/** Creates the page's view of its service worker. Nothing happens before `start`. */
export function createOffline(options: OfflineOptions): Offline {
  const { serviceWorkerUrl: url, version } = options;
  const reload = options.reload ?? (() => location.reload());
  const isSupported = url !== undefined && "serviceWorker" in navigator;
  const [state, setState] = createSignal<OfflineState>({ kind: isSupported ? "unknown" : "unsupported" });
  const [update, setUpdate] = createSignal<WaitingUpdate>();
  const wasControlled = isSupported && navigator.serviceWorker.controller !== null;
  let registration: Promise<Registration> | undefined;

  const load = async (serviceWorkerUrl: string): Promise<Registration> => {
    const { openRegistration } = await import("./registration.ts");
    return openRegistration({ serviceWorkerUrl, version, wasControlled, reload, state, setState, update, setUpdate });
  };
  return {
    state,
    update,
    start() {
      if (isSupported) registration ??= load(url);
    },
    async checkForUpdate() {
      return (await registration)?.checkForUpdate() ?? "unreachable";
    },
    applyUpdate() {
      if (registration) void registration.then(({ applyUpdate }) => applyUpdate());
      else reload();
    },
  };
}
