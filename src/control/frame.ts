/**
 * The frame: what every control shares, applied once to the root element that its view returned, so that no control
 * knows of it: size, place, margin, transforms, animations, tooltip, badge, key, size events.
 */
import { createRenderEffect, getOwner, onCleanup, runWithOwner, untrack } from "solid-js";
import type { ControlNode } from "../tree/control-node.ts";
import { PAINT_PROPERTIES } from "../tree/property-groups.ts";
import type { ControlDefinition } from "./define-control.ts";
import { ElementStyle } from "./element-style.ts";
import "./forced-colors.css";
import "./frame.css";
import { placeBoxes, wrappersOf, type FrameElements, type Wrappers } from "./frame-box.ts";
import { animationName, paintFrame } from "./frame-paint.ts";
import { attachBadge } from "./frame-badge.ts";
import { observeSize } from "./frame-size.ts";
import { attachTooltip } from "./frame-tooltip.ts";
import { remount } from "./mounts.ts";
import { alignOf } from "./layout.ts";
import { writeKey } from "./key.ts";

/** Attaches the frame of `node` to `core` and returns the outermost element. Runs under the control's owner. */
export function attachFrame(node: ControlNode, core: HTMLElement, definition: ControlDefinition): HTMLElement {
  core.setAttribute("data-control", node.type);
  core.classList.add("f");
  if (definition.frame === "none") return core;
  const isLayout = definition.frame === "layout";
  const wrappers = untrack(() => wrappersOf(node));
  const elements = build(core, wrappers);
  const owner = getOwner();
  let isPainted = false;
  let hasTooltip = false;
  let reportsAnimations = false;
  let stopSizes: (() => void) | undefined;
  onCleanup(() => stopSizes?.());

  createRenderEffect(() => {
    if (!isSame(wrappersOf(node), wrappers)) remount(node);
    else placeBoxes(node, elements, wrappers);
  });
  createRenderEffect(() => {
    // Nearly all controls have none of this: one look at all of it, until there is something for the first time.
    if (!isPainted && !node.hasAny(PAINT_PROPERTIES) && node.get("rtl") == null) return;
    isPainted = true;
    paintFrame(node, elements, isLayout);
    writeKey(node, core);
    // These come to life when their property does.
    if (!hasTooltip && node.get("tooltip") != null) {
      hasTooltip = true;
      runWithOwner(owner, () => attachTooltip(node, core));
    }
    if (isLayout && !reportsAnimations && node.hasHandler("animation_end")) {
      reportsAnimations = true;
      core.addEventListener("transitionend", (event) => reportAnimationEnd(node, core, event));
    }
    if (node.hasHandler("size_change") !== (stopSizes !== undefined)) {
      if (stopSizes) {
        stopSizes();
        stopSizes = undefined;
      } else stopSizes = observeSize(node, core);
    }
  });
  if (elements.badge) attachBadge(node, elements.badge.element);
  return outermost(elements).element;
}

function isSame(a: Wrappers, b: Wrappers): boolean {
  return a.slot === b.slot && a.align === b.align && a.ratio === b.ratio && a.badge === b.badge && a.theme === b.theme;
}

function build(core: HTMLElement, needs: Wrappers): FrameElements {
  let inner = core;
  const wrap = (isNeeded: unknown, className: string) => {
    if (!isNeeded) return undefined;
    const element = document.createElement("div");
    element.className = className;
    element.append(inner);
    inner = element;
    return new ElementStyle(element);
  };
  const badge = wrap(needs.badge, "f cell stack");
  const ratio = wrap(needs.ratio, needs.ratio === "fit" ? "f cell ratio-box" : "f cell");
  const align = wrap(needs.align, "f cell");
  const slot = wrap(needs.slot, "f cell");
  return { slot, align, ratio, badge, core: new ElementStyle(core) };
}

function outermost({ slot, align, ratio, badge, core }: FrameElements): ElementStyle {
  return slot ?? align ?? ratio ?? badge ?? core;
}

function reportAnimationEnd(node: ControlNode, core: HTMLElement, event: TransitionEvent): void {
  if (event.target !== core) return;
  const name = animationName(event.propertyName, untrack(() => alignOf(node)) !== undefined);
  if (name) node.emit("animation_end", name);
}
