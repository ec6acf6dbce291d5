/** Flet `Switch`: on or off, by a tap or by dragging the thumb. */
import { Show } from "solid-js";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { hugging } from "../../control/layout-traits.ts";
import { bool, choice, color, event, number, optionalBool, textOrControl, value } from "../../control/property.ts";
import { toCssStates } from "../../control/state-css.ts";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import { readColor } from "../../values/color.ts";
import { pickState, statesOf, type ControlState } from "../../values/control-state.ts";
import { readIcon } from "../../values/icon.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readMouseCursor } from "../../values/mouse-cursor.ts";
import { readNumber, toCssPx } from "../../values/number.ts";
import { readTextStyle } from "../../values/text-style.ts";
import { Choice } from "./choice.tsx";
import { toChoiceInk } from "./choice-ink.ts";
import { createSwitchDrag } from "./switch-drag.ts";
import "./switch.css";

const colors = statesOf(readColor);
const icons = statesOf(readIcon);
const widths = statesOf(readNumber);

/** Flet `Switch`. */
export const Switch = defineControl(
  "Switch",
  {
    label: textOrControl(),
    labelPosition: choice("right", "left"),
    labelTextStyle: value(readTextStyle),
    value: bool(),
    autofocus: bool(),
    activeColor: color(),
    activeTrackColor: color(),
    focusColor: color(),
    inactiveThumbColor: color(),
    inactiveTrackColor: color(),
    thumbColor: value(colors),
    thumbIcon: value(icons),
    trackColor: value(colors),
    adaptive: optionalBool(),
    hoverColor: color(),
    splashRadius: number(),
    overlayColor: value(colors),
    trackOutlineColor: value(colors),
    trackOutlineWidth: value(widths),
    mouseCursor: value(readMouseCursor),
    padding: value(readInsets),
    onChange: event(),
    onFocus: event(),
    onBlur: event(),
  },
  (props, node) => {
    const themed = useComponentTheme("switch_theme");
    const look = () => {
      const thumb = props.thumbColor ?? themed("thumb_color", colors);
      const track = props.trackColor ?? themed("track_color", colors);
      const outline = props.trackOutlineColor ?? themed("track_outline_color", colors);
      const width = props.trackOutlineWidth ?? themed("track_outline_width", widths);
      const padding = props.padding ?? themed("padding", readInsets);
      return {
        "--switch-thumb": thumb && toCssStates(thumb, String, "var(--thumb)"),
        "--switch-track": track && toCssStates(track, String, "var(--track)"),
        "--switch-outline": outline && toCssStates(outline, String, "var(--outline)"),
        "--switch-outline-width": width && toCssStates(width, toCssPx, "2px"),
        ...toChoiceInk(props, themed, props.value),
        "--switch-on-thumb": props.activeColor,
        "--switch-on-track": props.activeTrackColor,
        "--switch-off-thumb": props.inactiveThumbColor,
        "--switch-off-track": props.inactiveTrackColor,
        padding: padding && toCssInsets(padding),
        "--choice-width": padding && `${52 + padding.left + padding.right}px`,
      };
    };
    // Which icon shows hangs on what the client's own state says; hover and focus change none.
    const icon = () => {
      const states = new Set<ControlState>();
      if (props.value) states.add("selected");
      if (node.isDisabled) states.add("disabled");
      const own = props.thumbIcon && pickState(props.thumbIcon, states);
      const theirs = themed("thumb_icon", icons);
      return own ?? (theirs && pickState(theirs, states));
    };

    function change(next: boolean): void {
      node.write({ value: next });
      node.emit("change", next);
    }

    return (
      <Choice
        node={node}
        class="switch"
        role="switch"
        checked={props.value}
        label={props.label}
        labelPosition={props.labelPosition}
        labelStyle={props.labelTextStyle}
        mouseCursor={props.mouseCursor}
        splashRadius={props.splashRadius ?? themed("splash_radius", readNumber)}
        look={look()}
        stretches
        onToggle={() => change(!props.value)}
        ref={(box) => createSwitchDrag(box, () => props.value, change)}
      >
        <span class="switch-track" data-icon={icon() ? "" : undefined}>
          <span class="switch-thumb">
            <Show when={icon()}>{(current) => <IconGlyph icon={current()} size={16} />}</Show>
          </span>
        </span>
      </Choice>
    );
  },
  { layout: hugging },
);
