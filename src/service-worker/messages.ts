/** What pages and service workers of one app say to each other: types only. */

/** From a page; sent with workbox-window, whose own word for taking over is `SKIP_WAITING`. */
export type PageMessage =
  | { readonly type: "SKIP_WAITING" }
  /** Answered with a `WorkerDescription`. */
  | { readonly type: "DESCRIBE" };

/** What a service worker says about itself. */
export interface WorkerDescription {
  readonly version: string;
  /** Open windows of the app. */
  readonly windows: number;
}

/** Why a version could not be kept. */
export type PrecacheFailure =
  /** The origin may not store as much. */
  | { readonly reason: "quota"; readonly neededBytes: number }
  /** The host sends other files than those that were built together, or lacks one. */
  | { readonly reason: "broken-deploy"; readonly detail: string }
  /** The network ended it; what has arrived stays for the next attempt. */
  | { readonly reason: "network"; readonly detail: string };

/** From a service worker that is being installed, to every window of the app. */
export type WorkerMessage =
  | {
      readonly type: "PRECACHE_PROGRESS";
      readonly version: string;
      readonly loadedBytes: number;
      readonly totalBytes: number;
    }
  | { readonly type: "PRECACHE_FAILED"; readonly version: string; readonly failure: PrecacheFailure };
