/** What stands inside a button: an icon and a label. */
import { Show, type JSX } from "solid-js";
import { Content } from "../../control/children.tsx";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import type { ControlNode } from "../../tree/control-node.ts";

/** Draws icon and label, each if there is one. `iconColor` is for icons given as a number. */
export function ButtonContent(props: {
  readonly icon: number | ControlNode | undefined;
  readonly iconColor?: string | undefined;
  readonly label?: string | ControlNode | undefined;
}): JSX.Element {
  return (
    <span class="button-content">
      <ButtonIcon icon={props.icon} color={props.iconColor} />
      <Show when={props.label !== undefined}>
        <span class="button-label cell">
          <Content value={props.label} />
        </span>
      </Show>
    </span>
  );
}

/** An icon whose control, if it is one, stands in a box that does not shrink. */
export function ButtonIcon(props: {
  readonly icon: number | ControlNode | undefined;
  readonly color?: string | undefined;
}): JSX.Element {
  return (
    <Show when={typeof props.icon === "object"} fallback={<IconOrControl icon={props.icon} color={props.color} />}>
      <span class="button-icon cell">
        <IconOrControl icon={props.icon} />
      </span>
    </Show>
  );
}
