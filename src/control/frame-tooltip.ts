/** The `tooltip` property of any control: plain text or Flet's `Tooltip`. */
import type { ControlNode } from "../tree/control-node.ts";
import { createTooltip, type TooltipOptions } from "../ui/tooltip.ts";
import { toCssDecoration } from "../values/decoration.ts";
import { toCssInsets } from "../values/insets.ts";
import { toCssMouseCursor } from "../values/mouse-cursor.ts";
import { toCssConstraints } from "../values/size.ts";
import { toCssTextStyle } from "../values/text-style.ts";
import { readTooltip, type Tooltip } from "../values/tooltip.ts";
import type { WireFields } from "../values/reader.ts";
import { useTheme } from "../theme/theme-context.tsx";
import { optionally } from "./optionally.ts";

/** Gives `element` the tooltip of `node`, as long as it has one. */
export function attachTooltip(node: ControlNode, element: HTMLElement): void {
  const theme = useTheme();
  createTooltip(element, () => tooltipOf(node, "tooltip", theme().data.component("tooltip_theme")));
}

/**
 * The tooltip in property `name` of `node`, laid over the program's `TooltipTheme`. Watched. A plain text waits 800 ms
 * whatever the theme says, as in Flet's client.
 */
export function tooltipOf(node: ControlNode, name = "tooltip", themed?: WireFields): TooltipOptions | undefined {
  const tooltip = optionally(node, name, (raw) => readTooltip(raw, themed));
  return tooltip && toOptions(tooltip);
}

function toOptions(tooltip: Tooltip): TooltipOptions {
  const { bgcolor, decoration, textStyle, textAlign, padding, margin, sizeConstraints, mouseCursor } = tooltip;
  const style: Record<string, string> = {};
  if (decoration) Object.assign(style, toCssDecoration(decoration));
  if (bgcolor !== undefined) style["background-color"] = bgcolor;
  if (textStyle) Object.assign(style, toCssTextStyle(textStyle));
  if (textAlign) style["text-align"] = textAlign;
  if (padding) style["padding"] = toCssInsets(padding);
  if (margin) style["margin"] = toCssInsets(margin);
  if (sizeConstraints) Object.assign(style, toCssConstraints(sizeConstraints));
  return { ...tooltip, style, cursor: mouseCursor && toCssMouseCursor(mouseCursor) };
}
