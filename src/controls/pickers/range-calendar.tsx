/** The calendar of a date range: all months below each other, of which only those near the visible part are drawn. */
import { createEffect, createMemo, createSignal, For, on, onMount, untrack, type JSX } from "solid-js";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { createScrollBar } from "../../ui/scroll-bar.ts";
import { clampDay, dateOf, leadingCells, monthOf, weekdayOf, type Day, type Month } from "./calendar-day.ts";
import { rangeDayCss } from "./date-look.ts";
import { dayForKey, dayOfEvent, focusDay } from "./day-keys.ts";
import { MonthGrid, WeekdayRow, type DayState } from "./month-grid.tsx";
import { createMonthWindow } from "./month-window.ts";
import type { PickerLocale } from "./picker-locale.ts";
import "./day.css";
import "./range-calendar.css";

/** Properties of `<RangeCalendar>`. */
export interface RangeCalendarProps {
  readonly first: Day;
  readonly last: Day;
  readonly current: Day;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly onSelect: (day: Day) => void;
  readonly locale: PickerLocale;
  readonly themed: ComponentThemeReader;
}

/** Which part of the range a day is: its `data-range`, and what is said of it. */
type Part = "start" | "end" | "within" | undefined;

/** The weekdays and, scrolling below them, the months; it starts at the month of `start`, else of today. */
export function RangeCalendar(props: RangeCalendarProps): JSX.Element {
  const dates = () => props.locale.dates();
  const words = () => props.locale.words();
  const [focused, setFocused] = createSignal<Day>();
  const [isScrolled, setScrolled] = createSignal(false);
  const months = createMemo(() => createMonthWindow(monthOf(props.first), monthOf(props.last), dates().firstWeekday));
  const tabStop = () => clampDay(focused() ?? props.start ?? props.current, props.first, props.last);
  let scroller!: HTMLDivElement;

  function follow(): void {
    months().moveTo(scroller.scrollTop, scroller.clientHeight);
    setScrolled(scroller.scrollTop > 0);
  }
  // Where the first day of the week changes every month's height may change.
  createEffect(on(months, follow, { defer: true }));
  // The day that gets focus first must be there before anything can be measured.
  untrack(() => months().moveTo(months().topOf(monthOf(tabStop())), window.innerHeight));
  onMount(() => {
    scroller.scrollTop = months().topOf(monthOf(tabStop()));
    follow();
  });

  const partOf = (day: Day): Part => {
    if (day === props.start) return "start";
    if (day === props.end) return "end";
    const { start, end } = props;
    return start !== undefined && end !== undefined && day > start && day < end ? "within" : undefined;
  };

  /** What is coloured behind a day: the range, half of it at its ends, and the calendar's edge where it goes on there. */
  function bandOf(day: Day): string | undefined {
    const { start, end } = props;
    if (start === undefined || end === undefined || start === end || day < start || day > end) return undefined;
    const column = (weekdayOf(day) - dates().firstWeekday + 7) % 7;
    const marks: string[] = [partOf(day) ?? ""];
    if (column === 0 && day > start) marks.push("from-edge");
    if (column === 6 && day < end) marks.push("to-edge");
    return marks.join(" ");
  }

  const stateOf = (day: Day): DayState => ({
    get isCurrent() {
      return day === props.current;
    },
    get isSelected() {
      return day === props.start || day === props.end;
    },
    get isDisabled() {
      return day < props.first || day > props.last;
    },
    get isTabStop() {
      return day === tabStop();
    },
    get range() {
      return bandOf(day);
    },
    label: (label) => {
      const part = partOf(day);
      return part === "start"
        ? `${words().startDate} ${label}`
        : part === "end"
          ? `${words().endDate} ${label}`
          : label;
    },
    get style() {
      const part = partOf(day);
      return rangeDayCss(props.themed, {
        isSelected: part === "start" || part === "end",
        isWithin: part === "within",
        // Only plain days show that they are today.
        isCurrent: day === props.current && part === undefined,
      });
    },
  });

  function handleKey(event: KeyboardEvent): void {
    const at = dayOfEvent(event);
    const limits = { first: props.first, last: props.last, firstWeekday: dates().firstWeekday };
    const to = at === undefined ? undefined : dayForKey(at, event, scroller, limits);
    if (to === undefined) return;
    event.preventDefault();
    setFocused(to);
    reveal(to);
    focusDay(scroller, to);
  }

  /** Scrolls as little as shows the day's week, and draws its month. */
  function reveal(day: Day): void {
    const month = monthOf(day);
    const week = Math.floor((leadingCells(month, dates().firstWeekday) + dateOf(day) - 1) / 7);
    const top = months().topOf(month) + months().weekTop(week);
    const bottom = top + months().weekHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
    follow();
  }

  const monthOfRange = (month: Month) => (
    <div class="range-month" style={{ top: `${months().topOf(month)}px` }}>
      <div class="range-month-name md-body-medium" aria-hidden="true">
        {dates().monthYear(month)}
      </div>
      <MonthGrid month={month} dates={dates()} hasHeader={false} text="md-body-medium" stateOf={stateOf} />
    </div>
  );

  return (
    <div class="range-calendar">
      <div class="range-weekdays" aria-hidden="true" data-scrolled={isScrolled() ? "" : undefined}>
        <div class="range-week">
          <WeekdayRow dates={dates()} text="md-title-small" />
        </div>
      </div>
      <div
        class="range-months"
        ref={(element) => {
          scroller = element;
          createScrollBar(element, "y", { mode: "auto" });
        }}
        on:scroll={follow}
        onClick={(event) => {
          const day = dayOfEvent(event);
          if (day === undefined) return;
          setFocused(day);
          props.onSelect(day);
        }}
        onKeyDown={handleKey}
      >
        <div class="range-track" style={{ height: `${months().height}px` }}>
          <For each={months().visible()}>{monthOfRange}</For>
        </div>
      </div>
    </div>
  );
}
