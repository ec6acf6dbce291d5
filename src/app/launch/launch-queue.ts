/**
 * Launches that the system hands to this window (`launch_handler`, `file_handlers` of the manifest). The browser has one
 * queue and one consumer: this module becomes it on import, and keeps what comes until somebody listens.
 */

/** One launch. */
export interface QueuedLaunch {
  readonly address: string;
  readonly files: readonly LaunchFile[];
  /** The launch that opened this very page: its address is the page's own. */
  readonly isOwn: boolean;
}

/** The part of `FileSystemFileHandle` that is used. */
export interface LaunchFile {
  getFile(): Promise<File>;
}

/** The browser's word for a launch. */
interface LaunchParams {
  readonly targetURL?: string | null;
  readonly files?: readonly LaunchFile[];
}

/** The part of the browser's `LaunchQueue` that is used. */
export interface LaunchSource {
  setConsumer(consumer: (params: LaunchParams) => void): void;
}

/** What tells this page's own launch from later ones. */
export interface PageStart {
  /** The address that the page was opened with. */
  readonly address: string;
  readonly isReload: boolean;
  isLoaded(): boolean;
}

/** Launches of this window, in order. */
export interface LaunchQueue {
  /** What has come so far, without those that are handed to `listen` already. */
  take(): readonly QueuedLaunch[];
  /** From now on each launch goes to `heard`. */
  listen(heard: (launch: QueuedLaunch) => void): void;
}

/**
 * Becomes the consumer of `source`; an empty queue where the browser has none. A reload gets the last launch again
 * before it has loaded: that one is dropped, since the program has its files and its route.
 */
export function makeLaunchQueue(source: LaunchSource | undefined, start: PageStart): LaunchQueue {
  const waiting: QueuedLaunch[] = [];
  let hear = (launch: QueuedLaunch): void => void waiting.push(launch);
  let isFirst = true;
  source?.setConsumer(({ targetURL, files = [] }) => {
    const wasFirst = isFirst;
    isFirst = false;
    if (wasFirst && start.isReload && !start.isLoaded()) return;
    const address = targetURL ?? start.address;
    hear({ address, files, isOwn: wasFirst && address === start.address && !start.isReload });
  });
  return {
    take: () => waiting.splice(0),
    listen(heard) {
      hear = heard;
      for (const launch of waiting.splice(0)) heard(launch);
    },
  };
}

/** The queue of this window. */
export const launchQueue: LaunchQueue = makeLaunchQueue(browserQueue(), {
  address: location.href,
  isReload: performance.getEntriesByType("navigation").some((entry) => Reflect.get(entry, "type") === "reload"),
  isLoaded: () => document.readyState === "complete",
});

/** No library of types has it yet. */
function browserQueue(): LaunchSource | undefined {
  const queue: unknown = Reflect.get(window, "launchQueue");
  return isLaunchSource(queue) ? queue : undefined;
}

function isLaunchSource(value: unknown): value is LaunchSource {
  return typeof value === "object" && value !== null && "setConsumer" in value;
}
