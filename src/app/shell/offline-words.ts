/** Working offline, updates and storage in words, for notices and the app panel. */
import type { OfflineState, UpdateCheck, WaitingUpdate } from "../offline/offline.ts";
import { describeBytes } from "./boot-words.ts";

/** "12.4 MB", "310 KB"; powers of ten, as browsers and stores count. */
export function describeSize(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes === 0 ? "0 KB" : `${Math.ceil(bytes / 1e3)} KB`;
}

/** What the panel says about use without a network. `keptBytes`: size of what is kept, where it is known. */
export function describeOffline(state: OfflineState, keptBytes?: number): string {
  switch (state.kind) {
    case "unsupported":
      return "This browser does not keep apps for offline use here.";
    case "unknown":
      return "Not kept for offline use yet.";
    case "saving": {
      const bytes = describeBytes(state);
      return bytes === "" ? "Saving for offline use" : `Saving for offline use, ${bytes}`;
    }
    case "ready":
      return keptBytes === undefined
        ? "Works offline."
        : `Works offline. ${describeSize(keptBytes)} are kept on this device.`;
    case "failed":
      return describeFailure(state);
  }
}

/** What went wrong with saving the app. */
export function describeFailure({ failure }: Extract<OfflineState, { kind: "failed" }>): string {
  switch (failure.reason) {
    case "quota":
      return `Not enough space to work offline: ${describeSize(failure.neededBytes)} are needed.`;
    case "broken-deploy":
      return "Not kept for offline use: the app's files on the server do not fit together.";
    case "network":
      return "Not kept for offline use yet: the network was lost. The app tries again by itself.";
  }
}

/** A version that waits, and what pressing Reload means where several windows are open. */
export function describeUpdate({ windows }: WaitingUpdate): string {
  return windows > 1
    ? `A new version is ready. Reloading updates all ${windows} open windows.`
    : "A new version is ready.";
}

/** The answer to "Check for update". */
export function describeCheck(check: UpdateCheck): string {
  switch (check) {
    case "latest":
      return "This is the latest version.";
    case "found":
      return "A new version is ready.";
    case "unreachable":
      return "The server cannot be reached. Try again when you are online.";
  }
}
