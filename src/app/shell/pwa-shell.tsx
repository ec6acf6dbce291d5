/**
 * Everything that makes an app of the page, in one chunk that comes after the first screen: notices, the offer to
 * install, the app panel, and the page of a window that does not have the app's files. Its owner keeps what is open.
 */
import { Show, type JSX } from "solid-js";
import { InstallOffer } from "../install/install-offer.tsx";
import type { Install } from "../install/install.ts";
import type { Offline } from "../offline/offline.ts";
import type { AppPanelActions } from "./app-panel-data.tsx";
import { AppPanel } from "./app-panel.tsx";
import { InUsePage, type InUsePageProps } from "./in-use-page.tsx";
import type { NoticeQueue } from "./notice-queue.ts";
import { Notices } from "./notices.tsx";
import { createOfflineNotices } from "./offline-notices.ts";
import { persistence } from "./persistence.ts";
import { createStorageNotices, type StorageTrouble } from "./storage-notices.ts";

/** The app, its states, and what the user may do with it. */
export interface PwaShellProps {
  readonly appName: string;
  readonly iconUrl?: string | undefined;
  /** The author's version. */
  readonly appVersion?: string | undefined;
  /** The build's name. */
  readonly build?: string | undefined;
  /** Path of the folder that the app lives in. */
  readonly scope: string;
  /** Bytes that are kept for offline use, where they are known. */
  readonly keptBytes?: number | undefined;
  readonly offline: Offline;
  readonly install: Install;
  /** The app is on the screen, and its author wants the offer to install it. */
  readonly offersInstall: boolean;
  /** Made outside, so that others can have notices, too. */
  readonly notices: NoticeQueue;
  readonly storageTrouble?: StorageTrouble | undefined;
  /** Why the app does not run in this window, if it does not. */
  readonly inUse?: InUsePageProps["reason"] | undefined;
  readonly onUseHere: () => void;
  readonly isPanelOpen: boolean;
  readonly onOpenPanel: () => void;
  readonly onClosePanel: () => void;
  readonly files: Omit<AppPanelActions, keyof typeof persistence>;
}

/** Default export, as `lazy` wants it. */
export default function PwaShell(props: PwaShellProps): JSX.Element {
  createOfflineNotices(props.notices, props.offline);
  createStorageNotices(props.notices, {
    trouble: () => props.storageTrouble,
    onShowApp: () => props.onOpenPanel(),
    onUseHere: () => props.onUseHere(),
  });
  return (
    <>
      <Show when={props.inUse}>
        {(reason) => (
          <InUsePage appName={props.appName} iconUrl={props.iconUrl} reason={reason()} onUseHere={props.onUseHere} />
        )}
      </Show>
      <Show when={props.offersInstall}>
        <InstallOffer appName={props.appName} scope={props.scope} install={props.install} />
      </Show>
      <Notices queue={props.notices} />
      <Show when={props.isPanelOpen}>
        <AppPanel
          appName={props.appName}
          iconUrl={props.iconUrl}
          appVersion={props.appVersion}
          build={props.build}
          keptBytes={props.keptBytes}
          offline={props.offline}
          install={props.install}
          actions={{ ...props.files, ...persistence }}
          onClose={props.onClosePanel}
        />
      </Show>
    </>
  );
}
