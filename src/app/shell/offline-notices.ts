/** Tells the user what becomes of offline use and updates, as far as it is worth a word. */
import { createEffect } from "solid-js";
import type { Offline } from "../offline/offline.ts";
import type { NoticeQueue } from "./notice-queue.ts";
import { describeFailure, describeUpdate } from "./offline-words.ts";

/** How long "Ready to work offline" stays, in ms. */
const READY_MS = 6000;

/** Keeps the notices "offline" and "update" right for the owner's life. */
export function createOfflineNotices(
  queue: NoticeQueue,
  offline: Pick<Offline, "state" | "update" | "applyUpdate">,
): void {
  createEffect(() => {
    const state = offline.state();
    if (state.kind === "saving") {
      const { loadedBytes, totalBytes } = state;
      queue.show({ id: "offline", text: "Saving for offline use", progress: { loadedBytes, totalBytes } });
    } else if (state.kind === "ready" && state.isNew) {
      queue.show({ id: "offline", text: "Ready to work offline", expiresMs: READY_MS });
    } else if (state.kind === "failed" && state.failure.reason === "quota") {
      queue.show({ id: "offline", text: describeFailure(state), isAssertive: true });
    } else {
      // A lost network mends itself, and a broken deploy is nothing that who uses the app can mend.
      queue.dismiss("offline");
    }
  });
  createEffect(() => {
    const update = offline.update();
    if (update === undefined) return queue.dismiss("update");
    queue.show({
      id: "update",
      text: describeUpdate(update),
      actions: [{ label: "Reload", emphasis: "primary", onPress: offline.applyUpdate }],
    });
  });
}
