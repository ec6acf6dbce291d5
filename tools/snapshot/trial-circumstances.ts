// Under what circumstances a program is run at build time. What it shows under both of them depends on neither.
import type { WireMap } from "../../src/protocol/wire.ts";
import { TRIAL_PAGE } from "./trial-page.ts";

/** A time and a place to run a program at. */
export interface Circumstances {
  /** The page's properties as the client registers them. */
  readonly page: WireMap;
  /** Added to the clock, ms. */
  readonly clockShift: number;
  /** Name of the time zone; `undefined` leaves the machine's. */
  readonly timeZone: string | undefined;
}

const DAY_MS = 86_400_000;

/** A desktop now, and a phone in another year, on another day of the week, at another hour and at the other end of the world. */
export const CIRCUMSTANCES = {
  usual: { page: TRIAL_PAGE, clockShift: 0, timeZone: undefined },
  other: {
    page: {
      ...TRIAL_PAGE,
      pwa: true,
      platform_brightness: "dark",
      width: 390,
      height: 780,
      platform: "android",
      media: { ...(TRIAL_PAGE["media"] as WireMap), device_pixel_ratio: 3, orientation: "portrait" },
    },
    clockShift: 466.3 * DAY_MS,
    timeZone: "Pacific/Auckland",
  },
} as const satisfies Readonly<Record<string, Circumstances>>;

/** Which of them. */
export type CircumstancesName = keyof typeof CIRCUMSTANCES;

/** Whether `name` is one of them. */
export function isCircumstancesName(name: string): name is CircumstancesName {
  return name in CIRCUMSTANCES;
}
