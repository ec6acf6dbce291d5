/** What says that the page is not there yet while it already shows its first screen: a line that runs along its top. */
import type { JSX } from "solid-js";
import "./start-line.css";

/** Appears only once a start takes longer than anybody expects. */
export function StartLine(): JSX.Element {
  return (
    <div class="shell start-line" role="progressbar" aria-label="Starting">
      <div class="start-line-bar" />
    </div>
  );
}
