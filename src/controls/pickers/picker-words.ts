/**
 * The words that pickers show or say of themselves, in the languages there is a file for in `words/`; the others are
 * English. A language is loaded when a picker wants it and shows as soon as it is there.
 */
import { createMemo, createSignal, type Accessor } from "solid-js";
import { languageFile } from "../../control/page-locale.ts";
import english from "./words/en.json";

/** Every word; the keys are the same in all files. */
export type PickerWords = Readonly<typeof english>;

const files = import.meta.glob<PickerWords>(["./words/*.json", "!./words/en.json"], { import: "default" });
const [loaded, setLoaded] = createSignal<Readonly<Record<string, PickerWords>>>({ en: english });
const asked = new Set(["en"]);

/** The words in `tag`'s language, English while it is being loaded. */
export function createPickerWords(tag: Accessor<string>): Accessor<PickerWords> {
  return createMemo(() => {
    const name = languageFile(tag());
    load(name);
    return loaded()[name] ?? english;
  });
}

function load(name: string): void {
  const file = files[`./words/${name}.json`];
  if (asked.has(name) || !file) return;
  asked.add(name);
  file().then(
    (words) => setLoaded((all) => ({ ...all, [name]: words })),
    (error: unknown) => {
      asked.delete(name);
      console.error(`Could not load the words of pickers in "${name}"`, error);
    },
  );
}
