/** The check box of a table's row or heading, drawn as Flet's Checkbox but owned by the table. */
import type { JSX } from "solid-js";
import "../inputs/choice.css";
import "../inputs/checkbox.css";

const CHECK = "M2.7 8.1 7.2 12.6 15.3 4.5";
const DASH = "M3.6 9H14.4";

/** `onToggle` is missing where nothing can be selected. */
export function SelectBox(props: {
  readonly checked: boolean | "mixed";
  readonly name: string;
  readonly isDisabled: boolean;
  readonly onToggle: () => void;
}): JSX.Element {
  return (
    <span class="choice data-table-check">
      <button
        type="button"
        class="choice-box checkbox"
        data-states=""
        data-ink=""
        data-no-ripple=""
        data-selected={props.checked === false ? undefined : ""}
        role="checkbox"
        aria-checked={props.checked}
        aria-label={props.name}
        disabled={props.isDisabled}
        onClick={() => props.onToggle()}
      >
        <span class="checkbox-mark">
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <path d={props.checked === "mixed" ? DASH : CHECK} pathLength="1" />
          </svg>
        </span>
      </button>
    </span>
  );
}
