/**
 * The text of a field that both the user and Python write. What Python sends replaces the text, and moves the caret to
 * the end, only if it differs from what the field last knew: typing goes on while a handler answers. An input method's
 * unfinished text is never touched. A text that the user typed a moment ago, come back while they type on, is most often
 * a handler that is late: it waits until they pause, and further typing makes it void.
 */
import { createRenderEffect, onCleanup, untrack, type Accessor } from "solid-js";

/** How long after an edit an older text of the user's own waits, in ms: longer than between two keys of fast typing. */
const PAUSE_MS = 400;
/** How many texts of the user's own are remembered. */
const MOST_TYPED = 50;

/** An element that holds text. */
export type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** How a field's text is kept. */
export interface FieldTextOptions {
  /** The value as the tree has it. */
  readonly value: Accessor<string>;
  /** What becomes of an edit: filters and capital letters. Must not change the length before the caret. */
  readonly format?: ((before: string, after: string) => string) | undefined;
  /** The user changed the text. */
  readonly onEdit: (text: string) => void;
}

/** Keeps the text of `element` as long as the owner lives. */
export function createFieldText(element: TextElement, options: FieldTextOptions): void {
  let known = "";
  let isComposing = false;
  /** What Python sent while a composition went on: it holds once that ends, and what is typed until then does not. */
  let pending: string | undefined;
  let caret: readonly [number, number] = [0, 0];
  /** What the user has typed in one go and Python was told; the last is what the field knows. */
  let typed: string[] = [];
  let lastEdit = -Infinity;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(waiting));

  createRenderEffect(() => {
    const value = options.value();
    untrack(() => receive(value));
  });

  function receive(value: string): void {
    clearTimeout(waiting);
    if (value === known) return;
    if (isComposing) {
      pending = value;
      return;
    }
    const wait = lastEdit + PAUSE_MS - performance.now();
    if (wait > 0 && typed.includes(value)) {
      waiting = setTimeout(() => {
        endGo();
        receive(value);
      }, wait);
      return;
    }
    endGo();
    known = value;
    element.value = value;
    if (document.activeElement === element) element.setSelectionRange(value.length, value.length);
  }

  /** What comes from here on answers something else than typing. */
  function endGo(): void {
    typed = [];
  }
  element.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && event.key === "Enter") endGo();
  });
  element.addEventListener("blur", endGo);
  element.addEventListener("beforeinput", () => {
    caret = [element.selectionStart ?? 0, element.selectionEnd ?? 0];
  });
  element.addEventListener("compositionstart", () => {
    isComposing = true;
  });
  element.addEventListener("compositionend", () => {
    isComposing = false;
    const sent = pending;
    pending = undefined;
    if (sent === undefined) edit(true);
    else receive(sent);
  });
  element.addEventListener("input", () => edit(!isComposing));

  function edit(isFinished: boolean): void {
    if (pending !== undefined) return;
    const given = element.value;
    const text = isFinished && options.format ? options.format(known, given) : given;
    if (text !== given) {
      const isRejected = text === known;
      const [start, end] = isRejected ? caret : [element.selectionStart ?? 0, element.selectionEnd ?? 0];
      element.value = text;
      element.setSelectionRange(start, end);
    }
    if (text === known) return;
    clearTimeout(waiting);
    known = text;
    typed = [...typed, text].slice(-MOST_TYPED);
    lastEdit = performance.now();
    options.onEdit(text);
  }
}
