/**
 * The text of a field that both the user and Python write. What Python sends replaces the text, and moves the caret to
 * the end, only if it differs from what the field last knew: typing goes on while a handler answers. An input method's
 * unfinished text is never touched.
 */
import { createRenderEffect, untrack, type Accessor } from "solid-js";

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

  createRenderEffect(() => {
    const value = options.value();
    untrack(() => receive(value));
  });

  function receive(value: string): void {
    if (value === known) return;
    if (isComposing) {
      pending = value;
      return;
    }
    known = value;
    element.value = value;
    if (document.activeElement === element) element.setSelectionRange(value.length, value.length);
  }

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
    const typed = element.value;
    const text = isFinished && options.format ? options.format(known, typed) : typed;
    if (text !== typed) {
      const isRejected = text === known;
      const [start, end] = isRejected ? caret : [element.selectionStart ?? 0, element.selectionEnd ?? 0];
      element.value = text;
      element.setSelectionRange(start, end);
    }
    if (text === known) return;
    known = text;
    options.onEdit(text);
  }
}
