/** The app panel on working offline and on updates. */
import { createSignal, createUniqueId, Show, type JSX } from "solid-js";
import type { Offline } from "../offline/offline.ts";
import { describeCheck, describeOffline, describeUpdate } from "./offline-words.ts";
import { ShellButton } from "./shell-button.tsx";

/** See `AppPanelProps`. */
export interface AppPanelOfflineProps {
  readonly offline: Pick<Offline, "state" | "update" | "checkForUpdate" | "applyUpdate">;
  readonly keptBytes: number | undefined;
}

/** What is kept on this device, and the button that looks for a new version or applies the one that waits. */
export function AppPanelOffline(props: AppPanelOfflineProps): JSX.Element {
  const titleId = createUniqueId();
  const [answer, setAnswer] = createSignal("");
  let isChecking = false;
  const canUpdate = () => props.offline.state().kind !== "unsupported";

  const check = async (): Promise<void> => {
    // A disabled button would lose the focus.
    if (isChecking) return;
    isChecking = true;
    setAnswer("Looking for a new version…");
    setAnswer(describeCheck(await props.offline.checkForUpdate()));
    isChecking = false;
  };
  return (
    <section class="app-panel-section" aria-labelledby={titleId}>
      <h3 class="app-panel-heading" id={titleId}>
        Offline
      </h3>
      <p class="app-panel-text">{describeOffline(props.offline.state(), props.keptBytes)}</p>
      <Show when={canUpdate()}>
        <div class="shell-buttons">
          <Show
            when={props.offline.update()}
            fallback={<ShellButton onPress={() => void check()}>Check for update</ShellButton>}
          >
            <ShellButton emphasis="primary" onPress={props.offline.applyUpdate}>
              Reload
            </ShellButton>
          </Show>
        </div>
        <p class="app-panel-answer" role="status">
          <Show when={props.offline.update()} fallback={answer()}>
            {(update) => describeUpdate(update())}
          </Show>
        </p>
      </Show>
    </section>
  );
}
