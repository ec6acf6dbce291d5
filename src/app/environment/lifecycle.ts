/** `page.on_app_lifecycle_state_change`: Flutter's states from the browser's visibility and focus. */
import type { ControlTree } from "../../tree/control-tree.ts";

/** Keeps Python told. Every `hide` is followed by a `show`: producers of frames park in between (PROTOCOL §7). */
export function watchLifecycle(tree: ControlTree, signal: AbortSignal): void {
  const tell = (...states: readonly string[]) => {
    for (const state of states) tree.page.emitAlways("app_lifecycle_state_change", { state });
  };
  let isHidden = document.hidden;
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden === isHidden) return;
      isHidden = document.hidden;
      if (isHidden) tell("inactive", "hide");
      else tell("show", "resume");
    },
    { signal },
  );
  window.addEventListener("blur", () => isHidden || tell("inactive"), { signal });
  window.addEventListener("focus", () => isHidden || tell("resume"), { signal });
  window.addEventListener("pagehide", () => tell("detach"), { signal });
}
