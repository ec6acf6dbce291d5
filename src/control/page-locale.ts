/**
 * Which language the page speaks (`page.locale_configuration`). As in Flet, a locale that is not supported counts as not
 * given, and a page that lists what it supports gets only those.
 */
import type { ControlNode } from "../tree/control-node.ts";
import { readLocaleConfiguration, toLanguageTag, type Locale } from "../values/locale.ts";
import { optionally } from "./optionally.ts";

/** The page's BCP 47 tag; undefined if the program says nothing of languages. Watched. */
export function pageTag(page: ControlNode): string | undefined {
  const configuration = optionally(page, "locale_configuration", readLocaleConfiguration);
  if (!configuration) return undefined;
  const { current, supported } = configuration;
  const chosen = resolve(current ? [toLanguageTag(current)] : navigator.languages, supported.map(toLanguageTag));
  return supportedTag(chosen);
}

/** The canonical tag, if it is one and the browser knows its language. */
export function supportedTag(locale: Locale | string | undefined): string | undefined {
  if (locale === undefined) return undefined;
  const tag = typeof locale === "string" ? locale : toLanguageTag(locale);
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0];
  } catch (error) {
    // No language tag at all, such as a country of four letters.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What files of words in `tag`'s language are called: Chinese is told apart by its script, Norwegian is one. */
export function languageFile(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === "zh") return script === "Hant" ? "zh-Hant" : "zh";
  return language === "no" || language === "nn" ? "nb" : language;
}

/** The first of `wanted` that is supported, exactly or by its language; else the first supported one. */
function resolve(wanted: readonly string[], supported: readonly string[]): string | undefined {
  const languageOf = (tag: string) => tag.split("-")[0];
  for (const tag of wanted) {
    const match =
      supported.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
      supported.find((one) => languageOf(one) === languageOf(tag));
    if (match !== undefined) return match;
  }
  return supported[0];
}
