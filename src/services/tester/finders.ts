/**
 * What the Tester finds on the page: elements in the order of the document, looked for anew whenever they are used, as
 * Flutter's finders do (flutter_test `find`). Hidden ones and those of the shell do not count.
 */
import { iconGlyph } from "../../theme/icons.ts";
import { tooltipMessageOf } from "../../ui/tooltip.ts";
import type { Icon } from "../../values/icon.ts";
import type { Key } from "../../values/key.ts";

/** Looks for elements now. */
export type Finder = () => readonly HTMLElement[];

/** Texts that are exactly `text`, and fields that hold it. */
export function byText(text: string): Finder {
  return () => texts((found) => found === text);
}

/** Texts and fields in which the regular expression `pattern` matches. */
export function byTextContaining(pattern: string): Finder {
  const expression = new RegExp(pattern);
  return () => texts((found) => expression.test(found));
}

/** Controls with this key. */
export function byKey({ kind, text }: Key): Finder {
  const name = CSS.escape(text);
  return () => all(kind === "scroll" ? `[data-scroll-key="${name}"]` : `[data-key="${name}"]:not([data-scroll-key])`);
}

/** Whatever has this tooltip. */
export function byTooltip(message: string): Finder {
  return () => all("[data-tooltip]").filter((element) => tooltipMessageOf(element) === message);
}

/** Icons that look like this one. Throws if there is no such icon. */
export function byIcon(icon: Icon): Finder {
  const glyph = iconGlyph(icon);
  if (!glyph) throw new Error(`Icon not found: ${icon.set} ${icon.index}`);
  return () => all(`.md-icon[data-font="${glyph.font}"]`).filter((element) => element.dataset["glyph"] === glyph.char);
}

/** Semantics controls with this identifier. */
export function bySemanticsIdentifier(identifier: string): Finder {
  return () => all(`[flt-semantics-identifier="${CSS.escape(identifier)}"]`);
}

function all(selector: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(isOnStage);
}

function isOnStage(element: HTMLElement): boolean {
  return element.closest(".shell") === null && element.checkVisibility({ visibilityProperty: true });
}

/** A text is one Text control, whatever spans it is made of, or the run of text that another control has of its own. */
function texts(matches: (text: string) => boolean): readonly HTMLElement[] {
  return all("body *").filter((element) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return matches(element.value);
    const control = element.closest<HTMLElement>(".text");
    const isText = control ? control === element : hasOwnText(element);
    return isText && matches(element.textContent);
  });
}

function hasOwnText(element: HTMLElement): boolean {
  for (const child of element.childNodes) if (child instanceof Text && child.data.trim() !== "") return true;
  return false;
}
