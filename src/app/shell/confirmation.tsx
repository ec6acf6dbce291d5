/** A question before something that cannot be undone, in place of the buttons that led to it. */
import { createUniqueId, onMount, type JSX } from "solid-js";
import { ShellButton } from "./shell-button.tsx";

/** The question, the word for going on, and the two answers. */
export interface ConfirmationProps {
  readonly text: string;
  readonly yes: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Takes the focus with the harmless answer; Escape gives it. */
export function Confirmation(props: ConfirmationProps): JSX.Element {
  const textId = createUniqueId();
  let buttons: HTMLDivElement | undefined;
  onMount(() => buttons?.querySelector("button")?.focus());
  return (
    <div
      class="confirmation"
      role="alertdialog"
      aria-labelledby={textId}
      on:keydown={(event) => {
        if (event.key !== "Escape") return;
        // Whatever the question stands in stays open.
        event.stopPropagation();
        props.onNo();
      }}
    >
      <p id={textId}>{props.text}</p>
      <div ref={(element) => (buttons = element)} class="shell-buttons">
        <ShellButton onPress={props.onNo}>Cancel</ShellButton>
        <ShellButton emphasis="danger" onPress={props.onYes}>
          {props.yes}
        </ShellButton>
      </div>
    </div>
  );
}
