/** Flet `ProgressRing`: how far something is, or that it goes on, as a circle. */
import { Show } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { hugging } from "../../control/layout-traits.ts";
import { color, insets, number, optionalBool, text, value } from "../../control/property.ts";
import { readColor } from "../../values/color.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readNumber, toCssPx, trim } from "../../values/number.ts";
import { oneOf } from "../../values/reader.ts";
import { readConstraints } from "../../values/size.ts";
import { clampFraction, progressAria, useProgressTheme } from "./progress-theme.ts";
import "./progress-ring.css";

const readStrokeCap = oneOf("butt", "round", "square");

/** Flet `ProgressRing`. */
export const ProgressRing = defineControl(
  "ProgressRing",
  {
    value: number(),
    strokeWidth: number(),
    color: color(),
    bgcolor: color(),
    strokeAlign: number(),
    strokeCap: value(readStrokeCap),
    semanticsLabel: text(),
    semanticsValue: number(),
    trackGap: number(),
    sizeConstraints: value(readConstraints),
    padding: insets(),
    year_2023: optionalBool(),
  },
  (props, node) => {
    const theme = useProgressTheme();
    const isOld = () => theme.isOld(props.year_2023);
    const size = () => props.sizeConstraints ?? theme.field("size_constraints", readConstraints);
    const padding = () => {
      const own = props.padding ?? theme.field("circular_track_padding", readInsets);
      return own && toCssInsets(own);
    };
    const track = () => props.bgcolor ?? theme.field("circular_track_color", readColor);
    const hasTrack = () => track() !== undefined || (!isOld() && props.value !== undefined);
    const cap = () =>
      props.strokeCap ??
      theme.field("stroke_cap", readStrokeCap) ??
      (!isOld() ? "round" : props.value === undefined ? "square" : "butt");
    const own = (given: number | undefined, field: string, fallback: number) =>
      given ?? theme.field(field, readNumber) ?? fallback;
    const gap = () => own(props.trackGap, "track_gap", isOld() ? 0 : 4);
    return (
      <div
        class="progress-ring"
        data-gapped={gap() > 0 && props.value !== undefined && props.value > 0 ? "" : undefined}
        data-indeterminate={props.value === undefined ? "" : undefined}
        data-essential-motion={props.value === undefined ? "" : undefined}
        data-empty={props.value !== undefined && props.value <= 0 ? "" : undefined}
        style={{
          "--progress": props.value === undefined ? undefined : trim(clampFraction(props.value)),
          "--ring-stroke": toCssPx(own(props.strokeWidth, "stroke_width", 4)),
          "--ring-align": trim(own(props.strokeAlign, "stroke_align", isOld() ? 0 : -1)),
          "--ring-gap": toCssPx(gap()),
          "--ring-cap": cap(),
          "--ring-color": props.color ?? theme.field("color", readColor),
          "--ring-track": track(),
          "--ring-min-width": toCssPx(size()?.minWidth ?? (isOld() ? 36 : 40)),
          "--ring-min-height": toCssPx(size()?.minHeight ?? (isOld() ? 36 : 40)),
          padding: padding() ?? (isOld() ? undefined : "4px"),
        }}
        {...progressAria(node, props)}
      >
        <svg aria-hidden="true">
          <Show when={hasTrack()}>
            <circle class="ring-track" cx="50%" cy="50%" />
          </Show>
          <circle class="ring-arc" cx="50%" cy="50%" />
        </svg>
      </div>
    );
  },
  { layout: hugging },
);
