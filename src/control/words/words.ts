/**
 * The words that controls show or say of themselves where the program gives none. English is always there; the other
 * languages are one chunk that comes when a page first speaks one of them, and show as soon as it is there.
 */
import { createSignal } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import { languageFile, pageTag, supportedTag } from "../page-locale.ts";
import english from "./english.json";

/** Every word; the keys are the same in all languages. */
export type Words = Readonly<typeof english>;

const [languages, setLanguages] = createSignal<Readonly<Record<string, Words>>>({ en: english });
let isAsked = false;

/** The words in the language of `node`'s page, else in that of the document. Watched. */
export function builtInWords(node: ControlNode): Words {
  const tag = pageTag(node.tree.page) ?? supportedTag(document.documentElement.lang);
  const name = tag === undefined ? "en" : languageFile(tag);
  if (name !== "en") load();
  return languages()[name] ?? english;
}

function load(): void {
  if (isAsked) return;
  isAsked = true;
  import("./languages.ts").then(
    ({ LANGUAGES }) => setLanguages({ en: english, ...LANGUAGES }),
    (error: unknown) => {
      isAsked = false;
      console.error("Could not load the words of other languages", error);
    },
  );
}
