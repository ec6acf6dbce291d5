/** The shell's round button with a cross. */
import type { JSX } from "solid-js";

/** `label` says what it closes. */
export function CloseButton(props: { readonly label: string; readonly onPress: () => void }): JSX.Element {
  return (
    <button type="button" class="shell-close" aria-label={props.label} onClick={() => props.onPress()}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d="M6 6l12 12M18 6L6 18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      </svg>
    </button>
  );
}
