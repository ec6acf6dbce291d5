/** Typing into a field as an on-screen keyboard does: its whole content is replaced at once. */

/**
 * Gives the field in or around `element` the focus and the text.
 * @throws {Error} if there is no field.
 */
export function enterText(element: HTMLElement, text: string): void {
  const field = fieldOf(element);
  if (!field) throw new Error("enter_text: there is no text field");
  field.focus({ preventScroll: true });
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  field.dispatchEvent(
    new InputEvent("input", { bubbles: true, composed: true, inputType: "insertReplacementText", data: text }),
  );
}

function fieldOf(element: HTMLElement): HTMLInputElement | HTMLTextAreaElement | undefined {
  for (let at: HTMLElement | null = element; at; at = at.parentElement) {
    if (isField(at)) return at;
    const inside = at.querySelector<HTMLElement>("input, textarea");
    if (inside && isField(inside)) return inside;
    // Further out only up to the control that was found: another field is not meant.
    if (at.matches("[data-control]")) return undefined;
  }
  return undefined;
}

function isField(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
