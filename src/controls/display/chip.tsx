/** Flet `Chip`: a small labelled thing that can be pressed, chosen or removed (Flutter's InputChip). */
import { createRenderEffect, Show, type JSX } from "solid-js";
import { box, loosen, TIGHT } from "../../control/box.ts";
import { Content, Child } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createFocusable } from "../../control/focusable.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { toCssStates } from "../../control/state-css.ts";
import {
  bool,
  color,
  control,
  event,
  insets,
  number,
  text,
  textOrControl,
  value,
  valueOr,
} from "../../control/property.ts";
import { builtInWords } from "../../control/words/words.ts";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import { createRipple } from "../../ui/ripple.ts";
import { readAnimationStyle, type AnimationStyle } from "../../values/animation-style.ts";
import { readBorderSide, toCssOutline } from "../../values/border.ts";
import { readClip } from "../../values/clip.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readBool, readNumber, toCssPx, trim } from "../../values/number.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { readConstraints, type Constraints } from "../../values/size.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { densityPx, readVisualDensity } from "../../values/visual-density.ts";
import "./chip.css";

/** `Icons.CLEAR`, Flutter's delete icon in Material 3. */
const CLEAR = 66937;
const colors = statesOf(readColor);

/** Avatar and delete icon get a fixed box, the label as much as it needs. */
const layout: LayoutTraits = {
  child: (_node, core, child) => (child.parentSlot === "label" ? loosen(core) : box(TIGHT, TIGHT)),
};

/** Flet `Chip`. */
export const Chip = defineControl(
  "Chip",
  {
    label: textOrControl(),
    leading: control(),
    selected: bool(),
    selectedColor: color(),
    elevation: number(),
    bgcolor: color(),
    showCheckmark: bool(true),
    checkColor: color(),
    shadowColor: color(),
    shape: value(readShape),
    padding: insets(),
    deleteIcon: control(),
    deleteIconTooltip: text(),
    deleteIconColor: color(),
    disabledColor: color(),
    labelPadding: insets(),
    labelTextStyle: value(readTextStyle),
    selectedShadowColor: color(),
    autofocus: bool(),
    color: value(colors),
    elevationOnClick: number(),
    clipBehavior: valueOr(readClip, "none"),
    visualDensity: value(readVisualDensity),
    borderSide: value(readBorderSide),
    leadingSizeConstraints: value(readConstraints),
    deleteIconSizeConstraints: value(readConstraints),
    enableAnimationStyle: value(readAnimationStyle),
    selectAnimationStyle: value(readAnimationStyle),
    leadingDrawerAnimationStyle: value(readAnimationStyle),
    deleteDrawerAnimationStyle: value(readAnimationStyle),
    onClick: event(),
    onDelete: event(),
    onSelect: event(),
    onFocus: event(),
    onBlur: event(),
  },
  (props, node) => {
    const theme = useComponentTheme("chip_theme");
    const isPressable = () => props.onClick || props.onSelect;
    const hasCheck = () => props.showCheckmark && (theme("show_checkmark", readBool) ?? true);

    function press(): void {
      if (!props.onSelect) return node.emit("click");
      const selected = !props.selected;
      node.write({ selected });
      node.emit("select", selected);
    }

    const content = (): JSX.Element => (
      <>
        <span class="chip-drawer" data-open={props.leading || (props.selected && hasCheck()) ? "" : undefined}>
          <span class="chip-leading cell">
            <Child of={node} in="leading" />
            <Show when={hasCheck()}>
              <svg class="chip-check" viewBox="0 0 24 24" aria-hidden="true" data-on={props.selected ? "" : undefined}>
                <path pathLength="1" d="M3.6 10.8 9.6 16.8 20.4 6" />
              </svg>
            </Show>
          </span>
        </span>
        <span class="chip-label cell">
          <Content value={props.label} />
        </span>
      </>
    );
    // Flutter draws a chip that nobody listens to like a disabled one (`InputChip.isEnabled`).
    const isOff = () => node.isDisabled || !(props.onClick || props.onSelect || props.onDelete);
    const root = (
      <div
        class="chip md-label-large"
        data-states=""
        data-selected={props.selected ? "" : undefined}
        data-disabled={isOff() ? "" : undefined}
        role={isOff() ? "group" : undefined}
        aria-disabled={isOff() ? "true" : undefined}
        data-clip={props.clipBehavior === "none" ? undefined : ""}
        data-avatar={props.leading ? "" : undefined}
      >
        <Show when={isPressable()} fallback={<span class="chip-body">{content()}</span>}>
          <button
            type="button"
            class="chip-body"
            data-ink="theme"
            disabled={node.isDisabled}
            aria-pressed={props.onSelect ? props.selected : undefined}
            onClick={press}
            ref={(button) => {
              createRipple(button);
              createFocusable(node, button);
            }}
          >
            {content()}
          </button>
        </Show>
        <Show when={props.onDelete}>
          <button
            type="button"
            class="chip-delete"
            data-ink="theme"
            disabled={node.isDisabled}
            aria-label={props.deleteIconTooltip ?? builtInWords(node).delete}
            title={props.deleteIconTooltip ?? builtInWords(node).delete}
            onClick={() => node.emit("delete")}
            ref={createRipple}
          >
            <Show when={props.deleteIcon} fallback={<IconGlyph icon={CLEAR} size={18} />}>
              <span class="cell">
                <Child of={node} in="delete_icon" />
              </span>
            </Show>
          </button>
        </Show>
      </div>
    ) as HTMLElement;

    const css = new ElementStyle(root);
    createRenderEffect(() => {
      const shape = props.shape ?? theme("shape", readShape);
      const side = props.borderSide ?? theme("border_side", readBorderSide) ?? shape?.side;
      const outline = side && toCssOutline(side);
      const states = props.color ?? theme("color", colors);
      const padding = props.padding ?? theme("padding", readInsets);
      const labelPadding = props.labelPadding ?? theme("label_padding", readInsets);
      const style = props.labelTextStyle ?? theme("label_text_style", readTextStyle);
      const elevation = props.elevation ?? theme("elevation", readNumber) ?? 0;
      const pressed = props.elevationOnClick ?? theme("elevation_on_click", readNumber) ?? 0;
      const shadow = props.selected
        ? (props.selectedShadowColor ?? theme("selected_shadow_color", readColor) ?? props.shadowColor)
        : props.shadowColor;
      const shadowColor = shadow ?? theme("shadow_color", readColor) ?? "transparent";
      const px = props.visualDensity && densityPx(props.visualDensity);
      const leading = props.leadingSizeConstraints ?? theme("leading_size_constraints", readConstraints);
      const removal = props.deleteIconSizeConstraints ?? theme("delete_icon_size_constraints", readConstraints);
      css.assign("chip", {
        ...(style ? toCssTextStyle({ ...style, color: undefined }) : {}),
        "--chip-label": style?.color,
        "--chip-color": states && toCssStates(states, (one) => one, "var(--chip-rest)"),
        "--chip-bg": props.bgcolor ?? theme("bgcolor", readColor),
        "--chip-selected": props.selectedColor ?? theme("selected_color", readColor),
        "--chip-disabled": props.disabledColor ?? theme("disabled_color", readColor),
        "--chip-check": props.checkColor ?? theme("check_color", readColor),
        "--chip-delete": props.deleteIconColor ?? theme("delete_icon_color", readColor),
        "--chip-side": outline && (outline["outline"] ?? "none"),
        "--chip-side-offset": outline?.["outline-offset"],
        "--chip-radius": shape && toCssShape(shape)["border-radius"],
        "--chip-corners": shape && toCssShape(shape)["corner-shape"],
        "--chip-shadow": toCssElevation(elevation, shadowColor),
        "--chip-shadow-pressed": toCssElevation(pressed, shadowColor),
        "--chip-padding": padding && toCssInsets(padding),
        "--chip-label-padding": labelPadding && toCssInsets(labelPadding),
        "--chip-leading": leading && boxSize(leading),
        "--chip-removal": removal && boxSize(removal),
        "--density": px === undefined ? undefined : trim(px / 4),
        ...animationCss("select", props.selectAnimationStyle),
        ...animationCss("enable", props.enableAnimationStyle),
        ...animationCss("drawer", props.leadingDrawerAnimationStyle),
      });
    });
    return root;
  },
  { layout },
);

/** The box that constraints leave to an icon, which fills it. */
function boxSize({ minWidth, minHeight, maxWidth, maxHeight }: Constraints): string {
  const size = Math.max(minWidth, minHeight, Math.min(20, maxWidth, maxHeight));
  return toCssPx(size);
}

function animationCss(name: string, style: AnimationStyle | undefined): Record<string, string> {
  return style?.duration === undefined ? {} : { [`--chip-${name}-time`]: `${style.duration}ms` };
}
