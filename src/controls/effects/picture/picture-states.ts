/**
 * What pointer and focus do to elements, carried over into a picture: there nothing is hovered or focused, so copies bear
 * an attribute for each such state, and the styles ask for that instead.
 */

const STATES = ["hover", "focus", "focus-visible", "focus-within", "active"] as const;
/** What the Tester's mouse is over (see `services/tester/pointer.ts`). */
const HOVERED = "data-hovered";

/** Marks the copies of `root` and of what is inside it that are in a state now. `copies`: by the live element. */
export function markStates(root: Element, copies: ReadonlyMap<Element, Element>): void {
  for (const state of STATES) {
    const selector = state === "hover" ? `:hover, [${HOVERED}]` : `:${state}`;
    const found = [...root.querySelectorAll(selector), ...(root.matches(selector) ? [root] : [])];
    for (const live of found) copies.get(live)?.setAttribute(attributeOf(state), "");
  }
}

/** A style sheet that asks for the marks instead of the states, and of the device what the page knows about it. */
export function withMarkedStates(css: string): string {
  return css
    .replace(/\((?:any-)?(hover|pointer)\s*:\s*([a-z]+)\)/g, (query, feature: string, value: string) => {
      // A picture has no device; its marks count in any case.
      const holds = feature === "hover" ? value === "hover" : matchMedia(query).matches;
      return holds ? "(min-width: 0)" : "(max-width: 0)";
    })
    .replace(
      /:(hover|focus-visible|focus-within|focus|active)(?![\w-])/g,
      (_match, state: string) => `[${attributeOf(state)}]`,
    );
}

function attributeOf(state: string): string {
  return `data-picture-${state}`;
}
