/** Choosing a range by typing its two dates. */
import { createSignal, type JSX } from "solid-js";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import type { Day } from "./calendar-day.ts";
import { DateField } from "./date-field.tsx";
import { rangeEndText, rangeStartText } from "./date-range-format.ts";
import type { RangeProps } from "./date-range-picker.tsx";
import type { Orientation } from "./orientation.ts";
import { PickerActions } from "./picker-dialog.tsx";
import { PickerHeader } from "./picker-header.tsx";
import { PICKER_ICONS } from "./picker-icons.ts";
import type { PickerLocale } from "./picker-locale.ts";

/** What is in the dialog. A text that is no date makes its end of the range empty at once; errors show on confirming. */
export function RangeInput(given: {
  readonly props: RangeProps;
  readonly themed: ComponentThemeReader;
  readonly locale: PickerLocale;
  readonly orientation: Orientation;
  readonly current: Day;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly onStart: (day: Day | undefined) => void;
  readonly onEnd: (day: Day | undefined) => void;
  readonly isAllowed: (day: Day | undefined) => day is Day;
  readonly hasSwitch: boolean;
  readonly onSwitch: () => void;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}): JSX.Element {
  const { props } = given;
  const words = () => given.locale.words();
  const dates = () => given.locale.dates();
  const compact = (day: Day | undefined) => (day === undefined ? "" : dates().compact(day));
  const [startText, setStartText] = createSignal(compact(given.start));
  const [endText, setEndText] = createSignal(compact(given.end));
  const [isChecking, setChecking] = createSignal(false);

  const problemOf = (day: Day | undefined): string | undefined => {
    if (day === undefined) return props.errorFormatText ?? words().invalidFormat;
    return given.isAllowed(day) ? undefined : (props.errorInvalidText ?? words().outOfRange);
  };
  const endProblem = () => problemOf(given.end);
  const startProblem = () => {
    const problem = problemOf(given.start);
    if (problem !== undefined || endProblem() !== undefined) return problem;
    const isReversed = given.start !== undefined && given.end !== undefined && given.start > given.end;
    return isReversed ? (props.errorInvalidRangeText ?? words().invalidRange) : undefined;
  };

  const title = () => {
    const start = rangeStartText(dates(), given.start, given.end);
    const end = rangeEndText(dates(), given.start, given.end, given.current);
    return start === undefined || end === undefined ? words().dateRange : `${start} – ${end}`;
  };
  const pattern = () =>
    dates().pattern({ day: words().dayLetter, month: words().monthLetter, year: words().yearLetter });

  function confirm(): void {
    if (startProblem() === undefined && endProblem() === undefined) given.onConfirm();
    else setChecking(true);
  }

  return (
    <>
      <PickerHeader
        help={props.helpText ?? words().selectRange}
        title={title()}
        isSmall={given.orientation === "landscape"}
        themed={given.themed}
        hasSwitch={given.hasSwitch}
        switchIcon={props.switchToCalendarIcon ?? PICKER_ICONS.calendarToday}
        switchLabel={words().switchToCalendar}
        onSwitch={() => given.onSwitch()}
      />
      <div class="picker-main">
        <div class="date-fields">
          <div class="date-row">
            <DateField
              text={startText()}
              label={props.fieldStartLabelText ?? words().startDate}
              hint={props.fieldStartHintText ?? pattern()}
              error={isChecking() ? startProblem() : undefined}
              keyboardType={props.keyboardType}
              autofocus
              onInput={(text) => {
                setStartText(text);
                given.onStart(dates().parse(text));
              }}
              onSubmit={confirm}
            />
            <DateField
              text={endText()}
              label={props.fieldEndLabelText ?? words().endDate}
              hint={props.fieldEndHintText ?? pattern()}
              error={isChecking() ? endProblem() : undefined}
              keyboardType={props.keyboardType}
              onInput={(text) => {
                setEndText(text);
                given.onEnd(dates().parse(text));
              }}
              onSubmit={confirm}
            />
          </div>
        </div>
        <PickerActions
          cancel={props.cancelText ?? words().cancel}
          onCancel={() => given.onCancel()}
          confirm={props.confirmText ?? words().ok}
          onConfirm={confirm}
        />
      </div>
    </>
  );
}
