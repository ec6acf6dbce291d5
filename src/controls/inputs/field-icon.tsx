/** An icon of a form field: a number of one of Flet's sets, or any control. */
import { Show, type JSX } from "solid-js";
import { MaybeControl } from "../../control/children.tsx";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import type { ControlNode } from "../../tree/control-node.ts";

/** Draws `icon`, if there is one. */
export function FieldIcon(props: { readonly icon: number | ControlNode | undefined }): JSX.Element {
  const number = () => (typeof props.icon === "number" ? props.icon : undefined);
  return (
    <>
      <MaybeControl node={typeof props.icon === "object" ? props.icon : undefined} />
      <Show when={number()}>{(icon) => <IconGlyph icon={icon()} />}</Show>
    </>
  );
}
