/** On which day weeks start in a locale. `Intl` knows, but not in every browser; the lists are CLDR's `weekData`. */

const SUNDAY =
  "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW";
const SATURDAY = "AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY";

interface WeekInfo {
  /** 1 is Monday, 7 is Sunday. */
  readonly firstDay: number;
}

/** The first day of the week where `tag` is spoken; 0 is Sunday. */
export function firstWeekdayOf(tag: string): number {
  const locale: Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo } = new Intl.Locale(
    tag,
  );
  const info = locale.getWeekInfo?.() ?? locale.weekInfo;
  if (info) return info.firstDay % 7;
  const region = locale.maximize().region ?? "";
  if (SUNDAY.split(" ").includes(region)) return 0;
  return SATURDAY.split(" ").includes(region) ? 6 : 1;
}
