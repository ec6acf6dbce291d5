/**
 * What Checkbox, Radio and Switch share: a round ink area with a mark in it, a label beside it that toggles too, focus,
 * and the wire. A `<button>` with a role rather than an `<input>`: the mark and its overlay live inside, and Enter must
 * not toggle (nor submit) as Flutter has it.
 */
import { createRenderEffect, Show, type JSX } from "solid-js";
import { Content } from "../../control/children.tsx";
import { ElementStyle } from "../../control/element-style.ts";
import { createFocusable } from "../../control/focusable.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { tooltipText, wordsBeside } from "../../control/spoken-name.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { toCssMouseCursor, type MouseCursor } from "../../values/mouse-cursor.ts";
import { toCssMaybePx } from "../../values/number.ts";
import { toCssTextStyle, type TextStyle } from "../../values/text-style.ts";
import "./choice.css";

/** Properties of `<Choice>`. */
export interface ChoiceProps {
  readonly node: ControlNode;
  /** Class of the ink area. */
  readonly class: string;
  readonly role: "checkbox" | "radio" | "switch";
  readonly checked: boolean | "mixed";
  readonly label: string | ControlNode | undefined;
  readonly labelPosition: "right" | "left";
  readonly labelStyle: TextStyle | undefined;
  /** Accessible name where the label is not enough. */
  readonly name?: string | undefined;
  readonly isError?: boolean | undefined;
  readonly mouseCursor?: MouseCursor | undefined;
  /** Radius of the ink area in px. */
  readonly splashRadius: number | undefined;
  /** Further custom properties of the ink area. */
  readonly look: Readonly<Record<string, string | undefined>>;
  /** Whether `width` and `height` stretch the control, as they do for Checkbox and Switch. */
  readonly stretches?: boolean | undefined;
  readonly onToggle: () => void;
  /** Receives the ink area. */
  readonly ref?: ((box: HTMLButtonElement) => void) | undefined;
  /** The mark. */
  readonly children: JSX.Element;
}

/** A labelled Checkbox or Radio takes the whole width, as Flet's row around it does. */
export const labelledFilling: LayoutTraits = {
  wants: (node, axis) => axis === "x" && node.get("label") != null && node.get("label") !== "",
};

/** The root element of a Checkbox, Radio or Switch. */
export function Choice(props: ChoiceProps): HTMLElement {
  const { node } = props;
  const isLabelled = () => props.label !== undefined && props.label !== "";
  const labelStyle = () => {
    const style = props.labelStyle;
    if (!style) return undefined;
    return toCssTextStyle(node.isDisabled ? { ...style, color: "var(--md-disabled)" } : style);
  };

  function setUp(box: HTMLButtonElement): void {
    const style = new ElementStyle(box);
    createRenderEffect(() => {
      const { splashRadius, mouseCursor } = props;
      style.assign("look", {
        ...props.look,
        "--splash-radius": toCssMaybePx(splashRadius),
        cursor: mouseCursor && toCssMouseCursor(mouseCursor),
      });
    });
    box.addEventListener("click", () => props.onToggle());
    box.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
    createFocusable(node, box);
    props.ref?.(box);
  }

  return (
    <label
      class="choice"
      data-labelled={isLabelled() ? props.labelPosition : undefined}
      data-sized={
        props.stretches && !isLabelled() && (node.get("width") != null || node.get("height") != null) ? "" : undefined
      }
      data-disabled={node.isDisabled ? "" : undefined}
    >
      <button
        type="button"
        class={`choice-box ${props.class}`}
        data-states=""
        data-selected={props.checked !== false ? "" : undefined}
        role={props.role}
        aria-checked={props.checked}
        aria-label={props.name ?? (isLabelled() ? undefined : (tooltipText(node) ?? wordsBeside(node)))}
        aria-invalid={props.isError ? "true" : undefined}
        data-error={props.isError ? "" : undefined}
        data-ink=""
        data-no-ripple=""
        disabled={node.isDisabled}
        ref={setUp}
      >
        {props.children}
      </button>
      <Show when={isLabelled()}>
        <span class="choice-label" style={labelStyle()}>
          <Content value={props.label} />
        </span>
      </Show>
    </label>
  ) as HTMLElement;
}
