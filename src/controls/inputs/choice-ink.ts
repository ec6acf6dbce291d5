/** What Checkbox, Radio and Switch let a program say of their ink area: its overlays in each state and its cursor. */
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { toCssStates } from "../../control/state-css.ts";
import { readColor } from "../../values/color.ts";
import { statesOf, type StateMap } from "../../values/control-state.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { toOverlayVariables, toPressTint } from "./overlay-colors.ts";

/** The properties that it comes from. */
export interface ChoiceInk {
  readonly overlayColor: StateMap<string> | undefined;
  readonly hoverColor: string | undefined;
  readonly focusColor: string | undefined;
}

const colors = statesOf(readColor);
const cursors = statesOf(readMouseCursor);

/**
 * Custom properties of the ink area of a control that is on or off. Watched.
 * @param active The colour that tints a press of what is on, where no overlay is named.
 */
export function toChoiceInk(
  ink: ChoiceInk,
  themed: ComponentThemeReader,
  isOn: boolean,
  active?: string,
): Record<string, string | undefined> {
  const cursor = themed("mouse_cursor", cursors);
  return {
    "--choice-cursor": cursor && toCssStates(cursor, toCssMouseCursor, "pointer"),
    ...toOverlayVariables(
      {
        overlay: ink.overlayColor,
        hover: ink.hoverColor,
        focus: ink.focusColor,
        themed: themed("overlay_color", colors),
        press: isOn && active !== undefined ? toPressTint(active) : undefined,
      },
      isOn ? ["selected"] : [],
    ),
  };
}
