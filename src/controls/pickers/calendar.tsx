/** Flutter's `CalendarDatePicker`: a month of days, buttons to other months, and a list of years behind its title. */
import { createSignal, Show, type JSX } from "solid-js";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import { createRipple } from "../../ui/ripple.ts";
import { clampDay, dayIn, monthOf, sameDateIn, yearOf, type Day, type Month } from "./calendar-day.ts";
import { dayCss, weekdayCss } from "./date-look.ts";
import { dayForKey, dayOfEvent, focusDay } from "./day-keys.ts";
import { MonthGrid, type DayState } from "./month-grid.tsx";
import { MonthPager } from "./month-pager.tsx";
import { PickerIconButton } from "./picker-dialog.tsx";
import { PICKER_ICONS } from "./picker-icons.ts";
import type { PickerLocale } from "./picker-locale.ts";
import { YearGrid } from "./year-grid.tsx";
import "./day.css";
import "./calendar.css";

/** Properties of `<Calendar>`. */
export interface CalendarProps {
  readonly first: Day;
  readonly last: Day;
  /** Today, as the program sees it. */
  readonly current: Day;
  readonly selected: Day;
  readonly onSelect: (day: Day) => void;
  readonly initialMode: "day" | "year";
  readonly locale: PickerLocale;
  readonly themed: ComponentThemeReader;
}

/** The calendar. It starts at the month of `selected`. */
export function Calendar(props: CalendarProps): JSX.Element {
  const [mode, setMode] = createSignal(props.initialMode);
  const [month, setMonth] = createSignal(monthOf(props.selected));
  const [focused, setFocused] = createSignal<Day>();
  const words = () => props.locale.words();
  const dates = () => props.locale.dates();
  const firstMonth = () => monthOf(props.first);
  const lastMonth = () => monthOf(props.last);
  let grid!: HTMLElement;

  /** Where Tab enters the month: the day that had focus, the selected one, today, else the first that can be chosen. */
  const tabStop = (): Day => {
    const inView = [focused(), props.selected, props.current].find(
      (day) => day !== undefined && monthOf(day) === month(),
    );
    return clampDay(inView ?? dayIn(month(), 1), props.first, props.last);
  };

  const stateOf = (day: Day): DayState => ({
    get isCurrent() {
      return day === props.current;
    },
    get isSelected() {
      return day === props.selected;
    },
    get isDisabled() {
      return day < props.first || day > props.last;
    },
    get isTabStop() {
      return day === tabStop();
    },
    get style() {
      return dayCss(props.themed, { isCurrent: day === props.current, isSelected: day === props.selected });
    },
  });

  function turnTo(to: Month): void {
    setMonth(to);
    const day = focused();
    if (day !== undefined) setFocused(clampDay(sameDateIn(to, day), props.first, props.last));
  }

  function select(day: Day): void {
    setFocused(day);
    props.onSelect(day);
  }

  function handleKey(event: KeyboardEvent): void {
    const at = dayOfEvent(event);
    const limits = { first: props.first, last: props.last, firstWeekday: dates().firstWeekday };
    const to = at === undefined ? undefined : dayForKey(at, event, grid, limits);
    if (to === undefined) return;
    event.preventDefault();
    setFocused(to);
    setMonth(monthOf(to));
    focusDay(grid, to);
  }

  function selectYear(year: number): void {
    const index = ((month() % 12) + 12) % 12;
    const to = Math.min(Math.max(year * 12 + index, firstMonth()), lastMonth());
    const day = clampDay(sameDateIn(to, props.selected), props.first, props.last);
    setMode("day");
    setMonth(monthOf(day));
    select(day);
    focusDay(grid, day);
  }

  return (
    <div class="calendar" data-calendar={mode()}>
      <div class="calendar-bar">
        <button
          type="button"
          class="calendar-toggle md-title-small"
          data-ink="theme"
          aria-label={`${words().selectYear}, ${dates().monthYear(month())}`}
          aria-expanded={mode() === "year"}
          onClick={() => setMode(mode() === "day" ? "year" : "day")}
          ref={createRipple}
        >
          <span class="calendar-title">{dates().monthYear(month())}</span>
          <IconGlyph icon={PICKER_ICONS.arrowDropDown} />
        </button>
        <Show when={mode() === "day"}>
          <PickerIconButton
            class="calendar-previous"
            icon={PICKER_ICONS.chevronLeft}
            label={words().previousMonth}
            disabled={month() <= firstMonth()}
            onPress={() => turnTo(month() - 1)}
          />
          <PickerIconButton
            icon={PICKER_ICONS.chevronRight}
            label={words().nextMonth}
            disabled={month() >= lastMonth()}
            onPress={() => turnTo(month() + 1)}
          />
        </Show>
      </div>
      <span class="picker-status" aria-live="polite">
        {dates().monthYear(month())}
      </span>
      <Show
        when={mode() === "day"}
        fallback={
          <YearGrid
            first={yearOf(props.first)}
            last={yearOf(props.last)}
            selected={Math.floor(month() / 12)}
            current={yearOf(props.current)}
            label={words().selectYear}
            dates={dates()}
            themed={props.themed}
            onSelect={selectYear}
          />
        }
      >
        <MonthPager
          month={month()}
          first={firstMonth()}
          last={lastMonth()}
          onMonth={turnTo}
          page={(page) => (
            <MonthGrid
              month={page}
              dates={dates()}
              hasHeader
              text="md-body-large"
              weekdayStyle={weekdayCss(props.themed)}
              stateOf={stateOf}
            />
          )}
          ref={(element) => (grid = element)}
          onClick={(event) => {
            const day = dayOfEvent(event);
            if (day !== undefined) select(day);
          }}
          onKeyDown={handleKey}
        />
      </Show>
    </div>
  );
}
