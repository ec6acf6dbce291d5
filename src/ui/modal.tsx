/**
 * A modal layer: scrim, panel, focus trap, Escape and scrim press, everything behind it inert. What the panel looks like
 * and how it moves belongs to its control (dialog, sheet, drawer, picker).
 */
import { Show, onCleanup, splitProps, type JSX } from "solid-js";
import { createDismiss } from "./dismiss.ts";
import { createFocusTrap } from "./focus.ts";
import { createPresence } from "./presence.ts";
import { Overlay, useOverlayHost } from "./overlay.tsx";
import "./modal.css";

/** Properties of `<Modal>`; further attributes go to the panel. */
export type ModalProps = JSX.HTMLAttributes<HTMLDivElement> & {
  readonly open: boolean;
  /** The user asked to close. Whoever owns `open` decides. */
  readonly onDismiss?: ((reason: "escape" | "barrier") => void) | undefined;
  /** The exit animation is over and the panel is gone: once per close. */
  readonly onExited?: (() => void) | undefined;
  /** Scrim presses and Escape do nothing. */
  readonly modal?: boolean | undefined;
  /** Any CSS colour; default black at 54 %. */
  readonly scrim?: string | undefined;
  readonly role?: "dialog" | "alertdialog" | undefined;
  /** The opener: gives the text direction. */
  readonly scope?: Element | undefined;
  /** Class of the whole layer: where a control sets `--modal-*`. */
  readonly layerClass?: string | undefined;
  /** What gets focus first; default `[autofocus]`, else the panel. */
  readonly initialFocus?: (() => HTMLElement | null | undefined) | undefined;
  /** Receives the panel while it is being made. */
  readonly panelRef?: ((panel: HTMLDivElement) => void) | undefined;
  readonly children: JSX.Element;
};

const OWN = [
  "open",
  "onDismiss",
  "onExited",
  "modal",
  "scrim",
  "role",
  "scope",
  "layerClass",
  "initialFocus",
  "panelRef",
  "class",
  "children",
] as const;

/** Renders nothing while closed; mounted in the overlay host from opening until the exit animation has ended. */
export function Modal(props: ModalProps): JSX.Element {
  const [own, rest] = splitProps(props, OWN);
  const host = useOverlayHost();
  let scrim: HTMLDivElement | undefined;
  let panel: HTMLDivElement | undefined;
  const presence = createPresence(
    () => own.open,
    () => [scrim, panel],
    () => own.onExited?.(),
  );

  function dismiss(reason: "escape" | "barrier"): void {
    if (!own.modal && presence.state() === "open") own.onDismiss?.(reason);
  }

  function connect(layer: HTMLDivElement): void {
    if (!panel) return;
    // In this order, so that on the way out what is behind accepts focus again before it gets it back.
    createFocusTrap(panel, { initial: own.initialFocus });
    onCleanup(host.blockBehind(layer));
    createDismiss(layer.ownerDocument, { inside: () => [layer], onEscape: () => dismiss("escape") });
  }

  return (
    <Show when={presence.isMounted()}>
      <Overlay
        class={`modal ${own.layerClass ?? ""}`}
        scope={own.scope}
        data-state={presence.state()}
        onConnect={connect}
      >
        <div
          class="modal-scrim"
          data-state={presence.state()}
          style={{ background: own.scrim }}
          ref={(element) => (scrim = element)}
          on:click={() => dismiss("barrier")}
        />
        <div
          {...rest}
          class={`modal-panel ${own.class ?? ""}`}
          role={own.role ?? "dialog"}
          aria-modal="true"
          tabindex="-1"
          data-state={presence.state()}
          ref={(element) => {
            panel = element;
            own.panelRef?.(element);
          }}
        >
          {own.children}
        </div>
      </Overlay>
    </Show>
  );
}
