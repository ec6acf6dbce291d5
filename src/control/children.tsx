/** How a control draws the controls it holds. */
import { createMemo, For, Show, type Accessor, type JSX } from "solid-js";
import type { ControlNode } from "../tree/control-node.ts";
import { ControlView } from "./control-view.tsx";
import { mountGeneration, mountOf, type Mount } from "./mounts.ts";

/** The visible controls in property `in` of `of`, each drawn once and moved, not drawn again, when the order changes. */
export function Children(props: { readonly of: ControlNode; readonly in: string }): JSX.Element {
  return <Controls each={props.of.controlsIn(props.in)} />;
}

/** Draws a list of controls that the caller has chosen. */
export function Controls(props: { readonly each: readonly ControlNode[] }): JSX.Element {
  const mounts = createMemo((): readonly Mount[] => {
    mountGeneration();
    return props.each.map(mountOf);
  });
  return <For each={mounts()}>{(mount) => <ControlView node={mount.node} />}</For>;
}

/** The control in property `in` of `of`, if there is a visible one. */
export function Child(props: { readonly of: ControlNode; readonly in: string }): JSX.Element {
  return <MaybeControl node={props.of.controlIn(props.in)} />;
}

/** Draws `node` if there is one. */
export function MaybeControl(props: { readonly node: ControlNode | undefined }): JSX.Element {
  const mount = createMemo(() => {
    mountGeneration();
    return props.node && mountOf(props.node);
  });
  return (
    <Show when={mount()} keyed>
      {(current) => <ControlView node={current.node} />}
    </Show>
  );
}

/** Text or a control, as many Flet properties allow: text is drawn by `text`, by default as it is. */
export function Content(props: {
  readonly value: string | ControlNode | undefined;
  readonly text?: (text: Accessor<string>) => JSX.Element;
}): JSX.Element {
  const node = createMemo(() => (typeof props.value === "object" ? props.value : undefined));
  const text = createMemo(() => (typeof props.value === "string" ? props.value : undefined));
  return (
    <>
      <MaybeControl node={node()} />
      <Show when={text() !== undefined}>{props.text ? props.text(() => text() ?? "") : text()}</Show>
    </>
  );
}
