/** What all of Flet's buttons do: activation, long press, hover, focus, ink, and an accessible name. */
import { createRenderEffect } from "solid-js";
import { activate } from "../../control/activate.ts";
import { createFocusable } from "../../control/focusable.ts";
import { bool, event, optionalBool, value } from "../../control/property.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createPress } from "../../ui/interaction.ts";
import { createRipple } from "../../ui/ripple.ts";
import { readUrl } from "../../values/url.ts";

/** Properties of Flet's `ActionControl` with a `url`; `activate` reads both. */
export const actionSchema = {
  url: value(readUrl),
  action: value((raw) => raw),
  onClick: event(),
};

/** Properties that all buttons but the floating one have. */
export const buttonEventsSchema = {
  ...actionSchema,
  autofocus: bool(),
  adaptive: optionalBool(),
  onLongPress: event(),
  onHover: event(),
  onFocus: event(),
  onBlur: event(),
};

/** Gives a native button its behaviour. The root needs no listeners of its own. */
export function createButton(node: ControlNode, button: HTMLButtonElement): void {
  createRipple(button);
  createFocusable(node, button);
  let isPressed = false;
  button.addEventListener("click", () => {
    if (!isPressed) activate(node);
  });
  // Few buttons have either handler, so what tells a long press from a click is attached when one comes.
  createRenderEffect(() => {
    const hasLongPress = node.hasHandler("long_press");
    const hasHover = node.hasHandler("hover");
    isPressed = hasLongPress || hasHover;
    if (!isPressed) return;
    createPress(button, {
      onTap: () => activate(node),
      onLongPress: hasLongPress ? () => node.emit("long_press") : undefined,
      onHover: hasHover ? (isOver) => node.emit("hover", isOver) : undefined,
      isEnabled: () => !button.disabled,
    });
  });
}
