/**
 * The windows of one app. Its files belong to one of them at a time, which holds a lock as long as its worker lives;
 * another one can claim them.
 */

/** Name of the lock on the files of the app at `scope`. */
export function filesLock(scope: string): string {
  return `flet-pwa ${scope} files`;
}

/** See `meetWindows`. */
export interface Windows {
  /** Asks the window that has the files to give them up. */
  claim(): void;
  /** Resolves once nobody has the files: somebody else may be faster all the same. */
  untilFree(): Promise<void>;
}

/** @param yieldFiles called when another window claims the files. */
export function meetWindows(scope: string, yieldFiles: () => void): Windows {
  const name = filesLock(scope);
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", () => yieldFiles());
  return {
    claim: () => channel.postMessage("claim"),
    untilFree: () => navigator.locks.request(name, () => undefined),
  };
}
