/** A button that stands for a gesture on a whole item: it takes no room, and shows itself when Tab reaches it. */
import type { JSX } from "solid-js";
import "./item-action.css";

/** Draws the button; its place is the nearest positioned element. `side`: where in the item it says what it does. */
export function ItemAction(props: {
  readonly name: string | undefined;
  readonly side?: "start" | "end" | undefined;
  readonly isDisabled: boolean;
  /** Present for a button that keeps something going. */
  readonly isPressed?: boolean | undefined;
  readonly keys?: string | undefined;
  readonly onPress: () => void;
  readonly onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}): JSX.Element {
  return (
    <button
      type="button"
      class="item-action"
      data-side={props.side}
      aria-keyshortcuts={props.keys}
      aria-pressed={props.isPressed}
      disabled={props.isDisabled}
      on:click={(event: MouseEvent) => {
        event.stopPropagation();
        props.onPress();
      }}
      on:keydown={(event: KeyboardEvent) => props.onKeyDown?.(event)}
      on:blur={() => props.onBlur?.()}
    >
      <span>{props.name}</span>
    </button>
  );
}
