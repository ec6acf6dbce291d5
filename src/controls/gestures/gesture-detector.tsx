/** Flet `GestureDetector`: reports what pointers do to its content. */
import { onMount, Show } from "solid-js";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { bool, control, event, intOr, value } from "../../control/property.ts";
import { pointerKind } from "../../control/tap-data.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { claimPress, isPressClaimed } from "../../ui/interaction.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { listOf, oneOf } from "../../values/reader.ts";
import { createGestureKeys, hasMenuKey, isFromKeys, tapByKey } from "./gesture-keys.ts";
import { ALL_GESTURES, BUTTONS, DOUBLE_TAP, DRAG_PARTS, LONG_PRESS, RIGHT_PAN, SCALE, TAP } from "./gesture-names.ts";
import { attachHover, attachRightPan, attachWheel } from "./pointer-events.ts";
import { engagePress, followPress } from "./pointer-router.ts";
import { handles, makeRecognizers, type Recognizers } from "./recognizers.ts";
import { attachWheelScale } from "./wheel-scale.ts";
import "./gesture-detector.css";

const DEVICES = oneOf("touch", "mouse", "stylus", "invertedStylus", "trackpad", "unknown");
const EDITABLE = "input, textarea, select, [contenteditable]";
const PRIMARY_TAPS = [...TAP, ...DOUBLE_TAP];
const SECONDARY = [
  ...BUTTONS.slice(1, 2).flatMap(([prefix]) => [...TAP, ...LONG_PRESS].map((n) => prefix + n)),
  ...RIGHT_PAN,
];

/** Presses that a detector claimed: detectors settle among themselves in the arena. */
const ours = new WeakSet<Event>();

const eventSchema = Object.fromEntries(
  ALL_GESTURES.map((name) => [`on_${name}`.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), event()]),
);

/** Which movements the browser must leave to the detector. Watched, and no further than needed. */
function dragsOf(node: ControlNode): "x" | "y" | "all" | undefined {
  const has = (drag: string) => DRAG_PARTS.some((part) => node.hasHandler(drag + part));
  if (has("pan") || SCALE.some((name) => node.hasHandler(name))) return "all";
  const x = has("horizontal_drag");
  const y = has("vertical_drag");
  return x && y ? "all" : x ? "x" : y ? "y" : undefined;
}

/** Flet `GestureDetector`. */
export const GestureDetector = defineControl(
  "GestureDetector",
  {
    content: control(),
    mouseCursor: value(readMouseCursor),
    dragInterval: intOr(0),
    hoverInterval: intOr(0),
    multiTapTouches: intOr(0),
    excludeFromSemantics: bool(),
    trackpadScrollCausesScale: bool(),
    allowedDevices: value(listOf(DEVICES)),
    adaptive: bool(),
    ...eventSchema,
  },
  (props, node) => {
    const listens = () => ALL_GESTURES.some((name) => node.hasHandler(name)) || props.mouseCursor !== undefined;
    // Only hovering and the wheel leave text selectable and touches to the browser.
    const isPassive = () => !ALL_GESTURES.slice(0, -4).some((name) => node.hasHandler(name));
    const root = (
      <div
        class="cell gesture-detector"
        data-drags={dragsOf(node)}
        data-passive={isPassive() ? "" : undefined}
        style={{ "--cursor": props.mouseCursor && toCssMouseCursor(props.mouseCursor) }}
      >
        <Show
          when={listens()}
          fallback={drawErrorBox("GestureDetector should have at least one event handler defined")}
        >
          <Child of={node} in="content" />
        </Show>
      </div>
    ) as HTMLElement;

    const isEnabled = () => !node.isDisabled;
    let recognizers: Recognizers | undefined;
    root.addEventListener("pointerdown", (down) => {
      const isAllowed = props.allowedDevices?.some((device) => device === pointerKind(down)) ?? true;
      const isEditing = down.target instanceof Element && down.target.closest(EDITABLE) !== null;
      if (!isEnabled() || !isAllowed || isEditing) return;
      const isTaken = isPressClaimed(down, root) && !ours.has(down);
      recognizers ??= makeRecognizers(node, (pointer) => engagePress(pointer, root));
      followPress(down, root, recognizers.active(isTaken), isTaken);
      if (isTaken || !PRIMARY_TAPS.some((name) => handles(node, name))) return;
      ours.add(down);
      claimPress(down, root);
    });
    root.addEventListener("click", (click) => {
      if (!isEnabled() || isPressClaimed(click, root)) return;
      if (!PRIMARY_TAPS.some((name) => handles(node, name))) return;
      claimPress(click, root);
      // No pointer: a keyboard or an assistive tool.
      if (click.detail === 0) tapByKey(node, root);
    });
    root.addEventListener("contextmenu", (menu) => {
      const isTouch = menu instanceof PointerEvent && menu.pointerType === "touch";
      const isOurs = isTouch
        ? LONG_PRESS.some((name) => handles(node, name))
        : isFromKeys(menu)
          ? hasMenuKey(node)
          : SECONDARY.some((name) => handles(node, name));
      if (isOurs && isEnabled()) menu.preventDefault();
    });
    root.addEventListener("dragstart", (drag) => {
      if (root.dataset["drags"] !== undefined) drag.preventDefault();
    });
    attachHover(node, root, isEnabled);
    attachWheel(node, root, isEnabled);
    attachWheelScale(node, root, isEnabled);
    attachRightPan(node, root, isEnabled);
    onMount(() => createGestureKeys(node, root, () => props.excludeFromSemantics));
    return root;
  },
  { layout: passingThrough("content", () => true) },
);
