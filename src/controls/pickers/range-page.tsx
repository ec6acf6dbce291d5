/** Choosing a range from a calendar that fills the page: close and save above, the range in words, the months below. */
import { Show, type JSX } from "solid-js";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import type { Day } from "./calendar-day.ts";
import { textCss } from "./date-look.ts";
import { rangeEndText, rangeStartText } from "./date-range-format.ts";
import { today } from "./calendar-day.ts";
import type { RangeProps } from "./date-range-picker.tsx";
import type { Room } from "./orientation.ts";
import { PickerAction, PickerIconButton } from "./picker-dialog.tsx";
import { PICKER_ICONS } from "./picker-icons.ts";
import type { PickerLocale } from "./picker-locale.ts";
import { RangeCalendar } from "./range-calendar.tsx";
import "./range-page.css";

/** The page. */
export function RangePage(given: {
  readonly props: RangeProps;
  readonly themed: ComponentThemeReader;
  readonly locale: PickerLocale;
  readonly room: Room;
  readonly first: Day;
  readonly last: Day;
  readonly current: Day;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly onSelect: (day: Day) => void;
  readonly hasSwitch: boolean;
  readonly onSwitch: () => void;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}): JSX.Element {
  const { props } = given;
  const words = () => given.locale.words();
  const dates = () => given.locale.dates();
  const headline = () => textCss(given.themed, "range_picker_header_headline_text_style");
  const start = () => rangeStartText(dates(), given.start, given.end);
  const end = () => rangeEndText(dates(), given.start, given.end, today());
  const Switch = () => (
    <PickerIconButton
      icon={props.switchToInputIcon ?? PICKER_ICONS.editOutlined}
      label={words().switchToInput}
      onPress={() => given.onSwitch()}
    />
  );
  return (
    <div class="range-page">
      <div class="range-bar">
        <div class="range-close">
          <PickerIconButton icon={PICKER_ICONS.close} label={words().close} onPress={() => given.onCancel()} />
        </div>
        <Show when={given.hasSwitch && given.room.orientation === "landscape"}>
          <Switch />
        </Show>
        <PickerAction
          label={props.saveText ?? words().save}
          color="var(--header-fg, var(--md-on-surface-variant))"
          disabledColor="color-mix(in srgb, var(--header-fg, var(--md-on-surface-variant)) 38%, transparent)"
          disabled={given.start === undefined || given.end === undefined}
          onPress={() => given.onConfirm()}
        />
      </div>
      <div class="range-head" data-narrow={given.room.width < 360 ? "" : undefined}>
        <div class="range-texts">
          <div class="range-help md-title-small" style={textCss(given.themed, "range_picker_header_help_text_style")}>
            {props.helpText ?? words().selectRange}
          </div>
          <div class="range-title md-title-large" aria-live="polite" style={headline()}>
            <span data-empty={start() === undefined ? "" : undefined}>{start() ?? words().startDate} – </span>
            <span class="range-end" data-empty={end() === undefined ? "" : undefined}>
              {end() ?? words().endDate}
            </span>
          </div>
        </div>
        <Show when={given.hasSwitch && given.room.orientation === "portrait"}>
          <div class="range-switch">
            <Switch />
          </div>
        </Show>
      </div>
      <RangeCalendar
        first={given.first}
        last={given.last}
        current={given.current}
        start={given.start}
        end={given.end}
        onSelect={given.onSelect}
        locale={given.locale}
        themed={given.themed}
      />
    </div>
  );
}
