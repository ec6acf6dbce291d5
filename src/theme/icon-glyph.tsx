/** Draws one icon of Flet's sets: the part that the Icon control, buttons, tiles and fields have in common. */
import { createMemo, type JSX } from "solid-js";
import { toCssMaybePx } from "../values/number.ts";
import "./icon-glyph.css";
import { iconGlyph, type IconReference } from "./icons.ts";

/**
 * A square box with the glyph of `icon`. `size` is its side in px, by default the host's `--icon-size` or 24; `color`
 * is CSS, by default the host's `--icon-color` or its text colour. Hidden from assistive technology: whoever shows an
 * icon that means something gives it a name.
 */
export function IconGlyph(props: {
  readonly icon: IconReference;
  readonly size?: number | undefined;
  readonly color?: string | undefined;
}): JSX.Element {
  const glyph = createMemo(() => iconGlyph(props.icon));
  return (
    <span
      class="md-icon"
      aria-hidden="true"
      data-font={glyph()?.font}
      data-glyph={glyph()?.char}
      data-mirrored={glyph()?.isMirrored ? "" : undefined}
      style={{
        "--icon-size": toCssMaybePx(props.size),
        "--icon-color": props.color,
      }}
    />
  );
}
