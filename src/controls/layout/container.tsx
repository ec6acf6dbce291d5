/** Flet `Container`: a decorated box around one control. */
import { createRenderEffect, onCleanup } from "solid-js";
import { activate, isActivatable } from "../../control/activate.ts";
import { loosen } from "../../control/box.ts";
import { Child } from "../../control/children.tsx";
import { createDecoration, createForeground } from "../../control/decoration.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { optionally } from "../../control/optionally.ts";
import { bool, choice, color, control, event, insets, optionalChoice, value } from "../../control/property.ts";
import { toTapData } from "../../control/tap-data.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createPress } from "../../ui/interaction.ts";
import { createRipple } from "../../ui/ripple.ts";
import { readAlignment } from "../../values/alignment.ts";
import { readAnimation, toCssTransition } from "../../values/animation.ts";
import { readBlendMode } from "../../values/blend-mode.ts";
import { readBlur, toCssBlur } from "../../values/blur.ts";
import { readBorder } from "../../values/border.ts";
import { readColorFilter, toCssColorFilter } from "../../values/color-filter.ts";
import { readColor } from "../../values/color.ts";
import { readDecoration } from "../../values/decoration.ts";
import { readDecorationImage } from "../../values/decoration-image.ts";
import { readGradient } from "../../values/gradient.ts";
import { toCssInsets } from "../../values/insets.ts";
import { readBorderRadius } from "../../values/radius.ts";
import { readShadows } from "../../values/shadow.ts";
import { readUrl } from "../../values/url.ts";
import "./container.css";

const hasAlignment = (node: ControlNode) => node.get("alignment") != null;

const layout: LayoutTraits = {
  child: (node, core) => (hasAlignment(node) ? loosen(core) : core),
  wants: (node, _axis, wants) => {
    const content = node.controlIn("content");
    return !content || hasAlignment(node) || wants(content);
  },
  place: (node) => ({ fraction: fractionOf(node) }),
  ownsMargin: true,
  isPadded: (node) => node.get("padding") != null || node.get("border") != null,
};

function fractionOf(node: ControlNode): readonly [number, number] | undefined {
  const raw = node.get("alignment");
  if (raw == null) return undefined;
  const { x, y } = readAlignment(raw);
  const isKeyword = Number.isInteger(x) && Number.isInteger(y) && node.get("animate") == null;
  return isKeyword ? undefined : [(1 + x) / 2, (1 + y) / 2];
}

const animated =
  "padding margin width height left top translate background-color border border-radius box-shadow opacity".split(" ");

/** Flet `Container`. */
export const Container = defineControl(
  "Container",
  {
    content: control(),
    padding: insets(),
    alignment: value(readAlignment),
    bgcolor: color(),
    gradient: value(readGradient),
    blendMode: value(readBlendMode),
    border: value(readBorder),
    borderRadius: value(readBorderRadius),
    shape: choice("rectangle", "circle"),
    clipBehavior: optionalChoice("none", "hardEdge", "antiAlias", "antiAliasWithSaveLayer"),
    ink: bool(),
    image: value(readDecorationImage),
    inkColor: color(),
    animate: value(readAnimation),
    blur: value(readBlur),
    shadow: value(readShadows),
    url: value(readUrl),
    colorFilter: value(readColorFilter),
    ignoreInteractions: bool(),
    foregroundDecoration: value(readDecoration),
    onClick: event(),
    onTapDown: event(),
    onLongPress: event(),
    onHover: event(),
  },
  (props, node) => {
    const isClickable = () => isActivatable(node) || props.onTapDown;
    const isInteractive = () => (isClickable() || props.onLongPress || props.onHover) && !node.isDisabled;
    const hasInk = () => props.ink && isInteractive();
    const root = (
      <div
        class="cell container"
        classList={{ "md-body-medium": hasInk() }}
        data-clip={(props.clipBehavior ?? (props.borderRadius ? "antiAlias" : "none")) === "none" ? undefined : ""}
        data-clickable={isInteractive() && isClickable() ? "" : undefined}
        data-ignore={props.ignoreInteractions ? "" : undefined}
        data-shape={props.shape}
      >
        <Child of={node} in="content" />
      </div>
    ) as HTMLElement;

    const style = new ElementStyle(root);
    createRenderEffect(() => {
      style.set("padding", props.padding && toCssInsets(props.padding));
      const alignment = props.alignment;
      const isKeyword = alignment !== undefined && !fractionOf(node);
      style.set("justify-items", isKeyword ? ["left", "center", "right"][alignment.x + 1] : undefined);
      style.set("align-items", isKeyword ? ["start", "center", "end"][alignment.y + 1] : undefined);
      style.set("backdrop-filter", props.blur && toCssBlur(props.blur));
      style.set("filter", props.colorFilter && toCssColorFilter(props.colorFilter));
      const animation = props.animate;
      style.set("--own-transition", animation && toCssTransition(animation, ...animated));
      root.classList.toggle("animated-box", animation !== undefined);
    });
    createDecoration(style, () => ({
      bgcolor: props.bgcolor,
      gradient: props.gradient,
      border: props.border,
      borderRadius: props.borderRadius,
      shadows: props.shadow,
      shape: props.shape,
      blendMode: props.blendMode,
      image: props.image,
    }));
    createForeground(root, () => props.foregroundDecoration);
    // Most containers only hold something: what makes one pressable is attached when it becomes so.
    createRenderEffect(() => {
      if (isInteractive()) attachPress(node, root, isClickable, hasInk);
    });
    root.addEventListener("transitionend", (ended) => {
      if (ended.target === root && node.peek("animate") != null) node.emit("animation_end", "container");
    });
    return root;
  },
  { layout },
);

function attachPress(node: ControlNode, root: HTMLElement, isClickable: () => boolean, hasInk: () => boolean): void {
  createRenderEffect(() => {
    if (!isClickable()) return;
    root.setAttribute("role", "button");
    root.tabIndex = 0;
    onCleanup(() => {
      root.removeAttribute("role");
      root.removeAttribute("tabindex");
    });
  });
  createRenderEffect(() => {
    if (!hasInk()) return;
    root.dataset["ink"] = "theme";
    createRipple(root);
    const color = optionally(node, "ink_color", readColor);
    if (color) root.style.setProperty("--state-splash-color", color);
    onCleanup(() => {
      delete root.dataset["ink"];
      root.style.removeProperty("--state-splash-color");
    });
  });
  createPress(root, {
    onTap: isClickable() ? () => activate(node) : undefined,
    onTapDown: node.hasHandler("tap_down") ? (pointer) => node.emit("tap_down", toTapData(root, pointer)) : undefined,
    onLongPress: node.hasHandler("long_press") ? () => node.emit("long_press") : undefined,
    onHover: node.hasHandler("hover") ? (isOver) => node.emit("hover", isOver) : undefined,
  });
}
