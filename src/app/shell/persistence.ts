/** The browser's promise not to delete the app's data by itself, as far as it gives one. */
import type { AppPanelActions } from "./app-panel-data.tsx";

/** Reads and asks for the promise; where the browser has none to give, the answer is no. */
export const persistence: Pick<AppPanelActions, "isPersisted" | "persist"> = {
  isPersisted: async () => isSecureContext && navigator.storage.persisted(),
  persist: async () => isSecureContext && navigator.storage.persist(),
};
