/**
 * What the frame draws: opacity, the transforms, and the implicit animations of all layout properties.
 * Order from outside to inside, as in Flet's client: transform, flip, offset, scale, rotate.
 */
import type { ControlNode } from "../tree/control-node.ts";
import { CENTER } from "../values/alignment.ts";
import { readAnimation, toCssTransition } from "../values/animation.ts";
import { readFlip, toCssFlip } from "../values/flip.ts";
import { readNumber } from "../values/number.ts";
import { readOffset } from "../values/offset.ts";
import { readRotate, toCssRotate, type Rotate } from "../values/rotate.ts";
import { readScale, toCssScale, type Scale } from "../values/scale.ts";
import { readTransform, toCssTransform } from "../values/transform.ts";
import type { FrameElements } from "./frame-box.ts";
import { optionally } from "./optionally.ts";

const UNSCALED: Scale = { x: 1, y: 1, alignment: CENTER, origin: undefined };
const UNTURNED: Rotate = { angle: 0, alignment: CENTER, origin: undefined };

/** Writes opacity, transforms and transitions. Watched. */
export function paintFrame(node: ControlNode, elements: FrameElements, isLayout: boolean): void {
  const core = elements.core;
  const opacity = optionally(node, "opacity", readNumber);
  core.set("opacity", opacity === undefined ? undefined : String(Math.min(1, Math.max(0, opacity))));
  core.set("direction", node.get("rtl") === true ? "rtl" : undefined);
  if (!isLayout) {
    const animation = transition(node, "animate_opacity", ["opacity"]);
    core.toggle("animated", animation !== undefined);
    core.set("--frame-transition", animation);
    return;
  }

  const parts: string[] = [];
  const transform = optionally(node, "transform", readTransform);
  if (transform) parts.push(toCssTransform(transform));
  const flip = optionally(node, "flip", readFlip);
  if (flip && (flip.x || flip.y)) parts.push(toCssFlip(flip));
  const offset = optionally(node, "offset", readOffset);
  if (offset) parts.push("translate(var(--shift-x), var(--shift-y))");
  core.set("--shift-x", offset && `${offset.x * 100}%`);
  core.set("--shift-y", offset && `${offset.y * 100}%`);
  // What animates stays in the list when its value goes away: from and to "nothing" is an animation, too.
  const scale = optionally(node, "scale", readScale) ?? (node.get("animate_scale") == null ? undefined : UNSCALED);
  if (scale) parts.push(toCssScale(scale, "var(--scale-x)", "var(--scale-y)"));
  core.set("--scale-x", scale && String(scale.x));
  core.set("--scale-y", scale && String(scale.y));
  const rotate =
    optionally(node, "rotate", readRotate) ?? (node.get("animate_rotation") == null ? undefined : UNTURNED);
  if (rotate) parts.push(toCssRotate(rotate, "var(--rotate)"));
  core.set("--rotate", rotate && `${rotate.angle}rad`);
  core.toggle("transformed", parts.length > 0);
  core.set("--transform", parts.length > 0 ? parts.join(" ") : undefined);

  const coreTransitions = [
    transition(node, "animate_opacity", ["opacity"]),
    transition(node, "animate_size", ["width", "height"]),
    transition(node, "animate_rotation", ["--rotate"]),
    transition(node, "animate_scale", ["--scale-x", "--scale-y"]),
    transition(node, "animate_offset", ["--shift-x", "--shift-y"]),
    transition(node, "animate_align", ["left", "top", "translate"]),
  ];
  const outerTransitions = [
    transition(node, "animate_margin", ["margin", "--mx", "--my"]),
    transition(node, "animate_position", ["left", "top", "right", "bottom"]),
  ];
  const outer = elements.slot ?? elements.align ?? elements.ratio ?? elements.badge;
  if (outer) {
    setTransitions(outer, outerTransitions);
    setTransitions(core, coreTransitions);
  } else setTransitions(core, [...coreTransitions, ...outerTransitions]);
}

/** Name of the property in Flet's `animation_end` event for the CSS property whose transition ended. */
export function animationName(cssProperty: string, isAligned: boolean): string | undefined {
  switch (cssProperty) {
    case "opacity":
      return "opacity";
    case "--rotate":
      return "rotation";
    case "--scale-x":
      return "scale";
    case "--shift-x":
    case "--shift-y":
      return "offset";
    case "margin-top":
    case "margin-left":
      return "margin";
    case "left":
    case "top":
    case "right":
    case "bottom":
      return isAligned ? "align" : "position";
    default:
      return undefined;
  }
}

function setTransitions(target: FrameElements["core"], transitions: readonly (string | undefined)[]): void {
  const set = transitions.filter((entry) => entry !== undefined).join(", ");
  target.toggle("animated", set !== "");
  target.set("--frame-transition", set === "" ? undefined : set);
}

function transition(node: ControlNode, name: string, properties: readonly string[]): string | undefined {
  const animation = optionally(node, name, readAnimation);
  return animation && toCssTransition(animation, ...properties);
}
