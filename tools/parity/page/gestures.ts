// What a user does to every element, in no time: enough to see which properties matter only then.

const MOST_ELEMENTS = 16;
/** What may take a gesture; the rest only holds things. */
const TARGETS = "[data-control], [data-ink], [role], [tabindex], button, input, textarea, a, li, span";

/** Presses, hovers, focuses and types on what is drawn. */
export function touchEverything(): void {
  const elements = [...document.body.querySelectorAll<HTMLElement>(TARGETS)].slice(0, MOST_ELEMENTS);
  // All are measured before the first event: each could make the browser lay out the page anew.
  const touches = elements.map((element) => [element, element.getBoundingClientRect()] as const);
  for (const [element, rect] of touches) {
    for (const event of eventsFor(rect)) element.dispatchEvent(event);
  }
}

function eventsFor({ x, y, width, height }: DOMRect): readonly Event[] {
  const place = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true, composed: true };
  const pointer = { ...place, pointerId: 1, isPrimary: true, button: 0, pointerType: "mouse" };
  const keys = ["Enter", " ", "ArrowDown", "ArrowRight", "Escape"];
  return [
    new PointerEvent("pointerover", pointer),
    new PointerEvent("pointerenter", { ...pointer, bubbles: false }),
    new PointerEvent("pointermove", pointer),
    new PointerEvent("pointerdown", { ...pointer, buttons: 1 }),
    new PointerEvent("pointermove", { ...pointer, clientX: place.clientX + 30, buttons: 1 }),
    new PointerEvent("pointerup", pointer),
    new MouseEvent("click", { ...place, detail: 1 }),
    new MouseEvent("dblclick", place),
    new MouseEvent("contextmenu", place),
    new WheelEvent("wheel", { ...place, deltaY: 10 }),
    new FocusEvent("focus"),
    new FocusEvent("focusin", { bubbles: true }),
    new Event("input", { bubbles: true }),
    new Event("change", { bubbles: true }),
    new Event("scroll"),
    ...keys.map((key) => new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })),
    new KeyboardEvent("keyup", { key: "Enter", bubbles: true }),
    new FocusEvent("blur"),
    new FocusEvent("focusout", { bubbles: true }),
    new PointerEvent("pointerleave", { ...pointer, bubbles: false }),
  ];
}
