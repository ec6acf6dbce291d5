/**
 * Flet `Slider`: a value from a range. The looks are ours; an invisible `<input type="range">` takes the focus and speaks
 * to assistive technology, which on phones can adjust nothing else.
 */
import { createMemo, createRenderEffect, For, Show } from "solid-js";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createFocusable } from "../../control/focusable.ts";
import { filling } from "../../control/layout-traits.ts";
import {
  bool,
  color,
  event,
  int,
  intOr,
  number,
  numberOr,
  optionalBool,
  optionalChoice,
  text,
  value,
} from "../../control/property.ts";
import { tooltipText, wordsBeside } from "../../control/spoken-name.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import { readColor } from "../../values/color.ts";
import { everyState, statesOf } from "../../values/control-state.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readBool, readNumber, toCssMaybePx } from "../../values/number.ts";
import { oneOf } from "../../values/reader.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { toOverlayVariables, toPressTint } from "./overlay-colors.ts";
import { createSliderDrag } from "./slider-drag.ts";
import { SLIDER_COLORS, thumbSizeCss } from "./slider-theme.ts";
import { toFraction, toValue, valueAfterKey } from "./slider-value.ts";
import "./slider.css";

const INTERACTIONS = ["tapAndSlide", "tapOnly", "slideOnly", "slideThumb"] as const;
const readInteraction = oneOf(...INTERACTIONS);
const colors = statesOf(readColor);

/** Flet `Slider`. */
export const Slider = defineControl(
  "Slider",
  {
    value: number(),
    label: text(),
    min: numberOr(0),
    max: numberOr(1),
    divisions: int(),
    round: intOr(0),
    autofocus: bool(),
    activeColor: color(),
    inactiveColor: color(),
    thumbColor: color(),
    interaction: optionalChoice(...INTERACTIONS),
    secondaryActiveColor: color(),
    overlayColor: value(colors),
    secondaryTrackValue: number(),
    mouseCursor: value(readMouseCursor),
    padding: value(readInsets),
    year_2023: optionalBool(),
    adaptive: optionalBool(),
    onChange: event(),
    onChangeStart: event(),
    onChangeEnd: event(),
    onFocus: event(),
    onBlur: event(),
  },
  (props, node) => {
    const theme = useTheme();
    const themed = useComponentTheme("slider_theme");
    const range = createMemo(() => ({
      min: props.min,
      max: props.max,
      divisions: props.divisions !== undefined && props.divisions > 0 ? props.divisions : undefined,
    }));
    const current = () => Math.min(props.max, Math.max(props.min, props.value ?? props.min));
    const fraction = () => toFraction(current(), range());
    const isOld = () => props.year_2023 ?? themed("year_2023", readBool) ?? true;
    const label = () => props.label?.replaceAll("{value}", current().toFixed(Math.max(0, props.round)));
    // Flet's slider has no name of its own.
    const name = () => tooltipText(node) ?? wordsBeside(node);
    const interaction = () => props.interaction ?? themed("interaction", readInteraction) ?? "tapAndSlide";
    const ticks = () => Array.from({ length: (range().divisions ?? -1) + 1 }, (_, index) => index);

    function change(to: number): void {
      if (to === current()) return;
      node.write({ value: to });
      node.emit("change", to);
    }
    /** A change without a drag: a key, or assistive technology. */
    function changeOnce(to: number): void {
      node.emit("change_start", current());
      change(to);
      node.emit("change_end", current());
    }

    const input = (
      <input
        class="slider-input"
        type="range"
        min={props.min}
        max={props.max}
        step={range().divisions ? (props.max - props.min) / (range().divisions ?? 1) : "any"}
        value={current()}
        aria-label={name()}
        aria-valuetext={label()}
        disabled={node.isDisabled}
        onInput={(event) => {
          const to = event.currentTarget.valueAsNumber;
          changeOnce(toValue(toFraction(to, range()), range()));
        }}
        on:keydown={(event: KeyboardEvent) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const isRtl = getComputedStyle(root).direction === "rtl";
          const platform = theme().platform;
          const step = platform === "ios" || platform === "macos" ? 0.1 : 0.05;
          const to = valueAfterKey(event.key, current(), range(), step, isRtl);
          if (to === undefined) return;
          event.preventDefault();
          changeOnce(to);
        }}
      />
    ) as HTMLInputElement;
    const track = (<div class="slider-track" />) as HTMLElement;

    const root = (
      <div
        class="slider"
        data-look={isOld() ? "2023" : "2024"}
        data-disabled={node.isDisabled ? "" : undefined}
        data-discrete={range().divisions ? "" : undefined}
      >
        <div class="slider-rail">
          {track}
          <Show when={props.secondaryTrackValue !== undefined}>
            <div
              class="slider-secondary"
              style={{ "--to": Math.max(fraction(), toFraction(props.secondaryTrackValue ?? 0, range())) }}
            />
          </Show>
          <div class="slider-active" />
          <For each={ticks()}>
            {(index) => {
              const at = () => index / (range().divisions ?? 1);
              return (
                <i class="slider-tick" data-active={at() <= fraction() ? "" : undefined} style={{ "--tick": at() }} />
              );
            }}
          </For>
          <div class="slider-thumb" data-ink="" data-no-ripple="">
            {input}
          </div>
          <Show when={range().divisions && label()}>
            <output class="slider-label" aria-hidden="true">
              <span class="slider-label-text">{label()}</span>
            </output>
          </Show>
        </div>
      </div>
    ) as HTMLElement;

    const style = new ElementStyle(root);
    createRenderEffect(() => {
      const css: Record<string, string | undefined> = { "--at": String(fraction()) };
      for (const [field, name] of Object.entries(SLIDER_COLORS)) css[name] = themed(field, readColor);
      if (props.activeColor) {
        css["--slider-active"] = css["--slider-label"] = props.activeColor;
        css["--slider-thumb"] = props.activeColor;
      }
      if (props.inactiveColor) css["--slider-inactive"] = props.inactiveColor;
      if (props.thumbColor) css["--slider-thumb"] = props.thumbColor;
      if (props.secondaryActiveColor) css["--slider-secondary"] = props.secondaryActiveColor;
      const height = themed("track_height", readNumber);
      const gap = themed("track_gap", readNumber);
      const padding = props.padding ?? themed("padding", readInsets);
      const cursor = props.mouseCursor ?? themed("mouse_cursor", statesOf(readMouseCursor))?.fallback;
      const labelStyle = themed("value_indicator_text_style", readTextStyle);
      style.assign("look", {
        ...css,
        ...thumbSizeCss(themed),
        "--track-height": toCssMaybePx(height),
        "--track-gap": toCssMaybePx(gap),
        "--slider-stroke": themed("value_indicator_stroke_color", readColor),
        ...(labelStyle ? { "--label-color": toCssTextStyle(labelStyle)["color"] } : {}),
        "--slider-padding": padding && toCssInsets(padding),
        "--slider-inset": padding && "0px",
        // Flutter leaves no room for the ink around the thumb then.
        "--slider-height": padding && "var(--thumb-height)",
        cursor: cursor && toCssMouseCursor(cursor),
      });
    });
    const thumbStyle = new ElementStyle(input.parentElement ?? root);
    createRenderEffect(() => {
      const tint = props.activeColor && toPressTint(props.activeColor);
      const overlay = themed("overlay_color", readColor) ?? tint;
      thumbStyle.assign(
        "ink",
        toOverlayVariables({
          overlay: props.overlayColor,
          themed: overlay === undefined ? undefined : everyState(overlay),
        }),
      );
    });

    createFocusable(node, input);
    createSliderDrag(root, {
      isEnabled: () => !node.isDisabled,
      interaction,
      fraction,
      track: () => {
        const { left, width } = track.getBoundingClientRect();
        return { left, width, isRtl: getComputedStyle(root).direction === "rtl" };
      },
      onStart: () => node.emit("change_start", current()),
      onMove: (at) => change(toValue(at, range())),
      onEnd: () => node.emit("change_end", current()),
    });
    return root;
  },
  { layout: filling },
);
