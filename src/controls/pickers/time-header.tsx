/** Above or beside the dial: hours and minutes to choose between and to spin by keys, and AM or PM. */
import { Show, type JSX } from "solid-js";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { createRipple } from "../../ui/ripple.ts";
import { createPress } from "../../ui/interaction.ts";
import { DayPeriod } from "./day-period.tsx";
import type { TimePart } from "./dial-angle.ts";
import type { TimeOfDay } from "./picker-wire.ts";
import type { PickerWords } from "./picker-words.ts";
import type { TimeFormat } from "./time-format.ts";
import { helpCss, separatorCss, timeTextCss } from "./time-look.ts";

/** Properties of `<TimeHeader>`. */
export interface TimeHeaderProps {
  readonly help: string;
  readonly time: TimeOfDay;
  readonly part: TimePart;
  readonly format: TimeFormat;
  readonly words: PickerWords;
  readonly themed: ComponentThemeReader;
  readonly onPart: (part: TimePart) => void;
  readonly onChange: (time: TimeOfDay) => void;
  /** The chosen part was pressed twice: it wants to be typed. */
  readonly onDoublePress: (part: TimePart) => void;
}

/** The head of the dial. */
export function TimeHeader(props: TimeHeaderProps): JSX.Element {
  return (
    <div class="time-head">
      <div class="time-help md-body-medium" style={helpCss(props.themed)}>
        {props.help}
      </div>
      <div class="time-row" data-period-first={props.format.isPeriodFirst ? "" : undefined}>
        <div class="time-parts">
          <Part {...props} own="hour" />
          <TimeSeparator format={props.format} themed={props.themed} />
          <Part {...props} own="minute" />
        </div>
        <Show when={!props.format.is24Hour}>
          <DayPeriod time={props.time} format={props.format} themed={props.themed} onChange={props.onChange} />
        </Show>
      </div>
    </div>
  );
}

/** What stands between hours and minutes. */
export function TimeSeparator(props: {
  readonly format: TimeFormat;
  readonly themed: ComponentThemeReader;
}): JSX.Element {
  return (
    <span
      class="time-separator md-display-large"
      aria-hidden="true"
      data-wide={/\p{L}/u.test(props.format.separator) ? "" : undefined}
      style={separatorCss(props.themed)}
    >
      {props.format.separator}
    </span>
  );
}

/** The next value of a part, around its ends; hours of a 12-hour clock stay in their half of the day. */
function spin(time: TimeOfDay, part: TimePart, by: number, is24Hour: boolean): TimeOfDay {
  if (part === "minute") return { ...time, minute: (time.minute + by + 60) % 60 };
  if (is24Hour) return { ...time, hour: (time.hour + by + 24) % 24 };
  const half = time.hour >= 12 ? 12 : 0;
  return { ...time, hour: half + ((time.hour + by + 24) % 12) };
}

function Part(props: TimeHeaderProps & { readonly own: TimePart }): JSX.Element {
  const isHour = () => props.own === "hour";
  const text = () => (isHour() ? props.format.hour(props.time) : props.format.minute(props.time.minute));
  const isChosen = () => props.part === props.own;
  const limits = () => (!isHour() ? [0, 59] : props.format.is24Hour ? [0, 23] : [1, 12]);
  const now = () => {
    if (!isHour()) return props.time.minute;
    return props.format.is24Hour ? props.time.hour : props.time.hour % 12 || 12;
  };

  function handleKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };
    const [first = 0, last = 0] = limits();
    const edge = event.key === "Home" ? first : event.key === "End" ? last : undefined;
    const step = steps[event.key] ?? (edge === undefined ? undefined : edge - now());
    if (step === undefined) return;
    event.preventDefault();
    props.onPart(props.own);
    props.onChange(spin(props.time, props.own, step, props.format.is24Hour));
  }

  return (
    <div
      class="time-part md-display-large"
      role="spinbutton"
      tabindex="0"
      data-ink="theme"
      data-part={props.own}
      data-chosen={isChosen() ? "" : undefined}
      aria-label={isHour() ? props.words.hour : props.words.minute}
      aria-valuenow={now()}
      aria-valuemin={limits()[0]}
      aria-valuemax={limits()[1]}
      aria-valuetext={text()}
      style={timeTextCss(props.themed, "hour_minute_text_style")}
      ref={(element) => {
        createRipple(element);
        createPress(element, { onTap: () => props.onPart(props.own) });
      }}
      onKeyDown={handleKey}
      onDblClick={() => isChosen() && props.onDoublePress(props.own)}
    >
      {text()}
    </div>
  );
}
