/**
 * Flet `ShaderMask`: its content blended with a gradient. Fading out, which most masks are for, is a CSS mask; all else
 * is a filter.
 */
import { createRenderEffect, Show } from "solid-js";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { control, value, valueOr } from "../../control/property.ts";
import type { BlendMode } from "../../values/blend-mode.ts";
import { readBlendMode } from "../../values/blend-mode.ts";
import { type Gradient, gradientNeedsSize, readGradient, toCssGradient } from "../../values/gradient.ts";
import { readBorderRadius, toCssRadius } from "../../values/radius.ts";
import { createBoxSize } from "./box-size.ts";
import { createShaderFilter } from "./shader-filter.ts";
import "./shader-mask.css";

const WHOLE = { width: 1, height: 1 };

/** Flet `ShaderMask`. */
export const ShaderMask = defineControl(
  "ShaderMask",
  {
    shader: value(readGradient),
    content: control(),
    blendMode: valueOr(readBlendMode, "modulate"),
    borderRadius: value(readBorderRadius),
  },
  (props, node) => {
    const root = (
      <div
        class="cell shader-mask"
        data-clip={props.borderRadius ? "" : undefined}
        style={{ "--mask-radius": props.borderRadius && toCssRadius(props.borderRadius) }}
      >
        <Show when={props.shader} fallback={drawErrorBox("ShaderMask.shader must be provided")}>
          <Child of={node} in="content" />
        </Show>
      </div>
    ) as HTMLElement;
    const style = new ElementStyle(root);
    const size = createBoxSize(root);
    createRenderEffect(() => {
      const gradient = props.shader;
      const isMask = gradient && onlyFades(gradient, props.blendMode);
      style.set(
        "mask-image",
        isMask ? toCssGradient(gradient, gradientNeedsSize(gradient) ? size() : undefined) : undefined,
      );
    });
    createShaderFilter(root, () => {
      const { shader: gradient, blendMode } = props;
      return gradient && !onlyFades(gradient, blendMode) ? { gradient, blendMode, span: WHOLE } : undefined;
    });
    return root;
  },
  { layout: passingThrough("content") },
);

/** Whether the content keeps its colours and only the gradient's opacity counts. */
function onlyFades({ stops }: Gradient, mode: BlendMode): boolean {
  return mode === "dstIn" || (mode === "modulate" && stops.every(({ color }) => color.startsWith("#ffffff")));
}
