/** A Python exception over the running page: what it was, where it came from, and what can be done. */
import { createUniqueId, Show, type JSX } from "solid-js";
import type { ProgramError } from "../../runtime/contract.ts";
import { CopyButton } from "./copy-button.tsx";
import { ShellButton } from "./shell-button.tsx";
import { ShellLayer } from "./shell-layer.tsx";
import { createTakenFocus } from "./take-focus.ts";
import "./crash-overlay.css";

/** One exception, and the user's answers to it. */
export interface CrashOverlayProps {
  readonly error: ProgramError;
  /** How many exceptions there were since the last dismissal; the newest is shown. Default 1. */
  readonly count?: number | undefined;
  readonly onDismiss: () => void;
  readonly onRestart: () => void;
  readonly onShowOutput: () => void;
  /** Opens the app panel, so that data can be had out of an app that does not work. Without it there is no button. */
  readonly onShowApp?: (() => void) | undefined;
}

/** A sheet that does not block the page. Escape dismisses it when it has the focus. */
export function CrashOverlay(props: CrashOverlayProps): JSX.Element {
  const titleId = createUniqueId();
  let sheet: HTMLElement | undefined;
  let traceback: HTMLPreElement | undefined;
  createTakenFocus(() => sheet, false);
  const kicker = (): string => {
    const count = props.count ?? 1;
    return count === 1 ? "Exception in the program" : `${count} exceptions in the program; the last one:`;
  };
  return (
    <ShellLayer
      ref={(element) => (sheet = element)}
      class="crash-overlay"
      role="alertdialog"
      labelledBy={titleId}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onDismiss();
      }}
    >
      <div class="crash-overlay-head" role="alert">
        <p class="crash-overlay-kicker">{kicker()}</p>
        <h2 class="crash-overlay-title" id={titleId}>
          {props.error.message}
        </h2>
      </div>
      <Show when={props.error.traceback.trim()}>
        {(text) => (
          <pre ref={(element) => (traceback = element)} class="shell-traceback" tabindex="0" aria-label="Traceback">
            {text()}
          </pre>
        )}
      </Show>
      <div class="shell-buttons">
        <ShellButton emphasis="primary" onPress={props.onDismiss}>
          Dismiss
        </ShellButton>
        <ShellButton onPress={props.onRestart}>Restart</ShellButton>
        <CopyButton text={() => props.error.traceback || props.error.message} source={() => traceback ?? sheet} />
        <ShellButton onPress={props.onShowOutput}>Output</ShellButton>
        <Show when={props.onShowApp}>{(show) => <ShellButton onPress={show()}>App data…</ShellButton>}</Show>
      </div>
    </ShellLayer>
  );
}
