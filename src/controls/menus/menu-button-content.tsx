/** What stands in a menu's button: something before, the content, something after, and the arrow of a submenu. */
import { Show, type JSX } from "solid-js";
import { Content, MaybeControl } from "../../control/children.tsx";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import type { ControlNode } from "../../tree/control-node.ts";

/** `Icons.ARROW_RIGHT`; points the other way in right-to-left texts. */
const ARROW_RIGHT = 66017;

/** Draws the parts that are there. */
export function MenuButtonContent(props: {
  readonly leading: ControlNode | undefined;
  readonly content: string | ControlNode | undefined;
  readonly trailing: ControlNode | undefined;
  readonly hasArrow?: boolean | undefined;
}): JSX.Element {
  return (
    <span class="button-content menu-button-content">
      <Show when={props.leading}>
        <span class="menu-button-part cell">
          <MaybeControl node={props.leading} />
        </span>
      </Show>
      <Show when={props.content !== undefined}>
        <span class="menu-button-label cell">
          <Content value={props.content} />
        </span>
      </Show>
      <Show when={props.trailing}>
        <span class="menu-button-part cell">
          <MaybeControl node={props.trailing} />
        </span>
      </Show>
      <Show when={props.hasArrow}>
        <IconGlyph icon={ARROW_RIGHT} size={24} />
      </Show>
    </span>
  );
}
