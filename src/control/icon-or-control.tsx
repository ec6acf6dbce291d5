/** An icon as many Flet properties allow it: a number of one of the icon sets, or any control. */
import { createMemo, Show, type JSX } from "solid-js";
import { IconGlyph } from "../theme/icon-glyph.tsx";
import type { ControlNode } from "../tree/control-node.ts";
import { MaybeControl } from "./children.tsx";

/** Draws `icon`, if there is one. `color` is for icons given as a number. */
export function IconOrControl(props: {
  readonly icon: number | ControlNode | undefined;
  readonly color?: string | undefined;
}): JSX.Element {
  const node = createMemo(() => (typeof props.icon === "object" ? props.icon : undefined));
  const number = createMemo(() => (typeof props.icon === "number" ? props.icon : undefined));
  return (
    <Show when={number() !== undefined} fallback={<MaybeControl node={node()} />}>
      <IconGlyph icon={number() ?? 0} color={props.color} />
    </Show>
  );
}
