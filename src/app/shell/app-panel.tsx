/**
 * The app panel: what this app is, whether it works offline, is up to date and installed, and its data. It needs no
 * running program: who opens it may have one that crashed, and want the data out.
 */
import { createUniqueId, onMount, Show, type JSX } from "solid-js";
import { createFocusTrap } from "../../ui/focus.ts";
import type { Install } from "../install/install.ts";
import type { Offline } from "../offline/offline.ts";
import { AppPanelData, type AppPanelActions } from "./app-panel-data.tsx";
import { AppPanelInstall } from "./app-panel-install.tsx";
import { appPanelKeyName } from "./app-panel-triggers.ts";
import { AppPanelOffline } from "./app-panel-offline.tsx";
import { CloseButton } from "./close-button.tsx";
import { ShellLayer } from "./shell-layer.tsx";
import "./app-panel.css";

/** The app and what can be done with it. Mount it to open it. */
export interface AppPanelProps {
  readonly appName: string;
  readonly iconUrl?: string | undefined;
  /** The author's version. */
  readonly appVersion?: string | undefined;
  /** The build's name; its beginning tells builds of one version apart. */
  readonly build?: string | undefined;
  /** Bytes that are kept for offline use, where they are known. */
  readonly keptBytes?: number | undefined;
  readonly offline: Pick<Offline, "state" | "update" | "checkForUpdate" | "applyUpdate">;
  readonly install: Install;
  readonly actions: AppPanelActions;
  /** Escape, the Close button, or a press beside the panel. */
  readonly onClose: () => void;
}

/** A modal dialog; focus stays inside and goes back when it closes. */
export function AppPanel(props: AppPanelProps): JSX.Element {
  const titleId = createUniqueId();
  let panel: HTMLElement | undefined;
  onMount(() => {
    if (panel) createFocusTrap(panel);
  });
  const version = (): string =>
    [props.appVersion && `Version ${props.appVersion}`, props.build && `Build ${props.build.slice(0, 8)}`]
      .filter(Boolean)
      .join(" · ");
  return (
    <>
      <div class="shell shell-layer app-panel-scrim" onClick={() => props.onClose()} />
      <ShellLayer
        ref={(element) => (panel = element)}
        class="app-panel"
        role="dialog"
        isModal={true}
        labelledBy={titleId}
        onKeyDown={(event) => {
          if (event.key === "Escape") props.onClose();
        }}
      >
        <header class="app-panel-head">
          <Show when={props.iconUrl}>{(url) => <img class="app-panel-icon" src={url()} alt="" />}</Show>
          <div class="app-panel-names">
            <h2 class="app-panel-title" id={titleId}>
              {props.appName}
            </h2>
            <p class="app-panel-version">{version()}</p>
          </div>
          <kbd class="app-panel-key">{appPanelKeyName}</kbd>
          <CloseButton label="Close" onPress={props.onClose} />
        </header>
        <AppPanelOffline offline={props.offline} keptBytes={props.keptBytes} />
        <AppPanelInstall install={props.install} />
        <AppPanelData appName={props.appName} actions={props.actions} />
      </ShellLayer>
    </>
  );
}
