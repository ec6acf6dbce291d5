/**
 * Which language and country a picker speaks: its own `locale`, else the page's, else the browser's. As in Flet, a
 * locale that is not supported counts as not given, and a page that lists what it supports gets only those.
 */
import { createMemo, type Accessor } from "solid-js";
import { optionally } from "../../control/optionally.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readLocaleConfiguration, toLanguageTag, type Locale } from "../../values/locale.ts";
import { createDateFormat, type DateFormat } from "./date-format.ts";
import { createPickerWords, type PickerWords } from "./picker-words.ts";

/** What a picker needs to know of a locale. */
export interface PickerLocale {
  /** BCP 47. */
  readonly tag: Accessor<string>;
  /** Text direction, if the picker has a locale of its own; otherwise it is the page's. */
  readonly direction: Accessor<"ltr" | "rtl" | undefined>;
  readonly dates: Accessor<DateFormat>;
  readonly words: Accessor<PickerWords>;
}

/** Follows `own`, the control's `locale`, and the page's configuration for as long as the owner lives. */
export function createPickerLocale(node: ControlNode, own: () => Locale | undefined): PickerLocale {
  const ownTag = createMemo(() => supportedTag(own()));
  const tag = createMemo(() => ownTag() ?? pageTag(node.tree.page) ?? supportedTag(navigator.language) ?? "en-US");
  return {
    tag,
    direction: () => (ownTag() === undefined ? undefined : directionOf(tag())),
    dates: createDateFormat(tag),
    words: createPickerWords(tag),
  };
}

function pageTag(page: ControlNode): string | undefined {
  const configuration = optionally(page, "locale_configuration", readLocaleConfiguration);
  if (!configuration) return undefined;
  const { current, supported } = configuration;
  const chosen = resolve(current ? [toLanguageTag(current)] : navigator.languages, supported.map(toLanguageTag));
  return supportedTag(chosen);
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

/** The canonical tag, if it is one and the browser knows its language. */
function supportedTag(locale: Locale | string | undefined): string | undefined {
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

const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

function directionOf(tag: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).language) ? "rtl" : "ltr";
}
