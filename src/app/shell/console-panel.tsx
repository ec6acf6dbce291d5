/** The console: what the program has written, and the buttons that end or restart it. Exists only while it is open. */
import { createUniqueId, onMount, Show, type JSX } from "solid-js";
import { consoleKeyName } from "./console-shortcut.ts";
import { CopyButton } from "./copy-button.tsx";
import { createOutputLines } from "./output-lines.ts";
import type { OutputLog } from "./output-log.ts";
import { ShellButton } from "./shell-button.tsx";
import { ShellLayer } from "./shell-layer.tsx";
import { createTakenFocus } from "./take-focus.ts";
import "./console-panel.css";

/** The log it shows and what its buttons do. Mount it to open it. */
export interface ConsolePanelProps {
  readonly log: OutputLog;
  /** Whether there is a program to stop. */
  readonly canStop: boolean;
  readonly onStop: () => void;
  readonly onRestart: () => void;
  /** Opens the app panel. Without it there is no button. */
  readonly onShowApp?: (() => void) | undefined;
  /** Escape, or the Close button. */
  readonly onClose: () => void;
}

/** A panel at the lower edge; focus goes to its lines and back when it closes. */
export function ConsolePanel(props: ConsolePanelProps): JSX.Element {
  const titleId = createUniqueId();
  let lines: HTMLDivElement | undefined;
  createTakenFocus(() => lines, true);
  onMount(() => {
    if (lines !== undefined) createOutputLines(lines, props.log);
  });
  const text = (): string =>
    props.log
      .lines()
      .map((line) => line.text)
      .join("\n");
  return (
    <ShellLayer
      class="console"
      role="region"
      labelledBy={titleId}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onClose();
      }}
    >
      <div class="console-bar">
        <h2 class="console-title" id={titleId}>
          Output
        </h2>
        <kbd class="console-key">{consoleKeyName}</kbd>
        <div class="shell-buttons">
          <ShellButton onPress={props.log.clear}>Clear</ShellButton>
          <CopyButton text={text} source={() => lines} />
          <ShellButton isDisabled={!props.canStop} onPress={props.onStop}>
            Stop
          </ShellButton>
          <ShellButton onPress={props.onRestart}>Restart</ShellButton>
          <Show when={props.onShowApp}>
            {(show) => (
              <ShellButton label="About the app and its data" onPress={show()}>
                App
              </ShellButton>
            )}
          </Show>
          <ShellButton label="Close output" onPress={props.onClose}>
            Close
          </ShellButton>
        </div>
      </div>
      <div
        ref={(element) => (lines = element)}
        class="console-lines"
        // A program can write faster than anyone could be read to: the log is read on request.
        role="log"
        aria-live="off"
        aria-labelledby={titleId}
        tabindex="0"
        data-placeholder="The program has written nothing."
      />
    </ShellLayer>
  );
}
