/** The shell's button. */
import type { JSX } from "solid-js";

/** `emphasis`: at most one primary button in a group; `danger` for what cannot be undone. */
export interface ShellButtonProps {
  readonly onPress: () => void;
  readonly emphasis?: "primary" | "danger" | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly label?: string | undefined;
  readonly children: JSX.Element;
}

/** A push button; `label` names it for screen readers where its text does not. */
export function ShellButton(props: ShellButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="shell-button"
      data-emphasis={props.emphasis}
      disabled={props.isDisabled ?? false}
      aria-label={props.label}
      onClick={() => props.onPress()}
    >
      {props.children}
    </button>
  );
}
