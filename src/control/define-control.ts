/**
 * One schema per control gives parsing, defaults and types, and is data that a tool can compare with flet's dataclass.
 */
import type { JSX } from "solid-js";
import type { ControlNode } from "../tree/control-node.ts";
import type { LayoutTraits } from "./layout-traits.ts";
import { makeProps, type Props, type Schema } from "./props.ts";

/**
 * What a control shares with others and is applied for it: `layout` is everything of Flet's `LayoutControl`,
 * `base` only opacity, tooltip, direction and expand, `none` nothing.
 */
export type FrameKind = "layout" | "base" | "none";

/** A control type as this client understands it. */
export interface ControlDefinition {
  readonly type: string;
  readonly schema: Schema;
  readonly frame: FrameKind;
  readonly layout: LayoutTraits | undefined;
  /** Draws the control: one element, or nothing for a control that lives in a layer of its own. */
  readonly draw: (node: ControlNode) => JSX.Element;
}

export interface ControlTraits {
  readonly frame?: FrameKind;
  readonly layout?: LayoutTraits;
}

/**
 * Defines how a control type is drawn.
 * @param schema Its properties in camelCase (`labelPosition` is `label_position` on the wire).
 * @param view Returns the control's root element. It runs once; reading `props.x` inside JSX or an effect is watched.
 *   The root's `class` attribute must be static and its layout styles (size, margin, flex, transform, opacity) belong
 *   to the frame; dynamic state goes to `data-*`, `classList` or custom properties.
 */
export function defineControl<S extends Schema>(
  type: string,
  schema: S,
  view: (props: Props<S>, node: ControlNode) => JSX.Element,
  traits: ControlTraits = {},
): ControlDefinition {
  const propsOf = makeProps(schema);
  return {
    type,
    schema,
    frame: traits.frame ?? "layout",
    layout: traits.layout,
    draw: (node) => view(propsOf(node), node),
  };
}

/** Several types that one view draws alike (`FilledButton` …). */
export function defineControls<S extends Schema>(
  types: readonly string[],
  schema: S,
  view: (props: Props<S>, node: ControlNode) => JSX.Element,
  traits: ControlTraits = {},
): readonly ControlDefinition[] {
  return types.map((type) => defineControl(type, schema, view, traits));
}
