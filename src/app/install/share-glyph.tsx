/** The sign of iOS's share menu: an arrow out of a box, as users see it in Safari's bar. */
import type { JSX } from "solid-js";

/** As large as the text around it. */
export function ShareGlyph(): JSX.Element {
  return (
    <svg class="share-glyph" viewBox="0 0 20 24" aria-hidden="true">
      <path
        d="M10 15V2M6 5.5 10 1.5l4 4M6.5 9H4.2A1.7 1.7 0 0 0 2.5 10.7v9.1a1.7 1.7 0 0 0 1.7 1.7h11.6a1.7 1.7 0 0 0 1.7-1.7v-9.1A1.7 1.7 0 0 0 15.8 9h-2.3"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
