/** What animations make of elements at this moment: properties with the values that they have now. */

/** Calls `hold` with each property that an animation inside `element` (or of it) moves, and its value now. */
export function eachAnimatedProperty(
  element: HTMLElement,
  hold: (target: Element, property: string, value: string) => void,
): void {
  const custom = customProperties();
  for (const animation of element.getAnimations({ subtree: true })) {
    const { effect } = animation;
    if (!(effect instanceof KeyframeEffect) || effect.pseudoElement !== null || !effect.target) continue;
    const current = getComputedStyle(effect.target);
    const names = new Set(effect.getKeyframes().flatMap((keyframe) => Object.keys(keyframe)));
    for (const name of ["offset", "computedOffset", "easing", "composite"]) names.delete(name);
    if (animation instanceof CSSAnimation)
      for (const name of custom.get(animation.animationName) ?? []) names.add(name);
    if (animation instanceof CSSTransition) names.add(animation.transitionProperty);
    for (const name of names) {
      const property = toCssName(name);
      hold(effect.target, property, current.getPropertyValue(property));
    }
  }
}

/** The custom properties of each `@keyframes` by its name: Chromium leaves them out of an animation's keyframes. */
function customProperties(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSGroupingRule) visit(rule.cssRules);
      if (!(rule instanceof CSSKeyframesRule)) continue;
      const names = found.get(rule.name) ?? new Set();
      found.set(rule.name, names);
      for (const frame of rule.cssRules) {
        if (!(frame instanceof CSSKeyframeRule)) continue;
        for (const name of frame.style) if (name.startsWith("--")) names.add(name);
      }
    }
  };
  for (const sheet of document.styleSheets) if (isOurs(sheet)) visit(sheet.cssRules);
  return found;
}

/** Sheets of other servers cannot be read. */
function isOurs({ href }: CSSStyleSheet): boolean {
  return href === null || new URL(href).origin === location.origin;
}

function toCssName(name: string): string {
  if (name === "cssOffset") return "offset";
  return name.startsWith("--") ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
