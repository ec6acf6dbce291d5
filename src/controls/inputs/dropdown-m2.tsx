/**
 * Flet `DropdownM2` (Material 2's DropdownButtonFormField): a form field that holds one of its options. A combobox that
 * takes no text; focus stays in the field, which walks the list.
 */
import { createRenderEffect, createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import { MaybeControl } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createFocusable } from "../../control/focusable.ts";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import {
  bool,
  control,
  controls,
  event,
  iconOrControl,
  insets,
  number,
  numberOr,
  optionalBool,
  text,
  value,
} from "../../control/property.ts";
import { readProperty } from "../../control/props.ts";
import { nameOfField } from "../../control/spoken-name.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { Popover } from "../../ui/popover.tsx";
import { alignKeyword, readAlignment, type Alignment } from "../../values/alignment.ts";
import { toCssInsets } from "../../values/insets.ts";
import { readColor } from "../../values/color.ts";
import { toCssMaybePx, toCssPx } from "../../values/number.ts";
import { readBorderRadius, toCssRadius } from "../../values/radius.ts";
import { toCssTextStyle } from "../../values/text-style.ts";
import { createOptionList, optionSchema, type ListedOption } from "./dropdown-m2-list.ts";
import { formFieldSchema, type FieldLook } from "./field-schema.ts";
import { toCssFieldText } from "./field-text-style.ts";
import { describedBy, FormField, isInError } from "./form-field.tsx";
import "./dropdown-m2.css";

const ARROW_DROP_DOWN = 65989;
const START: Alignment = { x: -1, y: 0 };

/** As wide as it may be; style sheets give it 300 px where there is no bound. */
const layout: LayoutTraits = { wants: (_node, axis) => axis === "x" };

/** Flet `DropdownM2`. */
export const DropdownM2 = defineControl(
  "DropdownM2",
  {
    ...formFieldSchema,
    value: text(),
    options: controls(),
    alignment: value(readAlignment),
    autofocus: bool(),
    hintContent: control(),
    disabledHintContent: control(),
    selectIcon: iconOrControl(),
    selectIconSize: numberOr(24),
    selectIconEnabledColor: value(readColor),
    selectIconDisabledColor: value(readColor),
    elevation: numberOr(8),
    menuBorderRadius: value(readBorderRadius),
    itemHeight: number(),
    maxMenuHeight: number(),
    enableFeedback: optionalBool(),
    padding: insets(),
    optionsFillHorizontally: bool(true),
    onChange: event(),
    onFocus: event(),
    onBlur: event(),
    onClick: event(),
  },
  (props, node): JSX.Element => {
    const id = createUniqueId();
    const listId = `${id}-list`;
    const [isFocused, setFocused] = createSignal(false);
    const list = createOptionList(node, props);
    // The field's radius is its border's; `border_radius` is the old name of the menu's.
    const look = Object.create(props, { borderRadius: { value: undefined } }) as FieldLook;
    const hint = () => (node.isDisabled ? (props.disabledHintContent ?? props.hintContent) : props.hintContent);
    const isEmpty = () => list.selected() === undefined && hint() === undefined && props.hintText === undefined;
    const labelText = () => (typeof props.label === "string" ? props.label : props.hintText);
    let box: HTMLElement | undefined;

    function setUpField(field: HTMLElement): void {
      field.addEventListener("focus", () => setFocused(true));
      field.addEventListener("blur", () => {
        setFocused(false);
        list.close();
      });
      createFocusable(node, field);
      const style = new ElementStyle(field);
      createRenderEffect(() => {
        style.assign("text", {
          ...toCssFieldText(props, isFocused()),
          "--value-place": alignKeyword((props.alignment ?? START).x) ?? "start",
        });
      });
    }
    const arrowColor = () => (node.isDisabled ? props.selectIconDisabledColor : props.selectIconEnabledColor);
    const field = (
      <FormField
        class="dropdown-field"
        look={look}
        id={id}
        isFocused={isFocused() || list.isOpen()}
        isEmpty={isEmpty()}
        isDisabled={node.isDisabled}
        counter={props.counter}
        boxRef={(element) => {
          box = element;
          element.addEventListener("click", list.toggle);
        }}
      >
        <div
          class="field-input dropdown-m2-value"
          role="combobox"
          tabindex={node.isDisabled ? undefined : 0}
          aria-label={nameOfField(node) ?? labelText()}
          aria-haspopup="listbox"
          aria-expanded={list.isOpen()}
          aria-controls={list.isOpen() ? listId : undefined}
          aria-activedescendant={list.isOpen() ? list.activeId() : undefined}
          aria-disabled={node.isDisabled ? "true" : undefined}
          aria-invalid={isInError(look) ? "true" : undefined}
          aria-describedby={describedBy(id, look)}
          on:keydown={list.press}
          ref={setUpField}
        >
          <Show
            when={list.selected()}
            keyed
            fallback={<Hint content={hint()} text={props.hintText} lines={props.hintMaxLines} />}
          >
            {(option) => <OptionContent option={option} />}
          </Show>
        </div>
        <span
          class="dropdown-m2-arrow"
          style={{ "--icon-size": toCssPx(props.selectIconSize), "--icon-color": arrowColor() }}
        >
          <IconOrControl icon={props.selectIcon ?? ARROW_DROP_DOWN} color={arrowColor()} />
        </span>
      </FormField>
    );
    return (
      <div
        class="dropdown-m2"
        data-disabled={node.isDisabled ? "" : undefined}
        data-hugging={props.optionsFillHorizontally ? undefined : ""}
        style={{ padding: props.padding && toCssInsets(props.padding) }}
      >
        {field}
        <Show when={box}>
          {(anchor) => (
            <Popover
              open={list.isOpen()}
              anchor={anchor()}
              style={{
                "--menu-min-width": "var(--anchor-width)",
                "--menu-max-width": "100vw",
                "--menu-max-height": toCssMaybePx(props.maxMenuHeight),
                "--menu-color": props.bgcolor ?? "var(--md-surface-container)",
                "--menu-elevation": String(props.elevation),
                "--menu-radius": toMaybeRadius(props.menuBorderRadius ?? props.borderRadius),
                "--menu-item-height": toCssPx(props.itemHeight ?? 48),
              }}
              onDismiss={list.close}
              onExited={() => list.setElement(undefined)}
              onPlaced={list.whenPlaced}
              // Focus stays in the field.
              onMouseDown={(event) => event.preventDefault()}
            >
              <Menu
                role="listbox"
                focus="none"
                listId={listId}
                label={labelText()}
                listRef={list.setElement}
                onClose={list.close}
              >
                <For each={list.options()}>
                  {(option) => (
                    <MenuItem
                      checked={option === list.selected()}
                      disabled={option.node.isDisabled}
                      data-states=""
                      onSelect={() => list.pick(option)}
                    >
                      <OptionContent option={option} />
                    </MenuItem>
                  )}
                </For>
              </Menu>
            </Popover>
          )}
        </Show>
      </div>
    );
  },
  { layout },
);

/** What stands in the field while nothing is chosen. */
function Hint(props: {
  readonly content: Parameters<typeof MaybeControl>[0]["node"];
  readonly text: string | undefined;
  readonly lines: number | undefined;
}): JSX.Element {
  const text = () => (
    <span class="dropdown-m2-hint" data-lines={props.lines} style={{ "--lines": props.lines }}>
      {props.text}
    </span>
  );
  return (
    <Show when={props.content} fallback={text()}>
      {(content) => <MaybeControl node={content()} />}
    </Show>
  );
}

/** An option's content or text, the same in the list and in the field. */
function OptionContent(props: { readonly option: ListedOption }): JSX.Element {
  const { node } = props.option;
  const alignment = () => readProperty(node, "alignment", optionSchema.alignment) ?? START;
  const style = () => readProperty(node, "text_style", optionSchema.textStyle);
  return (
    <span
      class="dropdown-m2-option"
      style={{
        "justify-items": alignKeyword(alignment().x) ?? "start",
        "align-items": alignKeyword(alignment().y) ?? "center",
        ...toCssTextStyle(style() ?? {}),
      }}
    >
      <Show when={readProperty(node, "content", optionSchema.content)} fallback={props.option.label}>
        {(content) => <MaybeControl node={content()} />}
      </Show>
    </span>
  );
}

function toMaybeRadius(radius: ReturnType<typeof readBorderRadius> | undefined): string | undefined {
  return radius && toCssRadius(radius);
}
