/** The `badge` of any control: a dot, a number or a word at its upper end corner. Source: Flet `Badge`, Flutter `Badge`. */
import { createMemo, createRenderEffect, onCleanup } from "solid-js";
import { ControlNode } from "../tree/control-node.ts";
import type { Value } from "../tree/value.ts";
import { readColor } from "../values/color.ts";
import { readAlignment } from "../values/alignment.ts";
import { readInsets, toCssInsets } from "../values/insets.ts";
import { readBool, readNumber, toCssMaybePx } from "../values/number.ts";
import { readOffset } from "../values/offset.ts";
import { readTextStyle, toCssTextStyle } from "../values/text-style.ts";
import { useComponentTheme } from "./component-theme.ts";
import { ElementStyle } from "./element-style.ts";
import { optionally } from "./optionally.ts";
import { ControlView } from "./control-view.tsx";
import "./frame-badge.css";

/** Draws the badge of `node` into `element` as long as there is one: for parts, which have no frame. */
export function attachPartBadge(node: ControlNode, element: HTMLElement): void {
  const hasBadge = createMemo(() => node.get("badge") != null);
  createRenderEffect(() => {
    if (hasBadge()) attachBadge(node, element);
  });
}

/** Draws the badge of `node` into the wrapper around it until the owner is disposed. */
export function attachBadge(node: ControlNode, wrapper: HTMLElement): void {
  const element = document.createElement("div");
  const style = new ElementStyle(element);
  element.className = "badge";
  const theme = useComponentTheme("badge_theme");
  wrapper.append(element);
  onCleanup(() => element.remove());
  createRenderEffect(() => {
    const value = node.get("badge");
    const badge = value instanceof ControlNode ? value : undefined;
    const label = badge ? badge.get("label") : value;
    drawLabel(element, label);
    const isLarge = label != null && label !== "";
    element.toggleAttribute("data-large", isLarge);
    const read = <T>(name: string, reader: (raw: unknown) => T) =>
      (badge && optionally(badge, name, reader)) ?? theme(name, reader);
    element.hidden = read("label_visible", readBool) === false;
    style.set("background-color", read("bgcolor", readColor));
    style.set("color", read("text_color", readColor));
    const padding = read("padding", readInsets);
    style.set("padding", padding && toCssInsets(padding));
    const size = read(isLarge ? "large_size" : "small_size", readNumber);
    style.set("--badge-size", toCssMaybePx(size));
    const offset = read("offset", readOffset);
    style.set("--badge-x", offset && `${offset.x}px`);
    style.set("--badge-y", offset && `${offset.y}px`);
    const alignment = read("alignment", readAlignment);
    style.set("--badge-ax", alignment && String((1 + alignment.x) / 2));
    style.set("--badge-ay", alignment && String((1 + alignment.y) / 2));
    const text = read("text_style", readTextStyle);
    style.assign("text", text ? toCssTextStyle(text) : {});
  });
}

function drawLabel(element: HTMLElement, label: Value): void {
  if (label instanceof ControlNode) {
    const drawn = ControlView({ node: label });
    element.replaceChildren(...(drawn instanceof Node ? [drawn] : []));
  } else element.textContent = label == null ? "" : String(label);
}
