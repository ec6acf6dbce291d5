/** One month as a grid of weeks: rows and cells for assistive tools, one grid of seven columns for the eye. */
import { createMemo, For, Show, type JSX } from "solid-js";
import { createRipple } from "../../ui/ripple.ts";
import { dayIn, leadingCells, lengthOf, type Day, type Month } from "./calendar-day.ts";
import type { DateFormat } from "./date-format.ts";

/** What a cell shows beyond its date. */
export interface DayState {
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly isDisabled: boolean;
  /** Whether Tab reaches the grid here. */
  readonly isTabStop: boolean;
  /** Its part in a range: `data-range`. */
  readonly range?: string | undefined;
  /** What is said instead of the date alone. */
  readonly label?: ((label: string) => string) | undefined;
  readonly style: JSX.CSSProperties;
}

/** The weeks of a month as lists of days, the first one short where the month starts later in the week. */
export function weeksOf(month: Month, firstWeekday: number): readonly (readonly Day[])[] {
  const weeks: Day[][] = [];
  const lead = leadingCells(month, firstWeekday);
  const first = dayIn(month, 1);
  for (let index = 0; index < lengthOf(month); index++) {
    const week = Math.floor((index + lead) / 7);
    (weeks[week] ??= []).push(first + index);
  }
  return weeks;
}

/** The grid. A press on a day is found by `dayOfEvent`. */
export function MonthGrid(props: {
  readonly month: Month;
  readonly dates: DateFormat;
  /** Whether the weekdays stand above. */
  readonly hasHeader: boolean;
  /** Class of the days' text style. */
  readonly text: string;
  readonly weekdayStyle?: JSX.CSSProperties | undefined;
  readonly stateOf: (day: Day) => DayState;
}): JSX.Element {
  const weeks = createMemo(() => weeksOf(props.month, props.dates.firstWeekday));
  const lead = () => leadingCells(props.month, props.dates.firstWeekday);
  return (
    <div
      role="grid"
      class="month-grid"
      aria-label={props.dates.monthYear(props.month)}
      style={{ "--lead": String(lead() + 1) }}
    >
      <Show when={props.hasHeader}>
        <WeekdayRow dates={props.dates} text={props.text} style={props.weekdayStyle} />
      </Show>
      <For each={weeks()}>
        {(week) => (
          <div role="row" class="month-row">
            <For each={week}>
              {(day) => <DayCell day={day} dates={props.dates} text={props.text} state={props.stateOf(day)} />}
            </For>
          </div>
        )}
      </For>
    </div>
  );
}

/** The row of weekday letters. */
export function WeekdayRow(props: {
  readonly dates: DateFormat;
  readonly text: string;
  readonly style?: JSX.CSSProperties | undefined;
}): JSX.Element {
  return (
    <div role="row" class="month-row">
      <For each={props.dates.weekdays}>
        {(weekday) => (
          <span role="columnheader" class={`weekday ${props.text}`} aria-label={weekday.long} style={props.style}>
            {weekday.narrow}
          </span>
        )}
      </For>
    </div>
  );
}

/** The date is said first, then the whole date, as in Flutter. */
function DayCell(props: {
  readonly day: Day;
  readonly dates: DateFormat;
  readonly text: string;
  readonly state: DayState;
}): JSX.Element {
  const label = () => {
    const { dates, day, state } = props;
    const text = [dates.date(day), dates.full(day), ...(state.isCurrent ? [dates.today] : [])].join(", ");
    return state.label?.(text) ?? text;
  };
  return (
    <button
      type="button"
      role="gridcell"
      class={`day cell-ink ${props.text}`}
      data-day={props.day}
      data-states=""
      data-range={props.state.range}
      tabindex={props.state.isTabStop ? 0 : -1}
      aria-label={label()}
      aria-selected={props.state.isSelected}
      aria-current={props.state.isCurrent ? "date" : undefined}
      aria-disabled={props.state.isDisabled ? "true" : undefined}
      style={props.state.style}
      ref={createRipple}
    >
      {props.dates.date(props.day)}
    </button>
  );
}
