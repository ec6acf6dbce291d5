/** Which language and country a picker speaks: its own `locale`, else the page's, else the browser's. */
import { createMemo, type Accessor } from "solid-js";
import { pageTag, supportedTag } from "../../control/page-locale.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import type { Locale } from "../../values/locale.ts";
import { createDateFormat, type DateFormat } from "./date-format.ts";
import { createPickerWords, type PickerWords } from "./picker-words.ts";

/** What a picker needs to know of a locale. */
export interface PickerLocale {
  /** BCP 47. */
  readonly tag: Accessor<string>;
  /** The direction of its language: a page's `rtl` is about its views, and turns no English dates around. */
  readonly direction: Accessor<"ltr" | "rtl">;
  readonly dates: Accessor<DateFormat>;
  readonly words: Accessor<PickerWords>;
}

/** Follows `own`, the control's `locale`, and the page's configuration for as long as the owner lives. */
export function createPickerLocale(node: ControlNode, own: () => Locale | undefined): PickerLocale {
  const tag = createMemo(
    () => supportedTag(own()) ?? pageTag(node.tree.page) ?? supportedTag(navigator.language) ?? "en-US",
  );
  return {
    tag,
    direction: () => directionOf(tag()),
    dates: createDateFormat(tag),
    words: createPickerWords(tag),
  };
}

const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

function directionOf(tag: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).language) ? "rtl" : "ltr";
}
