/**
 * The shell around every Material form field (Flutter's InputDecorator): outline with a notch or underline, fill,
 * floating label, icons, prefix and suffix, and the line below with helper or error and counter. The field itself is
 * given as children and carries the class `field-input` and the `id`; states show through `data-*` (form-field.css).
 */
import { createMemo, createRenderEffect, Show, type JSX } from "solid-js";
import { Content } from "../../control/children.tsx";
import { ElementStyle } from "../../control/element-style.ts";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { toCssPx } from "../../values/number.ts";
import { toCssRadius } from "../../values/radius.ts";
import { toCssConstraints } from "../../values/size.ts";
import { toCssTextStyle, type TextStyle } from "../../values/text-style.ts";
import { fieldBorder } from "./field-border.ts";
import type { FieldLook } from "./field-schema.ts";
import "./form-field.css";
import "./form-field-below.css";
import "./form-field-outline.css";

/** Properties of `<FormField>`. */
export interface FormFieldProps {
  /** Class of the root element. */
  readonly class: string;
  readonly look: FieldLook;
  /** `id` of the field: its label and its texts refer to it. */
  readonly id: string;
  readonly isFocused: boolean;
  readonly isEmpty: boolean;
  readonly isDisabled: boolean;
  /** Whether the field has several lines. */
  readonly isTall?: boolean | undefined;
  /** What stands at the end of the line below. */
  readonly counter?: string | ControlNode | undefined;
  /** Stands where there is no suffix icon, if `hasTrailing`. */
  readonly trailing?: JSX.Element;
  readonly hasTrailing?: boolean | undefined;
  /** Receives the box with the border: what menus are anchored to. */
  readonly boxRef?: ((box: HTMLDivElement) => void) | undefined;
  readonly children: JSX.Element;
}

/** `id`s of the texts that describe the field, for `aria-describedby`. */
export function describedBy(id: string, look: FieldLook): string | undefined {
  const ids = [];
  if (hasText(look.error)) ids.push(`${id}-error`);
  else if (hasText(look.helper)) ids.push(`${id}-helper`);
  return ids.join(" ") || undefined;
}

/** Whether the field is in error. */
export function isInError(look: FieldLook): boolean {
  return look.error !== undefined;
}

/** The root element of a form field. */
export function FormField(props: FormFieldProps): HTMLElement {
  const { look } = props;
  const isError = () => isInError(look);
  const border = createMemo(() =>
    fieldBorder(look, { isDisabled: props.isDisabled, isFocused: props.isFocused, isError: isError() }),
  );
  const isFilled = () =>
    look.filled ??
    [look.fillColor, look.bgcolor, look.focusedBgcolor, look.hoverColor].some((one) => one !== undefined);
  const hasLabel = () => look.label !== undefined && look.label !== "";
  const hasTrailing = () => look.suffixIcon !== undefined || props.hasTrailing === true;

  function setUp(box: HTMLDivElement): void {
    const style = new ElementStyle(box);
    createRenderEffect(() => {
      const { type, radius, gapPadding, side } = border();
      const padding = look.contentPadding;
      const fill = props.isFocused ? (look.focusedBgcolor ?? look.bgcolor) : look.bgcolor;
      const inset = type === "outline" || isFilled() ? 4 : 0;
      style.assign("box", {
        "--field-radius": toCssRadius(radius),
        "--field-corner": toCssPx(Math.max(radius.topLeft, radius.bottomLeft, radius.topRight, radius.bottomRight)),
        "--field-gap": toCssPx(gapPadding),
        "--border-color": side?.color,
        "--border-width": side && toCssPx(side.width),
        "--field-fill": look.fillColor ?? (props.isFocused ? look.focusColor : undefined) ?? fill,
        "--field-hover": look.hoverColor,
        "--pad-top": padding && toCssPx(padding.top),
        "--pad-bottom": padding && toCssPx(padding.bottom),
        // Physical as the program gave them; the style sheet takes them as start and end.
        "--pad-left": padding && toCssPx(padding.left + inset),
        "--pad-right": padding && toCssPx(padding.right + inset),
        ...(look.sizeConstraints ? toCssConstraints(look.sizeConstraints) : {}),
      });
    });
    // A press anywhere in the box is for the field, except on what can be pressed itself.
    box.addEventListener("mousedown", (event) => {
      const target = event.target instanceof Element ? event.target : box;
      if (props.isDisabled || target.closest("input, textarea, button, a, [tabindex], [data-pressable]")) return;
      event.preventDefault();
      box.querySelector<HTMLElement>(".field-input")?.focus();
    });
    props.boxRef?.(box);
  }

  return (
    <div class={`form-field md-body-large ${props.class}`} data-disabled={props.isDisabled ? "" : undefined}>
      <Show when={look.icon !== undefined}>
        <span class="field-icon">
          <IconOrControl icon={look.icon} />
        </span>
      </Show>
      <div
        class="field-box"
        data-border={border().type}
        data-filled={isFilled() ? "" : undefined}
        data-labelled={hasLabel() ? "" : undefined}
        data-floating={props.isFocused || !props.isEmpty ? "" : undefined}
        data-focused={props.isFocused ? "" : undefined}
        data-error={isError() ? "" : undefined}
        data-dense={look.dense ? "" : undefined}
        data-collapsed={look.collapsed ? "" : undefined}
        data-tall={props.isTall ? "" : undefined}
        data-label-top={look.alignLabelWithHint ? "" : undefined}
        data-leading={look.prefixIcon === undefined ? undefined : ""}
        data-trailing={hasTrailing() ? "" : undefined}
        ref={setUp}
      >
        <div class="field-outline">
          <Show when={hasLabel()}>
            <div class="field-notch">
              <label class="field-label" for={props.id}>
                <span class="field-label-text" style={toStyle(look.labelStyle)}>
                  <Content value={look.label} />
                </span>
              </label>
            </div>
          </Show>
        </div>
        <Show when={look.prefixIcon !== undefined}>
          <span class="field-affix-icon" style={toConstraintStyle(look.prefixIconSizeConstraints)}>
            <IconOrControl icon={look.prefixIcon} />
          </span>
        </Show>
        <Show when={hasText(look.prefix)}>
          <span class="field-affix" style={toStyle(look.prefixStyle)}>
            <Content value={look.prefix} />
          </span>
        </Show>
        {props.children}
        <Show when={hasText(look.suffix)}>
          <span class="field-affix" style={toStyle(look.suffixStyle)}>
            <Content value={look.suffix} />
          </span>
        </Show>
        <Show when={hasTrailing()}>
          <span class="field-affix-icon field-trailing" style={toConstraintStyle(look.suffixIconSizeConstraints)}>
            <Show when={look.suffixIcon !== undefined} fallback={props.trailing}>
              <IconOrControl icon={look.suffixIcon} />
            </Show>
          </span>
        </Show>
      </div>
      <Show when={hasText(look.error) || hasText(look.helper) || hasText(props.counter)}>
        <div class="field-below md-body-small" data-flush={border().type !== "outline" && !isFilled() ? "" : undefined}>
          <Show
            when={hasText(look.error)}
            fallback={
              <Show when={hasText(look.helper)}>
                <span
                  class="field-helper"
                  id={`${props.id}-helper`}
                  data-lines={look.helperMaxLines}
                  style={{ ...toStyle(look.helperStyle), "--lines": look.helperMaxLines }}
                >
                  <Content value={look.helper} />
                </span>
              </Show>
            }
          >
            <span
              class="field-helper field-error"
              id={`${props.id}-error`}
              aria-live="polite"
              data-lines={look.errorMaxLines}
              style={{ ...toStyle(look.errorStyle), "--lines": look.errorMaxLines }}
            >
              <Content value={look.error} />
            </span>
          </Show>
          <Show when={hasText(props.counter)}>
            <span class="field-counter" style={toStyle(look.counterStyle)}>
              <Content value={props.counter} />
            </span>
          </Show>
        </div>
      </Show>
    </div>
  ) as HTMLElement;
}

function hasText(content: unknown): boolean {
  return content !== undefined && content !== "";
}

function toStyle(style: TextStyle | undefined): Record<string, string> | undefined {
  return style && toCssTextStyle(style);
}

function toConstraintStyle(constraints: FieldLook["prefixIconSizeConstraints"]): Record<string, string> | undefined {
  return constraints && toCssConstraints(constraints);
}
