/** Flet `ProgressBar`: how far something is, or that it goes on. */
import { Show } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { fillingWidth } from "../../control/layout-traits.ts";
import { color, number, optionalBool, text, value } from "../../control/property.ts";
import { readColor } from "../../values/color.ts";
import { readNumber, toCssPx, trim } from "../../values/number.ts";
import { readBorderRadius, toCssRadius } from "../../values/radius.ts";
import { clampFraction, progressAria, useProgressTheme } from "./progress-theme.ts";
import "./progress-bar.css";

/** Flet `ProgressBar`. */
export const ProgressBar = defineControl(
  "ProgressBar",
  {
    value: number(),
    barHeight: number(),
    color: color(),
    bgcolor: color(),
    borderRadius: value(readBorderRadius),
    semanticsLabel: text(),
    semanticsValue: number(),
    stopIndicatorColor: color(),
    stopIndicatorRadius: number(),
    trackGap: number(),
    year_2023: optionalBool(),
  },
  (props, node) => {
    const theme = useProgressTheme();
    const isOld = () => theme.isOld(props.year_2023);
    const radius = () => {
      const own = props.borderRadius ?? theme.field("border_radius", readBorderRadius);
      return own && toCssRadius(own);
    };
    const px = (own: number | undefined, field: string, fallback: number) =>
      toCssPx(own ?? theme.field(field, readNumber) ?? fallback);
    return (
      <div
        class="progress-bar"
        data-indeterminate={props.value === undefined ? "" : undefined}
        data-essential-motion={props.value === undefined ? "" : undefined}
        data-empty={props.value !== undefined && props.value <= 0 ? "" : undefined}
        data-full={props.value !== undefined && props.value >= 1 ? "" : undefined}
        style={{
          "--progress": props.value === undefined ? undefined : trim(clampFraction(props.value)),
          "--progress-height": px(props.barHeight, "linear_min_height", 4),
          "--progress-color": props.color ?? theme.field("color", readColor),
          "--progress-track": props.bgcolor ?? theme.field("linear_track_color", readColor),
          "--progress-radius": radius() ?? (isOld() ? "0px" : "2px"),
          "--progress-gap": px(props.trackGap, "track_gap", isOld() ? 0 : 4),
          "--progress-stop": px(props.stopIndicatorRadius, "stop_indicator_radius", isOld() ? 0 : 2),
          "--progress-stop-color": props.stopIndicatorColor ?? theme.field("stop_indicator_color", readColor),
        }}
        {...progressAria(node, props)}
      >
        <i class="progress-track" />
        <Show when={props.value === undefined}>
          <i class="progress-track progress-between" />
          <i class="progress-track progress-before" />
          <i class="progress-line progress-second" />
        </Show>
        <i class="progress-line" />
        <Show when={props.value !== undefined}>
          <i class="progress-stop" />
        </Show>
      </div>
    );
  },
  { layout: fillingWidth },
);
