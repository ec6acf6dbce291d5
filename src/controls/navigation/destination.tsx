/** What the destinations of bars, rails and drawers share: they are parts, drawn by their owner, live in their own properties. */
import { createMemo, type JSX } from "solid-js";
import { attachPartBadge } from "../../control/frame-badge.ts";
import { tooltipOf } from "../../control/frame-tooltip.ts";
import { attachKey } from "../../control/key.ts";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { createPress } from "../../ui/interaction.ts";
import { createRipple } from "../../ui/ripple.ts";
import { createTooltip, type TooltipOptions } from "../../ui/tooltip.ts";
import "./destination.css";

/** What the icon of any destination is made of. */
interface IconProps {
  readonly icon: number | ControlNode | undefined;
  readonly selectedIcon: number | ControlNode | undefined;
}

/** The icon of a destination: `selected_icon` where it is selected and has one. With the destination's badge. */
export function DestinationIcon(props: {
  readonly of: ControlNode;
  readonly own: IconProps;
  readonly isSelected: boolean;
}): JSX.Element {
  const current = createMemo(() => (props.isSelected ? props.own.selectedIcon : undefined) ?? props.own.icon);
  return (
    <span class="destination-icon cell stack" ref={(element) => attachPartBadge(props.of, element)}>
      <IconOrControl icon={current()} />
    </span>
  );
}

/**
 * The button of a destination.
 * @param options `tooltip` holds where the destination has none of its own.
 */
export function setUpDestination(
  element: HTMLButtonElement,
  destination: ControlNode,
  options: { readonly onSelect: () => void; readonly tooltip?: () => TooltipOptions | undefined },
): void {
  attachKey(destination, element);
  createRipple(element);
  createPress(element, { onTap: options.onSelect, isEnabled: () => !element.disabled });
  createTooltip(element, () => (destination.isDisabled ? undefined : (tooltipOf(destination) ?? options.tooltip?.())));
}
