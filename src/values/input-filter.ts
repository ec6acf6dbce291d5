/** Filters of what may be typed into a text field. */
import { readBool, readString } from "./number.ts";
import { field, readMap } from "./reader.ts";
import { unexpected, ValueError } from "./value-error.ts";

/** What a text field accepts. */
export interface InputFilter {
  /** Global, as all matches matter when denying. */
  readonly pattern: RegExp;
  /** Whether matching text is what may stand (else what may not). */
  readonly allow: boolean;
  /** Takes the place of denied text. */
  readonly replacement: string;
}

/** `{regex_string, allow = true, replacement_string, multiline, case_sensitive = true, unicode, dot_all}`. */
export function readInputFilter(value: unknown): InputFilter {
  const map = readMap(value, "an input filter");
  const source = field(map, "regex_string", readString);
  if (source === undefined) throw unexpected("an input filter with regex_string", value);
  const flag = (key: string, letter: string, whenMissing = false, wanted = true): string =>
    field(map, key, readBool, whenMissing) === wanted ? letter : "";
  const flags =
    flag("multiline", "m") + flag("unicode", "u") + flag("dot_all", "s") + flag("case_sensitive", "i", true, false);
  return {
    pattern: compile(source, `g${flags}`),
    allow: field(map, "allow", readBool, true),
    replacement: field(map, "replacement_string", readString, ""),
  };
}

function compile(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (cause) {
    throw new ValueError(`expected a regular expression, got ${JSON.stringify(source)}`, { cause });
  }
}

/**
 * What stands in the field after an edit from `before` to `after`: an allowing filter takes the edit back unless the
 * whole text matches somewhere, as Flet's client does; a denying one replaces what matches.
 */
export function filterInput({ pattern, allow, replacement }: InputFilter, before: string, after: string): string {
  if (allow) return after.search(pattern) >= 0 ? after : before;
  return after.replaceAll(pattern, () => replacement);
}
