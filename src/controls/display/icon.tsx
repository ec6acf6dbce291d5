/** Flet `Icon`: one glyph. Inside buttons, tiles and bars it takes their size and colour, elsewhere the theme's. */
import { createRenderEffect } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { hugging } from "../../control/layout-traits.ts";
import { color, number, optionalBool, text, value, valueOr } from "../../control/property.ts";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import { readBlendMode, toCssBlendMode } from "../../values/blend-mode.ts";
import { readInt } from "../../values/number.ts";
import { readShadows, toCssTextShadow } from "../../values/shadow.ts";
import "./icon.css";

/** Flet `Icon`. */
export const Icon = defineControl(
  "Icon",
  {
    icon: valueOr(readInt, 0),
    color: color(),
    size: number(),
    semanticsLabel: text(),
    shadows: value(readShadows),
    blendMode: valueOr(readBlendMode, "srcOver"),
    // These four need a font with such axes, which Flet's icon fonts are not; the browser scales text with all else.
    fill: number(),
    grade: number(),
    weight: number(),
    opticalSize: number(),
    applyTextScaling: optionalBool(),
  },
  (props) => {
    // The glyph's own element is the root: a page may hold thousands of icons.
    const root = IconGlyph({
      get icon() {
        return props.icon;
      },
      get size() {
        return props.size;
      },
      get color() {
        return props.color;
      },
    }) as HTMLElement;
    root.classList.add("icon");
    const style = new ElementStyle(root);
    createRenderEffect(() => {
      style.set("text-shadow", props.shadows && toCssTextShadow(props.shadows));
      style.set("mix-blend-mode", props.blendMode === "srcOver" ? undefined : toCssBlendMode(props.blendMode));
      const label = props.semanticsLabel;
      if (label === undefined) {
        root.setAttribute("aria-hidden", "true");
        root.removeAttribute("role");
        root.removeAttribute("aria-label");
      } else {
        root.removeAttribute("aria-hidden");
        root.setAttribute("role", "img");
        root.setAttribute("aria-label", label);
      }
    });
    return root;
  },
  { layout: hugging },
);
