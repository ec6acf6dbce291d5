/**
 * A layer hangs in the overlay host, far from its opener, so theme variables set between the app root and the opener
 * would not reach it. This copies the opener's nearest theme scope (class, style, `data-*`) onto the layer and follows
 * its changes; the app root's own scope reaches the host by inheritance.
 */
import { onCleanup } from "solid-js";

const SCOPE = ".md-scope";
/** What says something about the scope's own box, not about the theme. */
const OWN = new Set(["tier", "state", "control", "key", "tooltip", "ink"]);

/** Makes `layer` look as if it were inside `opener`'s theme scope, until the current owner is disposed. */
export function createScope(layer: HTMLElement, opener: Element, host: HTMLElement): void {
  layer.dir = getComputedStyle(opener).direction;
  const scope = opener.closest<HTMLElement>(SCOPE);
  if (!scope || scope.contains(host)) return;
  let copied: string[] = [];

  function copy(from: HTMLElement): void {
    for (const name of copied) layer.style.removeProperty(name);
    // Only variables and the colour scheme: the rest of a scope's style lays out its own box.
    copied = Array.from(from.style).filter((name) => name.startsWith("--") || name === "color-scheme");
    for (const name of copied) layer.style.setProperty(name, from.style.getPropertyValue(name));
    for (const name of from.classList) if (name.startsWith("md-")) layer.classList.add(name);
    for (const [name, value] of Object.entries(from.dataset)) {
      if (!OWN.has(name)) layer.dataset[name] = value;
    }
  }
  copy(scope);
  const observer = new MutationObserver(() => copy(scope));
  observer.observe(scope, { attributes: true });
  onCleanup(() => observer.disconnect());
}
