/** Languages: what dates, numbers and built-in texts are shown in. */
import { readString } from "./number.ts";
import { field, listOf, readMap } from "./reader.ts";

/** A language, perhaps as spoken in a country or written in a script. */
export interface Locale {
  /** ISO 639; `und` = undefined. */
  readonly language: string;
  readonly country: string | undefined;
  readonly script: string | undefined;
}

/** `{language_code, country_code, script_code}`. */
export function readLocale(value: unknown): Locale {
  const map = readMap(value, "a locale");
  const code = (key: string): string | undefined => field(map, key, readString)?.trim() || undefined;
  return { language: code("language_code") ?? "und", country: code("country_code"), script: code("script_code") };
}

/** The languages that an app supports, and the one that is chosen; undefined = the browser's. */
export interface LocaleConfiguration {
  readonly supported: readonly Locale[];
  readonly current: Locale | undefined;
}

const readLocales = listOf(readLocale);

/** `{supported_locales, current_locale}`; without any, American English. */
export function readLocaleConfiguration(value: unknown): LocaleConfiguration {
  const map = readMap(value, "a locale configuration");
  const supported = field(map, "supported_locales", readLocales, []);
  const english: Locale = { language: "en", country: "US", script: undefined };
  return {
    supported: supported.length > 0 ? supported : [english],
    current: field(map, "current_locale", readLocale),
  };
}

/** BCP 47 tag, as `lang` attributes and `Intl` take it. */
export function toLanguageTag({ language, script, country }: Locale): string {
  return [language, script, country].filter((part) => part !== undefined).join("-");
}
