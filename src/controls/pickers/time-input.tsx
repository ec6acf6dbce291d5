/** Typing a time: two fields, AM or PM, and one line for what is wrong. */
import { createSignal, createUniqueId, onMount, Show, type JSX } from "solid-js";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { DayPeriod } from "./day-period.tsx";
import type { TimePart } from "./dial-angle.ts";
import type { TimeOfDay } from "./picker-wire.ts";
import type { TimeFormat } from "./time-format.ts";
import { TimeSeparator } from "./time-header.tsx";
import { helpCss, timeTextCss } from "./time-look.ts";

/** The two texts as a time of day; parts that are none are `undefined`. */
export interface TypedTime {
  readonly hour: number | undefined;
  readonly minute: number | undefined;
}

/** Properties of `<TimeInput>`. */
export interface TimeInputProps {
  readonly help: string;
  readonly time: TimeOfDay;
  readonly format: TimeFormat;
  readonly themed: ComponentThemeReader;
  readonly hourLabel: string;
  readonly minuteLabel: string;
  readonly hourText: string;
  readonly minuteText: string;
  readonly typed: TypedTime;
  /** Shown while a part is no time, after the user confirmed. */
  readonly error: string | undefined;
  readonly focus: TimePart | undefined;
  readonly onHourText: (text: string) => void;
  readonly onMinuteText: (text: string) => void;
  /** Takes over what is valid. */
  readonly onSave: () => void;
  readonly onChange: (time: TimeOfDay) => void;
}

/** Reads the texts of the fields; on a 12-hour clock the half of the day is that of `time`. */
export function readTyped(hourText: string, minuteText: string, time: TimeOfDay, is24Hour: boolean): TypedTime {
  const number = (text: string) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : NaN);
  const [typedHour, typedMinute] = [number(hourText), number(minuteText)];
  const half = time.hour >= 12 ? 12 : 0;
  const hour = is24Hour
    ? typedHour < 24
      ? typedHour
      : undefined
    : typedHour >= 1 && typedHour <= 12
      ? half + (typedHour % 12)
      : undefined;
  return { hour, minute: typedMinute < 60 ? typedMinute : undefined };
}

/** The fields. */
export function TimeInput(props: TimeInputProps): JSX.Element {
  const errorId = createUniqueId();
  let hour!: HTMLInputElement;
  let minute!: HTMLInputElement;
  onMount(() => (props.focus === "minute" ? minute : props.focus === "hour" ? hour : undefined)?.focus());

  const hasError = (part: TimePart) => props.error !== undefined && props.typed[part] === undefined;
  const Field = (field: { readonly part: TimePart }) => {
    const [isFocused, setFocused] = createSignal(false);
    const isHour = field.part === "hour";
    const formatted = () => (isHour ? props.format.hour(props.time) : props.format.minute(props.time.minute));
    return (
      <label class="time-field">
        <input
          class="time-entry md-display-medium"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxlength="2"
          data-part={field.part}
          aria-label={isHour ? props.hourLabel : props.minuteLabel}
          aria-invalid={hasError(field.part) ? "true" : undefined}
          aria-describedby={hasError(field.part) ? errorId : undefined}
          placeholder={isFocused() ? undefined : formatted()}
          value={isHour ? props.hourText : props.minuteText}
          style={timeTextCss(props.themed, "hour_minute_text_style")}
          ref={(element) => {
            if (isHour) hour = element;
            else minute = element;
          }}
          onInput={({ currentTarget: { value } }) => {
            if (!isHour) return props.onMinuteText(value);
            props.onHourText(value);
            // A whole hour leads on to the minutes.
            if (value.length === 2 && props.typed.hour !== undefined) minute.focus();
          }}
          on:focus={(event) => {
            setFocused(true);
            event.currentTarget.select();
          }}
          on:blur={() => setFocused(false)}
          on:keydown={(event) => {
            if (event.key !== "Enter" || event.isComposing) return;
            event.preventDefault();
            props.onSave();
            if (isHour && props.typed.hour !== undefined) minute.focus();
          }}
        />
        <Show when={props.error === undefined}>
          <span class="time-field-label md-body-small" aria-hidden="true">
            {isHour ? props.hourLabel : props.minuteLabel}
          </span>
        </Show>
      </label>
    );
  };

  return (
    <div class="time-input">
      <div class="time-help md-body-medium" style={helpCss(props.themed)}>
        {props.help}
      </div>
      <div class="time-row" data-period-first={props.format.isPeriodFirst ? "" : undefined}>
        <div class="time-parts">
          <Field part="hour" />
          <TimeSeparator format={props.format} themed={props.themed} />
          <Field part="minute" />
        </div>
        <Show when={!props.format.is24Hour}>
          <DayPeriod time={props.time} format={props.format} themed={props.themed} onChange={props.onChange} />
        </Show>
      </div>
      <Show when={props.error !== undefined}>
        <div class="time-error md-body-medium" id={errorId} role="alert">
          {props.error}
        </div>
      </Show>
    </div>
  );
}
