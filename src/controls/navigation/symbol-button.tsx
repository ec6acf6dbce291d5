/** The icon buttons that Material's own parts show without a control behind them: back, menu, close. */
import type { JSX } from "solid-js";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import { createPress } from "../../ui/interaction.ts";
import { createRipple } from "../../ui/ripple.ts";
import { createTooltip } from "../../ui/tooltip.ts";
import "./symbol-button.css";

/** Numbers of Flet's Material icons (`flet/controls/material/icons.json`). */
export const SYMBOLS = {
  menu: 70185,
  arrowBack: 65957,
  arrowBackIos: 65961,
  close: 66945,
  moreVert: 70373,
  moreHoriz: 70362,
  check: 66861,
} as const;

/** A 40 px icon button (48 px to touch) with a tooltip that is also its name. */
export function SymbolButton(props: {
  readonly icon: number;
  readonly label: string;
  readonly color?: string | undefined;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="symbol-button"
      aria-label={props.label}
      style={{ color: props.color }}
      ref={(element) => {
        createRipple(element);
        createPress(element, { onTap: () => props.onPress() });
        createTooltip(element, () => ({ message: props.label, excludeFromSemantics: true }));
      }}
    >
      <IconGlyph icon={props.icon} />
    </button>
  );
}
