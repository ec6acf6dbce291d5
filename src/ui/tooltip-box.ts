/** The box of one visible tooltip: made, placed, described to assistive tools, faded out and removed. */
import { createRoot, type Accessor } from "solid-js";
import type { ActiveTheme } from "../theme/active-theme.ts";
import { bindTheme } from "../theme/theme-context.tsx";
import { placeTooltip } from "./tooltip-place.ts";
import type { TooltipOptions } from "./tooltip.ts";
import "./tooltip.css";

/** A visible tooltip. */
export type TooltipBox = {
  /** Fades out and removes it. */
  readonly hide: () => void;
};

const FADE_OUT = 75;
let lastId = 0;

/** Shows a tooltip for `target` in `host`, which stands for the screen; without one, in the document's body. */
export function showTooltip(
  target: HTMLElement,
  options: TooltipOptions,
  theme: Accessor<ActiveTheme>,
  host: HTMLElement | undefined,
): TooltipBox {
  const area = target.getBoundingClientRect();
  const screen = host?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const direction = getComputedStyle(target).direction;

  const box = makeBox(target.ownerDocument, options);
  box.dir = direction;
  const unbindTheme = createRoot((dispose) => {
    bindTheme(box, theme);
    return dispose;
  });
  (host ?? target.ownerDocument.body).append(box);
  if (!options.excludeFromSemantics) describe(target, box.id, true);

  const margin = getComputedStyle(box);
  const outer = {
    width: box.offsetWidth + Number.parseFloat(margin.marginLeft) + Number.parseFloat(margin.marginRight),
    height: box.offsetHeight + Number.parseFloat(margin.marginTop) + Number.parseFloat(margin.marginBottom),
  };
  const centre = { x: area.left + area.width / 2 - screen.left, y: area.top + area.height / 2 - screen.top };
  const at = placeTooltip(centre, outer, screen, {
    offset: options.verticalOffset ?? 24,
    preferBelow: options.preferBelow ?? true,
  });
  box.style.left = `${at.x}px`;
  box.style.top = `${at.y}px`;
  box.dataset["state"] = "open";

  return {
    hide() {
      describe(target, box.id, false);
      box.dataset["state"] = "closing";
      setTimeout(() => {
        box.remove();
        unbindTheme();
      }, FADE_OUT);
    },
  };
}

function makeBox(document: Document, options: TooltipOptions): HTMLElement {
  const box = document.createElement("div");
  box.className = "tooltip";
  box.id = `tooltip-${++lastId}`;
  box.role = "tooltip";
  box.dataset["tier"] = "above";
  box.textContent = options.message;
  for (const [name, value] of Object.entries(options.style ?? {})) box.style.setProperty(name, value);
  return box;
}

/** Adds or removes an id in the target's `aria-describedby`, on what has focus inside it if something has. */
function describe(target: HTMLElement, id: string, isOn: boolean): void {
  const focused = target.ownerDocument.activeElement;
  const described = isOn
    ? [focused && target.contains(focused) ? focused : target]
    : [target, ...target.querySelectorAll(`[aria-describedby~="${id}"]`)];
  for (const element of described) {
    const ids = (element.getAttribute("aria-describedby") ?? "").split(/\s+/).filter((one) => one && one !== id);
    if (isOn) ids.push(id);
    if (ids.length > 0) element.setAttribute("aria-describedby", ids.join(" "));
    else element.removeAttribute("aria-describedby");
  }
}
