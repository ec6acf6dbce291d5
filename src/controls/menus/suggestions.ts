/** What an AutoComplete suggests. Source: Flet `AutoCompleteSuggestion`. */
import { readString } from "../../values/number.ts";
import { isMap } from "../../values/reader.ts";
import { unexpected } from "../../values/value-error.ts";

/** One suggestion: `key` is searched, `value` is shown. */
export interface Suggestion {
  readonly key: string;
  readonly value: string;
  /** Its place in the program's list as Flet counts it: without those that say nothing, equal ones as the first. */
  readonly index: number;
}

/** `[{key, value}]`; where one of the two is missing the other stands for it, and where both are there is nothing. */
export function readSuggestions(value: unknown): readonly Suggestion[] {
  if (!Array.isArray(value)) throw unexpected("a list of suggestions", value);
  const known = new Map<string, number>();
  const suggestions: Suggestion[] = [];
  for (const item of value) {
    const map = isMap(item) ? item : {};
    const [key, text] = [textOf(map["key"]), textOf(map["value"])];
    if (!key && !text) continue;
    const pair = { key: key ?? text ?? "", value: text ?? key ?? "" };
    const identity = JSON.stringify(pair);
    const index = known.get(identity) ?? suggestions.length;
    known.set(identity, index);
    suggestions.push({ ...pair, index });
  }
  return suggestions;
}

/** The suggestions whose key has `text` in it, whatever the case; none for no text. */
export function suggest(suggestions: readonly Suggestion[], text: string): readonly Suggestion[] {
  const wanted = text.toLowerCase();
  return wanted === "" ? [] : suggestions.filter(({ key }) => key.toLowerCase().includes(wanted));
}

function textOf(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : readString(value);
}
