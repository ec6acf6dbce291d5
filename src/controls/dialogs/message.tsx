/**
 * What snack bars and banners share: they lie in the top view's place for messages, one at a time, come and go by growing,
 * and tell Python when they are visible and when they are gone. Flutter's ScaffoldMessenger.
 */
import { createEffect, createSignal, onCleanup, onMount, Show, type JSX } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import { createPresence, exitOf } from "../../ui/presence.ts";
import type { Message, Messenger } from "../page/messenger.ts";
import { createDialogLife } from "./dialog-life.ts";

/** What a message may do while it is drawn. */
export interface MessageHandle {
  readonly state: () => "open" | "closing";
  /** Goes, animated. */
  readonly hide: () => void;
  /** Goes without animation. */
  readonly remove: () => void;
}

/** How a kind of message behaves. */
export interface MessageOptions {
  readonly messenger: Messenger | undefined;
  readonly canShow: () => boolean;
  /** Whether `open = False` takes it away at once, as with snack bars. */
  readonly removesAtOnce: boolean;
  /** Called when the entry animation is over. */
  readonly onVisible?: (message: MessageHandle) => void;
  /** The message's element. */
  readonly draw: (message: MessageHandle) => JSX.Element;
}

/** Shows `node` as a message while it is open. Draws nothing in place. */
export function drawMessage(node: ControlNode, options: MessageOptions): JSX.Element {
  const life = createDialogLife(node, options.canShow);
  const [isInstant, setInstant] = createSignal(false);
  let box: HTMLElement | undefined;
  const entry: Message = { remove };
  const presence = createPresence(
    () => life.isShown(),
    () => (isInstant() ? [] : [box]),
    () => {
      setInstant(false);
      options.messenger?.gone(entry);
      node.write({ _dismissed: true });
      life.exited();
    },
  );

  function remove(): void {
    setInstant(true);
    life.close();
  }
  const handle: MessageHandle = { state: presence.state, hide: () => life.close(), remove };
  createEffect((wasShown: boolean) => {
    const isShown = life.isShown();
    if (isShown) options.messenger?.show(entry);
    else if (wasShown && options.removesAtOnce && node.peek("open") !== true) setInstant(true);
    return isShown;
  }, false);
  onCleanup(() => options.messenger?.gone(entry));

  return (
    <Show when={presence.isMounted()}>
      <Placed />
    </Show>
  );

  function Placed(): JSX.Element {
    const own = (
      <div class="message" data-state={presence.state()} data-instant={isInstant() ? "" : undefined}>
        {options.draw(handle)}
      </div>
    ) as HTMLElement;
    box = own;
    options.messenger?.place.append(own);
    onCleanup(() => own.remove());
    onMount(async () => {
      await Promise.resolve();
      await exitOf([own]);
      if (!own.isConnected || presence.state() !== "open") return;
      node.emit("visible");
      options.onVisible?.(handle);
    });
    return null;
  }
}
