/** The app panel on installing: there even if the author or the user wants no offer on the app itself. */
import { createSignal, createUniqueId, Match, Show, Switch, type JSX } from "solid-js";
import { InstallHint } from "../install/install-offer.tsx";
import type { Install } from "../install/install.ts";
import { ShellButton } from "./shell-button.tsx";

/** Draws nothing where the app can be installed neither by us nor by hand. */
export function AppPanelInstall(props: { readonly install: Install }): JSX.Element {
  const titleId = createUniqueId();
  const [isHintOpen, setHintOpen] = createSignal(false);
  return (
    <Show when={props.install.state() !== "unavailable"}>
      <section class="app-panel-section" aria-labelledby={titleId}>
        <h3 class="app-panel-heading" id={titleId}>
          Install
        </h3>
        <Switch>
          <Match when={props.install.state() === "installed"}>
            <p class="app-panel-text">Installed on this device.</p>
          </Match>
          <Match when={props.install.state() === "promptable"}>
            <div class="shell-buttons">
              <ShellButton onPress={() => void props.install.promptInstall()}>Install</ShellButton>
            </div>
          </Match>
          <Match when={props.install.state() === "ios-hint"}>
            <Show
              when={isHintOpen()}
              fallback={
                <div class="shell-buttons">
                  <ShellButton onPress={() => setHintOpen(true)}>Install</ShellButton>
                </div>
              }
            >
              <InstallHint onClose={() => setHintOpen(false)} />
            </Show>
          </Match>
        </Switch>
      </section>
    </Show>
  );
}
