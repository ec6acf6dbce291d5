/**
 * A GestureDetector without a pointer: Enter and Space tap, Shift+Enter taps twice, and the context menu's keys are the
 * secondary button, or a long press where that does nothing. Everything happens in the middle of the detector.
 */
import { createRenderEffect, onCleanup } from "solid-js";
import { pictureWithin, tooltipText } from "../../control/spoken-name.ts";
import type { WireMap } from "../../protocol/wire.ts";
import type { ControlNode } from "../../tree/control-node.ts";

const FOCUSABLE = "a[href], button, input, select, textarea, [tabindex], [contenteditable]";
const NAMED = "[aria-label], [alt]:not([alt=''])";
const EDITABLE = "input, textarea, select, [contenteditable]";
const SECONDARY = ["secondary_tap", "secondary_tap_down", "secondary_tap_up"];
const LONG_PRESS = ["long_press", "long_press_start"];
const OPERABLE = ["tap", "double_tap", ...SECONDARY, ...LONG_PRESS];

/** Emits a tap in the middle of `root`, or the double tap of a detector that knows no other. */
export function tapByKey(node: ControlNode, root: HTMLElement): void {
  if (node.hasHandler("double_tap") && !node.hasHandler("tap")) return doubleTap(node, root);
  const data = middleOf(root);
  for (const name of ["tap_down", "tap_up", "tap"]) node.emit(name, data);
}

/** Whether a `contextmenu` event came from keys. */
export function isFromKeys(menu: Event): boolean {
  return menu instanceof PointerEvent && menu.pointerType === "";
}

/** Whether the context menu's keys do something. */
export function hasMenuKey(node: ControlNode): boolean {
  return [...SECONDARY, ...LONG_PRESS].some((name) => node.hasHandler(name));
}

/** Listens for keys, and makes `root` a button unless its content is operable itself. Once it is drawn. */
export function createGestureKeys(node: ControlNode, root: HTMLElement, isExcluded: () => boolean): void {
  root.addEventListener("keydown", (key) => {
    if (key.defaultPrevented || node.isDisabled || key.ctrlKey || key.altKey || key.metaKey) return;
    const isMenu = key.key === "ContextMenu" || (key.key === "F10" && key.shiftKey);
    const isHere = key.target === root && root.getAttribute("role") === "button";
    if (isMenu) {
      // Also with the focus in the content; fields have a menu of their own.
      if (!hasMenuKey(node) || (key.target instanceof Element && key.target.closest(EDITABLE))) return;
      key.preventDefault();
      if (!key.repeat) openMenu(node, root);
    } else if (isHere && (key.key === "Enter" || key.key === " ")) {
      key.preventDefault();
      if (key.repeat) return;
      if (key.shiftKey && key.key === "Enter" && node.hasHandler("double_tap")) doubleTap(node, root);
      else root.click();
    }
  });
  createRenderEffect(() => {
    node.controlIn("content");
    if (isExcluded() || !OPERABLE.some((name) => node.hasHandler(name)) || root.querySelector(FOCUSABLE)) return;
    root.setAttribute("role", "button");
    const shortcuts = [
      ...(node.hasHandler("double_tap") && node.hasHandler("tap") ? ["Shift+Enter"] : []),
      ...(hasMenuKey(node) ? ["Shift+F10"] : []),
    ];
    if (shortcuts.length > 0) root.setAttribute("aria-keyshortcuts", shortcuts.join(" "));
    const label = nameOf(node, root);
    if (label !== undefined) root.setAttribute("aria-label", label);
    if (node.isDisabled) root.setAttribute("aria-disabled", "true");
    else root.tabIndex = 0;
    onCleanup(() => {
      for (const name of ["role", "tabindex", "aria-disabled", "aria-keyshortcuts"]) root.removeAttribute(name);
      if (label !== undefined) root.removeAttribute("aria-label");
    });
  });
}

/** A button's name, where its content has no words. */
function nameOf(node: ControlNode, root: HTMLElement): string | undefined {
  const hasName = root.hasAttribute("aria-label") || root.querySelector(NAMED) || root.textContent.trim() !== "";
  return hasName ? undefined : (tooltipText(node) ?? pictureWithin(node.controlIn("content")));
}

function doubleTap(node: ControlNode, root: HTMLElement): void {
  node.emit("double_tap_down", middleOf(root));
  node.emit("double_tap");
}

function openMenu(node: ControlNode, root: HTMLElement): void {
  const data = middleOf(root);
  if (SECONDARY.some((name) => node.hasHandler(name))) {
    for (const name of ["secondary_tap_down", "secondary_tap_up"]) node.emit(name, data);
    node.emit("secondary_tap");
    return;
  }
  const place = { l: data["l"] ?? null, g: data["g"] ?? null };
  node.emit("long_press_down", data);
  node.emit("long_press_start", place);
  node.emit("long_press");
  node.emit("long_press_end", { ...place, v: { x: 0, y: 0 } });
  node.emit("long_press_up");
}

function middleOf(root: HTMLElement): WireMap {
  const { left, top, width, height } = root.getBoundingClientRect();
  const local = { x: width / 2, y: height / 2 };
  return { k: "unknown", l: local, g: { x: left + local.x, y: top + local.y } };
}
