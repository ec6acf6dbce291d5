/** One item of a ListView: an element that only assistive tools see, around the divider and the control. */
import { Show, type JSX } from "solid-js";
import { ControlView } from "../../control/control-view.tsx";
import type { Lines } from "../../control/virtual/lines.ts";
import type { ControlNode } from "../../tree/control-node.ts";

/** Draws an item. `count`: how many there are, where the page does not hold all of them. */
export function ListItem(props: {
  readonly node: ControlNode;
  readonly index: number;
  readonly count: number | undefined;
  readonly isDivided: boolean;
  readonly lines: Lines;
}): JSX.Element {
  const item = (
    <div
      class="list-item"
      role="listitem"
      aria-setsize={props.count}
      aria-posinset={props.count === undefined ? undefined : props.index + 1}
    >
      <Show when={props.isDivided && props.index > 0}>
        <div class="list-divider" />
      </Show>
      <ControlView node={props.node} />
    </div>
  ) as HTMLElement;
  const drawn = item.querySelector<HTMLElement>(":scope > .f");
  if (drawn) props.lines.watch(props.node, drawn);
  return item;
}
