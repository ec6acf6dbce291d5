/** The keys of a date grid (WAI-ARIA): arrows, Home and End in the week, Page Up and Page Down by months, Shift by years. */
import { clampDay, monthOf, sameDateIn, weekdayOf, type Day } from "./calendar-day.ts";

/** Where a grid's keys may lead. */
export interface DayLimits {
  readonly first: Day;
  readonly last: Day;
  /** 0 is Sunday. */
  readonly firstWeekday: number;
}

/** The day that a key leads to from `day`; `undefined` for other keys and where the calendar ends. */
export function dayForKey(day: Day, event: KeyboardEvent, grid: Element, limits: DayLimits): Day | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const column = (weekdayOf(day) - limits.firstWeekday + 7) % 7;
  const towardsEnd = getComputedStyle(grid).direction === "rtl" ? -1 : 1;
  const months = event.shiftKey ? 12 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -towardsEnd,
    ArrowRight: towardsEnd,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -column,
    End: 6 - column,
  };
  const step = steps[event.key];
  if (step !== undefined) {
    const to = day + step;
    if (to >= limits.first && to <= limits.last) return to;
    return event.key === "Home" || event.key === "End" ? clampDay(to, limits.first, limits.last) : undefined;
  }
  if (event.key !== "PageUp" && event.key !== "PageDown") return undefined;
  const month = monthOf(day) + (event.key === "PageUp" ? -months : months);
  return clampDay(sameDateIn(month, day), limits.first, limits.last);
}

/** The day whose cell an event happened in. */
export function dayOfEvent(event: Event): Day | undefined {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-day]") : null;
  return cell && cell.getAttribute("aria-disabled") !== "true" ? Number(cell.dataset["day"]) : undefined;
}

/** Gives the cell of `day` in `grid` focus, if it is drawn. */
export function focusDay(grid: Element, day: Day): void {
  grid.querySelector<HTMLElement>(`:not([inert]) [data-day="${day}"]`)?.focus({ preventScroll: true });
}
