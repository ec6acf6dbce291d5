/** Flet `Radio`: one of the choices of the RadioGroup around it. */
import { onCleanup } from "solid-js";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { bool, choice, color, event, number, optionalBool, textOr, value } from "../../control/property.ts";
import { toCssStates } from "../../control/state-css.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { readMouseCursor } from "../../values/mouse-cursor.ts";
import { readNumber } from "../../values/number.ts";
import { readTextStyle } from "../../values/text-style.ts";
import { readVisualDensity } from "../../values/visual-density.ts";
import { Choice, labelledFilling } from "./choice.tsx";
import { toChoiceDensity } from "./choice-density.ts";
import { toChoiceInk } from "./choice-ink.ts";
import { groupOf } from "./radio-group.tsx";
import "./radio.css";

const colors = statesOf(readColor);

/** Flet `Radio`. */
export const Radio = defineControl(
  "Radio",
  {
    label: textOr(""),
    labelPosition: choice("right", "left"),
    labelStyle: value(readTextStyle),
    value: textOr(""),
    autofocus: bool(),
    fillColor: value(colors),
    activeColor: color(),
    overlayColor: value(colors),
    hoverColor: color(),
    focusColor: color(),
    splashRadius: number(),
    toggleable: bool(),
    visualDensity: value(readVisualDensity),
    mouseCursor: value(readMouseCursor),
    adaptive: optionalBool(),
    onFocus: event(),
    onBlur: event(),
  },
  (props, node) => {
    const group = groupOf(node);
    if (!group) return drawErrorBox("Radio must be enclosed within RadioGroup");
    const themed = useComponentTheme("radio_theme");
    const isChosen = () => group.value() === props.value;
    const look = () => {
      const fill = props.fillColor ?? (props.activeColor === undefined ? themed("fill_color", colors) : undefined);
      return {
        "--radio-fill": fill && toCssStates(fill, String, "var(--fill)"),
        ...toChoiceInk(props, themed, isChosen(), props.activeColor),
        "--radio-active": props.activeColor,
      };
    };

    const root = (
      <Choice
        node={node}
        class="radio"
        role="radio"
        checked={isChosen()}
        label={props.label}
        labelPosition={props.labelPosition}
        labelStyle={props.labelStyle}
        mouseCursor={props.mouseCursor}
        splashRadius={props.splashRadius ?? themed("splash_radius", readNumber)}
        look={look()}
        onToggle={() => {
          if (!isChosen()) group.choose(props.value);
          else if (props.toggleable) group.choose(null);
        }}
        ref={(element) => onCleanup(group.join({ element, value: () => props.value }))}
      >
        <span class="radio-mark" />
      </Choice>
    ) as HTMLElement;
    toChoiceDensity(
      root,
      () => props.visualDensity ?? themed("visual_density", readVisualDensity) ?? "adaptivePlatformDensity",
    );
    return root;
  },
  { layout: labelledFilling },
);
