/** Numbers that depend on the page's width: `col` of a control in a ResponsiveRow, and the row's own settings. */
import { readNumber } from "./number.ts";
import { enumKey, isMap, recordOf } from "./reader.ts";

/** Numbers by breakpoint; the key `""` is for pages narrower than all breakpoints given. */
export type ResponsiveNumber = Readonly<Record<string, number>>;

/** Flet's breakpoints: smallest page width in logical px. */
export const BREAKPOINTS: ResponsiveNumber = { xs: 0, sm: 576, md: 768, lg: 992, xl: 1200, xxl: 1400 };

const readByBreakpoint = recordOf(readNumber);

/** A number for every width, or `{breakpoint: number}`. Also reads a row's own `breakpoints`. */
export function readResponsive(value: unknown): ResponsiveNumber {
  if (!isMap(value)) return { "": readNumber(value) };
  return Object.fromEntries(Object.entries(readByBreakpoint(value)).map(([key, number]) => [breakpoint(key), number]));
}

/** A dict patched in place has its keys as `ResponsiveRowBreakpoint.XS`; a row's own names stay as they are. */
function breakpoint(key: string): string {
  return key.includes(".") ? enumKey(key) : key;
}

/** The number of the largest breakpoint that fits into `pageWidth` px, else the one for `""`, else `fallback`. */
export function pickResponsive(
  number: ResponsiveNumber,
  pageWidth: number,
  fallback: number,
  breakpoints: ResponsiveNumber = BREAKPOINTS,
): number {
  let best = number[""] ?? fallback;
  let reached = 0;
  for (const [key, candidate] of Object.entries(number)) {
    const from = breakpoints[key];
    if (key === "" || from === undefined || pageWidth < from || from < reached) continue;
    reached = from;
    best = candidate;
  }
  return best;
}
