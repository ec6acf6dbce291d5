/** The content of a wrapper that cannot be without: where it is missing, Flet's red box says so. */
import { Show, type JSX } from "solid-js";
import { Child } from "../../control/children.tsx";
import { drawErrorBox } from "../../control/error-box.ts";
import type { ControlNode } from "../../tree/control-node.ts";

/** The control in `content` of `of`, or an error box. */
export function RequiredContent(props: { readonly of: ControlNode }): JSX.Element {
  return (
    <Show
      when={props.of.controlIn("content")}
      fallback={drawErrorBox(`${props.of.type}.content must be provided and visible`)}
    >
      <Child of={props.of} in="content" />
    </Show>
  );
}
