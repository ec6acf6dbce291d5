/**
 * Flet `RangeSlider`: the two ends of a range. Like Slider, the looks are ours and an invisible `<input type="range">` in
 * each thumb takes the focus and speaks to assistive technology.
 */
import { createMemo, createRenderEffect, createSignal, For, Show, type JSX } from "solid-js";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { filling } from "../../control/layout-traits.ts";
import { color, event, int, intOr, numberOr, text, value } from "../../control/property.ts";
import { tooltipText, wordsBeside } from "../../control/spoken-name.ts";
import { builtInWords } from "../../control/words/words.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import { readBool, readNumber } from "../../values/number.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { readMouseCursor } from "../../values/mouse-cursor.ts";
import { createSliderDrag } from "../inputs/slider-drag.ts";
import { toFraction, toValue, valueAfterKey } from "../inputs/slider-value.ts";
import { toCssRangeLook } from "./range-look.ts";
import { moveThumb, pickThumb, type RangeEnds, type Thumb } from "./range-thumbs.ts";
import "./range-slider.css";

/** Half of Flutter's touch target, px. */
const REACH = 24;
/** Px between continuous thumbs in the look of 2023. */
const SEPARATION = 8;

/** Flet `RangeSlider`. */
export const RangeSlider = defineControl(
  "RangeSlider",
  {
    startValue: numberOr(0),
    endValue: numberOr(0),
    label: text(),
    min: numberOr(0),
    max: numberOr(1),
    divisions: int(),
    round: intOr(0),
    activeColor: color(),
    inactiveColor: color(),
    overlayColor: value(statesOf(readColor)),
    mouseCursor: value(statesOf(readMouseCursor)),
    onChange: event(),
    onChangeStart: event(),
    onChangeEnd: event(),
  },
  (props, node) => {
    const theme = useTheme();
    const themed = useComponentTheme("slider_theme");
    const range = createMemo(() => ({
      min: props.min,
      max: props.max,
      divisions: props.divisions !== undefined && props.divisions > 0 ? props.divisions : undefined,
    }));
    const snap = (value: number) => toFraction(toValue(toFraction(value, range()), range()), range());
    const ends = createMemo((): RangeEnds => {
      const start = snap(props.startValue);
      return { start, end: Math.max(start, snap(props.endValue)) };
    });
    const isOld = () => themed("year_2023", readBool) ?? true;
    const isOff = () => node.isDisabled || props.max <= props.min;
    const ticks = () => Array.from({ length: (range().divisions ?? -1) + 1 }, (_, index) => index);
    const [held, setHeld] = createSignal<Thumb>();
    const [last, setLast] = createSignal<Thumb>("end");

    function separation(): number {
      if (range().divisions) return 0;
      const { width } = track.getBoundingClientRect();
      return (themed("min_thumb_separation", readNumber) ?? (isOld() ? SEPARATION : 0)) / (width || 1);
    }
    function change(next: RangeEnds): void {
      const to = { start_value: toValue(next.start, range()), end_value: toValue(next.end, range()) };
      const { start, end } = ends();
      if (to.start_value === toValue(start, range()) && to.end_value === toValue(end, range())) return;
      node.write(to);
      node.emit("change");
    }
    /** A change without a drag: a key, or assistive technology. */
    function changeOnce(thumb: Thumb, to: number): void {
      setLast(thumb);
      node.emit("change_start");
      change(moveThumb(ends(), thumb, to, separation()));
      node.emit("change_end");
    }

    const track = (<div class="range-track" />) as HTMLElement;
    const root = (
      <div
        class="range-slider"
        role="group"
        aria-label={tooltipText(node) ?? wordsBeside(node)}
        data-look={isOld() ? "2023" : "2024"}
        data-disabled={isOff() ? "" : undefined}
        data-discrete={range().divisions ? "" : undefined}
      >
        <div class="range-rail" style={{ "--divisions": range().divisions ?? 1 }}>
          {track}
          <div class="range-active" />
          <For each={ticks()}>
            {(index) => {
              const at = () => index / (range().divisions ?? 1);
              const isActive = () => at() >= ends().start && at() <= ends().end;
              return <i class="range-tick" data-active={isActive() ? "" : undefined} style={{ "--tick": at() }} />;
            }}
          </For>
          <RangeThumb thumb="start" />
          <RangeThumb thumb="end" />
        </div>
      </div>
    ) as HTMLElement;

    function RangeThumb(own: { readonly thumb: Thumb }): JSX.Element {
      const { thumb } = own;
      const at = () => toValue(ends()[thumb], range());
      const label = () => props.label?.replaceAll("{value}", at().toFixed(Math.max(0, props.round)));
      const input = (
        <input
          class="range-input"
          type="range"
          min={thumb === "start" ? props.min : toValue(ends().start, range())}
          max={thumb === "end" ? props.max : toValue(ends().end, range())}
          step={range().divisions ? (props.max - props.min) / (range().divisions ?? 1) : "any"}
          value={at()}
          aria-label={builtInWords(node)[thumb]}
          aria-valuetext={label()}
          disabled={isOff()}
          onInput={(event) => changeOnce(thumb, toFraction(event.currentTarget.valueAsNumber, range()))}
          on:keydown={(event: KeyboardEvent) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const isRtl = getComputedStyle(root).direction === "rtl";
            const { platform } = theme();
            const step = platform === "ios" || platform === "macos" ? 0.1 : 0.05;
            const to = valueAfterKey(event.key, at(), range(), step, isRtl);
            if (to === undefined) return;
            event.preventDefault();
            changeOnce(thumb, toFraction(to, range()));
          }}
        />
      );
      return (
        <>
          <div
            class="range-thumb"
            data-ink=""
            data-no-ripple=""
            data-thumb={thumb}
            data-top={last() === thumb ? "" : undefined}
            data-dragged={held() === thumb ? "" : undefined}
            data-disabled={isOff() ? "" : undefined}
            style={{ "--at": ends()[thumb] }}
          >
            {input}
          </div>
          <Show when={range().divisions && label()}>
            <output
              class="range-label"
              aria-hidden="true"
              data-top={last() === thumb ? "" : undefined}
              style={{ "--at": ends()[thumb] }}
            >
              <span class="range-label-text">{label()}</span>
            </output>
          </Show>
        </>
      );
    }

    const style = new ElementStyle(root);
    createRenderEffect(() => {
      style.assign("look", {
        "--from": String(ends().start),
        "--to": String(ends().end),
        ...toCssRangeLook(props, themed, isOld(), { isDisabled: isOff(), isDragged: held() !== undefined }),
      });
    });

    let previous: number | undefined;
    createSliderDrag(root, {
      isEnabled: () => !isOff(),
      interaction: () => "tapAndSlide",
      fraction: () => ends().start,
      track: () => {
        const { left, width } = track.getBoundingClientRect();
        return { left, width, isRtl: getComputedStyle(root).direction === "rtl" };
      },
      onStart: () => (previous = undefined),
      onMove: (at) => {
        let thumb = held();
        if (!thumb) {
          const inside = previous === undefined ? Math.min(1, Math.max(0, at)) : at;
          thumb = pickThumb(ends(), inside, at - (previous ?? at), REACH / track.getBoundingClientRect().width);
          previous = at;
          if (!thumb) return;
          setHeld(thumb);
          setLast(thumb);
          root.querySelector<HTMLInputElement>(`[data-thumb=${thumb}] > input`)?.focus({ preventScroll: true });
          node.emit("change_start");
        }
        change(moveThumb(ends(), thumb, at, separation()));
      },
      onEnd: () => {
        if (!held()) return;
        setHeld(undefined);
        node.emit("change_end");
      },
    });
    return root;
  },
  { layout: filling },
);
