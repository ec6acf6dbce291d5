/** Flet `Checkbox`: yes, no, and with `tristate` neither. */
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import {
  bool,
  choice,
  color,
  event,
  number,
  optionalBool,
  text,
  textOrControl,
  value,
} from "../../control/property.ts";
import { toCssStates } from "../../control/state-css.ts";
import { borderSideWith, readBorderSide, type BorderSide } from "../../values/border.ts";
import { readColor } from "../../values/color.ts";
import { everyState, statesOf } from "../../values/control-state.ts";
import { readMouseCursor } from "../../values/mouse-cursor.ts";
import { readNumber } from "../../values/number.ts";
import { readShape, toCssShape, toCssShapeRadius } from "../../values/shape.ts";
import { readTextStyle } from "../../values/text-style.ts";
import { readVisualDensity } from "../../values/visual-density.ts";
import { Choice, labelledFilling } from "./choice.tsx";
import { toChoiceDensity } from "./choice-density.ts";
import { toChoiceInk } from "./choice-ink.ts";
import "./checkbox.css";

const colors = statesOf(readColor);

const CHECK = "M2.7 8.1 7.2 12.6 15.3 4.5";
const DASH = "M3.6 9H14.4";

/** Flet `Checkbox`. */
export const Checkbox = defineControl(
  "Checkbox",
  {
    label: textOrControl(),
    value: optionalBool(),
    labelPosition: choice("right", "left"),
    labelStyle: value(readTextStyle),
    tristate: bool(),
    autofocus: bool(),
    fillColor: value(colors),
    overlayColor: value(colors),
    checkColor: color(),
    activeColor: color(),
    hoverColor: color(),
    focusColor: color(),
    semanticsLabel: text(),
    shape: value(readShape),
    splashRadius: number(),
    borderSide: value(statesOf(borderSideWith("var(--md-outline)"))),
    error: bool(),
    visualDensity: value(readVisualDensity),
    mouseCursor: value(readMouseCursor),
    adaptive: optionalBool(),
    onChange: event(),
    onFocus: event(),
    onBlur: event(),
  },
  (props, node) => {
    const themed = useComponentTheme("checkbox_theme");
    // Python leaves `False` out, which Flet's client then takes for neither if there are three states.
    const checked = () => props.value ?? (props.tristate ? "mixed" : false);
    const look = () => {
      const shape = props.shape ?? themed("shape", readShape);
      const themedSide = themed("border_side", readBorderSide);
      // A side without states does not hold for a box that is filled.
      const side = props.borderSide ?? (themedSide && { states: [["selected", undefined]], fallback: themedSide });
      const fill = props.fillColor ?? (props.activeColor === undefined ? themed("fill_color", colors) : undefined);
      const check = props.checkColor ? everyState(props.checkColor) : themed("check_color", colors);
      return {
        "--checkbox-fill": fill && toCssStates(fill, String, "var(--fill)"),
        "--checkbox-side": side && toCssStates(side, sideColor, "var(--side)"),
        "--checkbox-side-width": side && toCssStates(side, sideWidth, "2px"),
        "--checkbox-check": check && toCssStates(check, String, "var(--check)"),
        ...toChoiceInk(props, themed, checked() !== false, props.activeColor),
        "--checkbox-active": props.activeColor,
        "--checkbox-radius": shape && toCssShapeRadius(shape),
        "--checkbox-corners": shape && toCssShape(shape)["corner-shape"],
      };
    };

    function toggle(): void {
      const next = checked() === true ? (props.tristate ? null : false) : checked() === false;
      node.write({ value: next });
      node.emit("change", next);
    }

    const root = (
      <Choice
        node={node}
        class="checkbox"
        role="checkbox"
        checked={checked()}
        label={props.label}
        labelPosition={props.labelPosition}
        labelStyle={props.labelStyle}
        name={props.semanticsLabel}
        isError={props.error}
        mouseCursor={props.mouseCursor}
        splashRadius={props.splashRadius ?? themed("splash_radius", readNumber)}
        look={look()}
        stretches
        onToggle={toggle}
      >
        <span class="checkbox-mark">
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <path d={checked() === "mixed" ? DASH : CHECK} pathLength="1" />
          </svg>
        </span>
      </Choice>
    ) as HTMLElement;
    toChoiceDensity(root, () => props.visualDensity ?? themed("visual_density", readVisualDensity) ?? "standard");
    return root;
  },
  { layout: labelledFilling },
);

function sideColor(side: BorderSide): string {
  return side.style === "none" ? "transparent" : side.color;
}

function sideWidth(side: BorderSide): string {
  return side.style === "none" ? "0px" : `${side.width}px`;
}
