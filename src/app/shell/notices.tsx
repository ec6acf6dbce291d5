/**
 * The bar at the lower edge that shows the queue's notices one after another. It takes no focus and covers nothing that
 * the program has there; it stays in the document while it is empty, since screen readers only hear of changes.
 */
import { createEffect, createMemo, createSignal, For, onCleanup, Show, type JSX } from "solid-js";
import { returnFocus } from "../../ui/focus.ts";
import { describeBytes } from "./boot-words.ts";
import { CloseButton } from "./close-button.tsx";
import { createLift } from "./lift.ts";
import type { Notice, NoticeQueue } from "./notice-queue.ts";
import { ShellButton } from "./shell-button.tsx";
import { ShellLayer } from "./shell-layer.tsx";
import "./notices.css";

/** Draws `queue` until it is unmounted. */
export function Notices(props: { readonly queue: NoticeQueue }): JSX.Element {
  let layer: HTMLElement | undefined;
  let before: Element | null = null;
  const [isHovered, setHovered] = createSignal(false);
  const [isFocused, setFocused] = createSignal(false);
  // What the user is about to press does not change under the finger.
  const shown = createMemo<Notice | undefined>((last) => {
    const all = props.queue.notices();
    const held = isFocused() || isHovered() ? all.find(({ id }) => id === last?.id) : undefined;
    return held ?? all[0];
  });
  const id = createMemo(() => shown()?.id);
  const expiresMs = createMemo(() => shown()?.expiresMs);
  createEffect(() => {
    const [current, ms] = [id(), expiresMs()];
    if (current === undefined || ms === undefined || isHovered() || isFocused()) return;
    const timer = setTimeout(() => props.queue.close(current), ms);
    onCleanup(() => clearTimeout(timer));
  });
  createLift(
    () => layer,
    () => id() !== undefined,
  );

  // A press that makes the notice go gives the focus back.
  const press = (run: () => void): void => {
    const wasFocused = isFocused();
    run();
    if (layer && wasFocused && !layer.contains(document.activeElement)) returnFocus(layer, before);
  };
  const close = (): void => {
    const current = id();
    if (current !== undefined) press(() => props.queue.close(current));
  };
  const text = (isAssertive: boolean): JSX.Element => (
    <Show when={(shown()?.isAssertive ?? false) === isAssertive}>{shown()?.text}</Show>
  );
  return (
    <ShellLayer
      ref={(element) => (layer = element)}
      class="notices"
      role={id() === undefined ? undefined : "region"}
      label={id() === undefined ? undefined : "Notice"}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <div
        class="notices-bar"
        data-empty={id() === undefined ? "" : undefined}
        on:pointerenter={() => setHovered(true)}
        on:pointerleave={() => setHovered(false)}
        on:focusin={(event) => {
          if (!isFocused()) before = event.relatedTarget instanceof Element ? event.relatedTarget : null;
          setFocused(true);
        }}
        on:focusout={({ currentTarget, relatedTarget }) =>
          setFocused(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))
        }
      >
        <div class="notices-words">
          <span role="status">{text(false)}</span>
          <span role="alert">{text(true)}</span>
          <Show when={shown()?.progress}>
            {(progress) => (
              <span class="notices-bytes" aria-hidden="true">
                {describeBytes(progress())}
              </span>
            )}
          </Show>
        </div>
        <Show when={id() !== undefined}>
          <div class="notices-buttons">
            <For each={shown()?.actions ?? []}>
              {(action) => (
                <ShellButton emphasis={action.emphasis} onPress={() => press(action.onPress)}>
                  {action.label}
                </ShellButton>
              )}
            </For>
            <CloseButton label="Close notice" onPress={close} />
          </div>
        </Show>
        <Show when={shown()?.progress}>{(progress) => <ProgressLine {...progress()} />}</Show>
      </div>
    </ShellLayer>
  );
}

function ProgressLine(props: { readonly loadedBytes: number; readonly totalBytes: number }): JSX.Element {
  const fraction = () => (props.totalBytes > 0 ? Math.min(props.loadedBytes / props.totalBytes, 1) : undefined);
  const percent = () => {
    const value = fraction();
    return value === undefined ? undefined : Math.floor(value * 100);
  };
  return (
    <div
      class="notices-progress"
      role="progressbar"
      aria-label="Progress"
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow={percent()}
      style={{ "--fraction": fraction() ?? 0 }}
    />
  );
}
