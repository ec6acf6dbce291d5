/**
 * The words that pickers show or say of themselves, in the languages there is a file for in `words/`; the others are
 * English. A language is loaded when a picker wants it and shows as soon as it is there.
 */
import { createMemo, createSignal, type Accessor } from "solid-js";
import english from "./words/en.json";

/** Every word; the keys are the same in all files. */
export type PickerWords = Readonly<typeof english>;

const files = import.meta.glob<PickerWords>(["./words/*.json", "!./words/en.json"], { import: "default" });
const [loaded, setLoaded] = createSignal<Readonly<Record<string, PickerWords>>>({ en: english });
const asked = new Set(["en"]);

/** The words in `tag`'s language, English while it is being loaded. */
export function createPickerWords(tag: Accessor<string>): Accessor<PickerWords> {
  return createMemo(() => {
    const name = fileOf(tag());
    load(name);
    return loaded()[name] ?? english;
  });
}

/** Chinese is told apart by its script, Norwegian is one. */
function fileOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === "zh") return script === "Hant" ? "zh-Hant" : "zh";
  return language === "no" || language === "nn" ? "nb" : language;
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
