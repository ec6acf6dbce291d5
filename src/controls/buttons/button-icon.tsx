/** The icon of a button: a number that Flet sends for one of its sets, or any control. */
import { createMemo, Show, type JSX } from "solid-js";
import { MaybeControl } from "../../control/children.tsx";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import type { ControlNode } from "../../tree/control-node.ts";

/** Draws `icon`, if there is one. `color` is for icons given as a number. */
export function ButtonIcon(props: {
  readonly icon: number | ControlNode | undefined;
  readonly color?: string | undefined;
}): JSX.Element {
  const node = createMemo(() => (typeof props.icon === "object" ? props.icon : undefined));
  const number = createMemo(() => (typeof props.icon === "number" ? props.icon : undefined));
  return (
    <>
      <Show when={node()}>
        <span class="button-icon cell">
          <MaybeControl node={node()} />
        </span>
      </Show>
      <Show when={number() !== undefined}>
        <IconGlyph icon={number() ?? 0} color={props.color} />
      </Show>
    </>
  );
}
