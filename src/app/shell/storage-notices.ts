/** Tells the user when the program's files cannot be kept, and what helps. */
import { createEffect } from "solid-js";
import type { NoticeQueue } from "./notice-queue.ts";

/** Why files cannot be kept; the words are those of the runtime's news of files. */
export type StorageTrouble = "full" | "temporary" | "elsewhere";

/** What the notice's buttons do. */
export interface StorageNoticeOptions {
  /** The newest trouble; `undefined` while there is none. Told once for each change. */
  trouble(): StorageTrouble | undefined;
  /** Opens the app panel, where data can be exported and deleted. */
  onShowApp(): void;
  /** Takes the files over from the other window. */
  onUseHere(): void;
}

const id = "storage";

/** Keeps the notice "storage" right for the owner's life. */
export function createStorageNotices(queue: NoticeQueue, options: StorageNoticeOptions): void {
  createEffect(() => {
    const trouble = options.trouble();
    queue.dismiss(id);
    switch (trouble) {
      case undefined:
        return;
      case "full":
        return queue.show({
          id,
          text: "The storage is full: what was just written is not kept. Everything saved before is safe.",
          isAssertive: true,
          actions: [{ label: "App data", onPress: options.onShowApp }],
        });
      case "temporary":
        return queue.show({
          id,
          text: "Files are not kept here: they are gone when this window closes. A private window does that.",
          actions: [{ label: "App data", onPress: options.onShowApp }],
        });
      case "elsewhere":
        return queue.show({
          id,
          text: "Files are not kept: the app is open in another window, which looks after them.",
          isAssertive: true,
          actions: [{ label: "Use it here", emphasis: "primary", onPress: options.onUseHere }],
        });
    }
  });
}
