/** Flet `Radio`: one of the choices of the RadioGroup around it. */
import { onCleanup } from "solid-js";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { bool, choice, color, event, number, optionalBool, textOr, value } from "../../control/property.ts";
import { toCssStates } from "../../control/state-css.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readNumber } from "../../values/number.ts";
import { readTextStyle } from "../../values/text-style.ts";
import { readVisualDensity } from "../../values/visual-density.ts";
import { Choice, labelledFilling } from "./choice.tsx";
import { toChoiceDensity } from "./choice-density.ts";
import { toOverlayVariables, toPressTint } from "./overlay-colors.ts";
import { groupOf } from "./radio-group.tsx";
import "./radio.css";

const colors = statesOf(readColor);
const cursors = statesOf(readMouseCursor);

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
      const cursor = themed("mouse_cursor", cursors);
      return {
        "--radio-fill": fill && toCssStates(fill, String, "var(--fill)"),
        "--choice-cursor": cursor && toCssStates(cursor, toCssMouseCursor, "pointer"),
        ...toOverlayVariables(
          {
            overlay: props.overlayColor,
            hover: props.hoverColor,
            focus: props.focusColor,
            themed: themed("overlay_color", colors),
            press: isChosen() && props.activeColor ? toPressTint(props.activeColor) : undefined,
          },
          isChosen() ? ["selected"] : [],
        ),
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
