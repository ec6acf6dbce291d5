/**
 * Which border a field has in its present state. Flet 1.0's `border` is one border or one per state; the border_*
 * properties of before still count where it says nothing. A side without colour and width is the theme's, in CSS.
 */
import { stateEntries, type ControlState } from "../../values/control-state.ts";
import type { BorderSide } from "../../values/border.ts";
import type { InputBorder } from "../../values/input-border.ts";
import { uniformRadius, type BorderRadius } from "../../values/radius.ts";
import type { FieldLook } from "./field-schema.ts";

/** The border to draw. */
export interface FieldBorder {
  readonly type: InputBorder["type"];
  readonly radius: BorderRadius;
  readonly gapPadding: number;
  /** Undefined: the theme's for this state. */
  readonly side: Pick<BorderSide, "color" | "width"> | undefined;
}

/** The states that a field's border knows. */
export interface FieldState {
  readonly isDisabled: boolean;
  readonly isFocused: boolean;
  readonly isError: boolean;
}

const OUTLINE: InputBorder = { type: "outline", side: undefined, radius: uniformRadius(4), gapPadding: 4 };

/** The border of `look` in `state`. */
export function fieldBorder(look: FieldLook, state: FieldState): FieldBorder {
  const entries = new Map<ControlState | "default", InputBorder>(look.border ? stateEntries(look.border) : []);
  const base = entries.get("default") ?? OUTLINE;
  const name = stateName(state);
  const own = name === "default" ? undefined : entries.get(name);
  const shape = own ?? base;
  const radius = look.borderRadius && shape.type === "outline" ? look.borderRadius : shape.radius;
  // A side of the default border is for the enabled state, and for states with a border of their own that has none.
  const side = own ? (own.side ?? base.side) : name === "default" ? base.side : undefined;
  return {
    type: shape.type,
    radius,
    gapPadding: shape.gapPadding,
    side: side ? drawn(side) : own ? undefined : legacySide(look, name),
  };
}

function stateName({ isDisabled, isFocused, isError }: FieldState): "default" | "disabled" | "error" | "focused" {
  return isDisabled ? "disabled" : isError ? "error" : isFocused ? "focused" : "default";
}

function drawn(side: BorderSide): FieldBorder["side"] {
  return side.style === "none" ? { color: "transparent", width: 0 } : side;
}

/** The border_* properties, as Flet's client before 1.0 read them. */
function legacySide(look: FieldLook, name: string): FieldBorder["side"] {
  const { borderColor, borderWidth, focusedBorderColor, focusedBorderWidth } = look;
  if (borderWidth === 0) return name === "error" ? undefined : { color: "transparent", width: 0 };
  if (name === "default" && (borderColor !== undefined || borderWidth !== undefined)) {
    const faint = "color-mix(in srgb, var(--md-on-surface) 38%, transparent)";
    return { color: borderColor ?? faint, width: borderWidth ?? 1 };
  }
  const isSet = [borderColor, borderWidth, focusedBorderColor, focusedBorderWidth].some((one) => one !== undefined);
  if (name !== "focused" || !isSet) return undefined;
  return {
    color: focusedBorderColor ?? borderColor ?? "var(--md-primary)",
    width: focusedBorderWidth ?? borderWidth ?? 2,
  };
}
