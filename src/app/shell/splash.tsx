/** The start screen: the app's name and how far its boot has come. */
import { createMemo, Show, type JSX } from "solid-js";
import type { BootStage } from "../../runtime/contract.ts";
import { describeBoot, describeBytes, sumProgress, type StageProgress } from "./boot-words.ts";
import { ShellButton } from "./shell-button.tsx";
import { ShellLayer } from "./shell-layer.tsx";
import "./splash.css";

/** The fields of the runtime's booting state, and the app's identity. */
export interface SplashProps {
  readonly appName: string;
  readonly iconUrl?: string | undefined;
  readonly stage: BootStage;
  readonly progress: StageProgress;
  /** The program runs but opens no page: offers Stop. */
  readonly isSlow: boolean;
  readonly onStop: () => void;
  /** Shows what the program has written so far. */
  readonly onShowOutput: () => void;
}

/** Covers the page until it is unmounted. */
export function Splash(props: SplashProps): JSX.Element {
  const total = createMemo(() => sumProgress(props.progress));
  /** 0 to 1, or undefined when there is no honest number. */
  const fraction = (): number | undefined => {
    const { loadedBytes, totalBytes } = total();
    return totalBytes > 0 && loadedBytes < totalBytes ? loadedBytes / totalBytes : undefined;
  };
  const percent = (): number | undefined => {
    const value = fraction();
    return value === undefined ? undefined : Math.floor(value * 100);
  };
  return (
    <ShellLayer class="splash" label={props.appName}>
      <Show when={props.iconUrl}>{(url) => <img class="splash-icon" src={url()} alt="" />}</Show>
      <h1 class="splash-name">{props.appName}</h1>
      <div
        class="splash-bar"
        role="progressbar"
        aria-label="Start"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow={percent()}
        data-indeterminate={fraction() === undefined ? "" : undefined}
      >
        <div class="splash-fill" style={{ "--fraction": fraction() ?? 0 }} />
      </div>
      <p class="splash-status">
        <span role="status">{describeBoot(props.stage, total())}</span>
        <span class="splash-bytes" aria-hidden="true">
          {describeBytes(total())}
        </span>
      </p>
      <div class="splash-slow">
        <Show when={props.isSlow}>
          <p role="status">The program has not shown anything yet.</p>
          <div class="shell-buttons">
            <ShellButton onPress={props.onShowOutput}>Output</ShellButton>
            <ShellButton onPress={props.onStop}>Stop</ShellButton>
          </div>
        </Show>
      </div>
    </ShellLayer>
  );
}
