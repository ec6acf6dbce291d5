/** Keeps a button's custom properties those of its style: `_internals.style`, else `style`, over the theme's. */
import { createMemo, createRenderEffect, type Accessor } from "solid-js";
import type { ElementStyle } from "../../control/element-style.ts";
import { reportProblem } from "../../control/problems.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import type { ComponentTheme } from "../../theme/theme-data.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readButtonStyle, type ButtonStyle } from "../../values/button-style.ts";
import { isMap, readLeniently } from "../../values/reader.ts";
import { toCssButtonStyle, type StyleFallbacks } from "./button-css.ts";

/** How a kind of button finds its style. */
export interface StyleSource {
  /** The component theme whose `style` lies under the button's own. */
  readonly theme: ComponentTheme;
  readonly fallbacks: StyleFallbacks;
  /** Whether a plain `style` counts where there is no effective one (Outlined and Text buttons). */
  readonly usesPlainStyle: boolean;
  readonly isSelected?: () => boolean;
}

/** Keeps `css`'s element styled as long as the owner lives. Returns the button's own style. */
export function createButtonStyle(
  node: ControlNode,
  css: ElementStyle,
  source: StyleSource,
): Accessor<ButtonStyle | undefined> {
  const theme = useTheme();
  const raw = createMemo(() => effectiveStyle(node) ?? (source.usesPlainStyle ? node.get("style") : undefined));
  const own = () => parse(node, raw());
  createRenderEffect(() => {
    const themed = theme().data.component(source.theme)?.["style"];
    if (raw() == null && themed == null) {
      css.assign("style", {});
      return;
    }
    css.assign("style", toCssButtonStyle(own(), parse(node, themed), source.fallbacks, source.isSelected?.()));
  });
  return own;
}

/** The style that flet made of `style`, `color`, `bgcolor` and `elevation`. */
function effectiveStyle(node: ControlNode): unknown {
  const internals = node.get("_internals");
  return isMap(internals) ? internals["style"] : undefined;
}

function parse(node: ControlNode, raw: unknown): ButtonStyle | undefined {
  if (raw === null || raw === undefined) return undefined;
  return readLeniently(readButtonStyle, raw, (error) =>
    reportProblem({ kind: "bad-property", control: node, property: "style", error }),
  );
}
