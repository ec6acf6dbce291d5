/**
 * Puts a theme's tokens on elements. Each distinct theme is one rule of a constructed style sheet and elements carry
 * its number: hundreds of elements may share a theme, and `style` and `class` stay free for what is the element's own
 * (a control that sets its `class` anew must not lose its theme, hence an attribute).
 */
import type { ActiveTheme } from "./active-theme.ts";

/** How a scope treats what text inherits. */
export interface ScopeOptions {
  /**
   * True: size, family and colour of text stay those around, as under a Flutter `Theme`, for a control inside the page.
   * Otherwise text starts anew with bodyMedium, as on a Material surface: for the page and what floats above it.
   */
  readonly inheritsText?: boolean;
}

interface Rule {
  readonly name: string;
  readonly rule: CSSRule;
  users: number;
}

const rules = new Map<string, Rule>();
const declared = new WeakMap<ActiveTheme, string>();
const ruleKeys = new WeakMap<Element, string>();
let sheet: CSSStyleSheet | undefined;
let count = 0;

/**
 * Makes `element` the top of a part of the page drawn in `active`: sets all tokens and, unless
 * it inherits text, the text properties anew; also `data-brightness`, `data-density` and `data-platform`. Calling it again
 * changes the theme. Release it with `removeThemeVariables`.
 */
export function applyThemeVariables(element: HTMLElement, active: ActiveTheme, options: ScopeOptions = {}): void {
  element.toggleAttribute("data-inherits-text", options.inheritsText === true);
  element.dataset["brightness"] = active.brightness;
  element.dataset["density"] = densityName(active.density);
  element.dataset["platform"] = active.platform;
  const key = declarations(active);
  if (ruleKeys.get(element) === key) return;
  const next = acquire(key);
  release(element);
  ruleKeys.set(element, key);
  element.dataset["theme"] = next.name;
}

/** Takes off `element` what `applyThemeVariables` put on it. */
export function removeThemeVariables(element: HTMLElement): void {
  release(element);
  for (const name of ["brightness", "density", "platform", "inheritsText"]) delete element.dataset[name];
}

function declarations(active: ActiveTheme): string {
  const known = declared.get(active);
  if (known !== undefined) return known;
  const tokens = Object.entries(active.variables).map(([name, value]) => `${name}:${value}`);
  const text = `color-scheme:${active.brightness};${tokens.join(";")}`;
  declared.set(active, text);
  return text;
}

function acquire(key: string): Rule {
  let rule = rules.get(key);
  if (rule === undefined) {
    const name = String(++count);
    rule = { name, rule: insert(`@layer theme{[data-theme="${name}"]{${key}}}`), users: 0 };
    rules.set(key, rule);
  }
  rule.users++;
  return rule;
}

function release(element: HTMLElement): void {
  const key = ruleKeys.get(element);
  const rule = key === undefined ? undefined : rules.get(key);
  if (key === undefined || rule === undefined) return;
  ruleKeys.delete(element);
  delete element.dataset["theme"];
  if (--rule.users > 0) return;
  rules.delete(key);
  const index = sheet === undefined ? -1 : [...sheet.cssRules].indexOf(rule.rule);
  if (index >= 0) sheet?.deleteRule(index);
}

function insert(text: string): CSSRule {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  const rule = sheet.cssRules[sheet.insertRule(text, sheet.cssRules.length)];
  if (rule === undefined) throw new Error("the style sheet of the theme took no rule");
  return rule;
}

function densityName(density: number): string {
  return density === 0 ? "standard" : density === -1 ? "comfortable" : "compact";
}
