/** Says that the program was stopped and offers to start it again; the page it left behind is dimmed and inactive. */
import type { JSX } from "solid-js";
import { ShellButton } from "./shell-button.tsx";
import { ShellLayer } from "./shell-layer.tsx";
import { createTakenFocus } from "./take-focus.ts";
import "./notice.css";

/** What can be done with a stopped program. */
export interface StoppedNoticeProps {
  readonly onRestart: () => void;
  readonly onShowOutput: () => void;
}

/** Covers the page until it is unmounted. */
export function StoppedNotice(props: StoppedNoticeProps): JSX.Element {
  let notice: HTMLElement | undefined;
  createTakenFocus(() => notice, true);
  return (
    <>
      <div class="shell shell-layer stopped-scrim" />
      <ShellLayer ref={(element) => (notice = element)} class="notice" role="status">
        <span class="notice-text">Program stopped</span>
        <div class="shell-buttons">
          <ShellButton onPress={props.onShowOutput}>Output</ShellButton>
          <ShellButton emphasis="primary" onPress={props.onRestart}>
            Restart
          </ShellButton>
        </div>
      </ShellLayer>
    </>
  );
}
