/** The `tooltip` property of any control: plain text or Flet's `Tooltip`. */
import type { ControlNode } from "../tree/control-node.ts";
import { createTooltip, plainTooltip, type TooltipOptions } from "../ui/tooltip.ts";
import { readTooltip, toTooltipOptions } from "./tooltip-options.ts";
import { optionally } from "./optionally.ts";

/** Gives `element` the tooltip of `node`, as long as it has one. */
export function attachTooltip(node: ControlNode, element: HTMLElement): void {
  createTooltip(element, () => tooltipOf(node));
}

/** The tooltip of `node`. Watched. */
export function tooltipOf(node: ControlNode, name = "tooltip"): TooltipOptions | undefined {
  const tooltip = optionally(node, name, readTooltip);
  if (tooltip === undefined) return undefined;
  return typeof tooltip === "string" ? plainTooltip(tooltip) : toTooltipOptions(tooltip);
}
