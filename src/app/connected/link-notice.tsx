/** What there is to say about the connection: a page while there is nothing to see yet, a notice over what was there. */
import { Show, type JSX } from "solid-js";
import type { LinkState } from "../../connection/web-socket-connection.ts";
import { ShellButton } from "../shell/shell-button.tsx";
import { ShellLayer } from "../shell/shell-layer.tsx";
import "../shell/notice.css";

/** See `LinkNotice`. */
export interface LinkNoticeProps {
  readonly link: LinkState;
  /** Whether the program has ever shown something. */
  readonly isDrawn: boolean;
  /** Of the server. */
  readonly address: string;
  readonly onRetry: () => void;
}

/** Draws nothing while the connection is open. The page behind a lost one stays, but takes no input. */
export function LinkNotice(props: LinkNoticeProps): JSX.Element {
  return (
    <Show when={props.link.kind !== "open"}>
      <Show when={props.isDrawn}>
        <div class="shell shell-layer stopped-scrim" />
      </Show>
      <ShellLayer class="notice" role="status">
        <span class="notice-text">{describeLink(props.link, props.address)}</span>
        <Show when={props.link.kind === "lost"}>
          <ShellButton onPress={props.onRetry}>Try now</ShellButton>
        </Show>
      </ShellLayer>
    </Show>
  );
}

/** The state in one sentence. */
function describeLink(link: LinkState, address: string): string {
  if (link.kind === "open") return "Connected";
  if (link.kind === "connecting") return `Connecting to ${address}`;
  return link.wasOpen
    ? "The connection to the program is lost. Trying again…"
    : `No Flet server answers at ${address}. Trying again…`;
}
