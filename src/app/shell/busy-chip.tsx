/** The chip that appears when Python has not answered for a while: it does not block the page and offers Stop. */
import { createEffect, createSignal, onCleanup, Show, type JSX } from "solid-js";
import { ShellButton } from "./shell-button.tsx";
import { ShellLayer } from "./shell-layer.tsx";
import "./notice.css";

/** Shorter waits are normal work and not worth a word. */
const defaultDelayMs = 4000;

/** Since when Python is silent, and what Stop does. */
export interface BusyChipProps {
  /** `performance.now()` of the first question without an answer; undefined while Python answers. */
  readonly busySince: number | undefined;
  /** Silence before the chip shows, in ms. Default 4,000. */
  readonly delayMs?: number | undefined;
  readonly onStop: () => void;
}

/** Draws nothing until the silence is long enough, and goes as soon as Python answers. */
export function BusyChip(props: BusyChipProps): JSX.Element {
  const [isShown, setShown] = createSignal(false);
  createEffect(() => {
    setShown(false);
    if (props.busySince === undefined) return;
    const delay = props.busySince + (props.delayMs ?? defaultDelayMs) - performance.now();
    const timer = setTimeout(() => setShown(true), Math.max(delay, 0));
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <Show when={isShown()}>
      <ShellLayer class="notice" role="status">
        <span class="notice-text">Python is busy</span>
        <ShellButton label="Stop the program" onPress={props.onStop}>
          Stop
        </ShellButton>
      </ShellLayer>
    </Show>
  );
}
