/** Flet's overlay properties as the knobs of `data-ink`: each overlay is what a map says when its own state is active. */
import { pickState, type ControlState, type StateMap } from "../../values/control-state.ts";

/** Where an overlay's colour may come from, strongest first. */
export interface OverlaySources {
  readonly overlay: StateMap<string> | undefined;
  readonly hover?: string | undefined;
  readonly focus?: string | undefined;
  readonly themed?: StateMap<string> | undefined;
  /** Pressed, where neither map says: Flutter tints the press with the control's own active colour. */
  readonly press?: string | undefined;
}

/** `--state-*-color` for a control that is also in the states `holding`. */
export function toOverlayVariables(
  sources: OverlaySources,
  holding: readonly ControlState[] = [],
): Record<string, string | undefined> {
  const pick = (map: StateMap<string> | undefined, state: ControlState) =>
    map && pickState(map, new Set([...holding, state]));
  const { overlay, themed, hover, focus, press } = sources;
  return {
    "--state-hover-color": pick(overlay, "hovered") ?? hover ?? pick(themed, "hovered"),
    "--state-focus-color": pick(overlay, "focused") ?? focus ?? pick(themed, "focused"),
    "--state-press-color": pick(overlay, "pressed") ?? pick(themed, "pressed") ?? press,
  };
}

/** The press overlay of a control in the colour `active`: Flutter's kRadialReactionAlpha. */
export function toPressTint(active: string): string {
  return `color-mix(in srgb, ${active} 12%, transparent)`;
}
