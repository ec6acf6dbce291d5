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

const RIGHT_TO_LEFT = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

function directionOf(tag: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).language) ? "rtl" : "ltr";
}
