/**
 * A drawer of a scaffold: slides over it from its start or end edge with a scrim, takes focus and keeps it, and goes by
 * scrim, Escape or swipe. Flutter's DrawerController.
 */
import { createEffect, createSignal, onCleanup, onMount, Show, type JSX } from "solid-js";
import { MaybeControl } from "../../control/children.tsx";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createDismiss } from "../../ui/dismiss.ts";
import { createDrag } from "../../ui/drag.ts";
import { createFocusTrap } from "../../ui/focus.ts";
import { createPresence } from "../../ui/presence.ts";
import type { DrawerSide } from "./scaffold-host.ts";

/** How far from the edge a swipe opens a drawer, px. */
const EDGE = 20;
/** Flutter's fling velocity of a drawer, px/ms. */
const FLING = 0.365;

type DrawerProps = {
  readonly node: ControlNode;
  readonly side: DrawerSide;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** The scaffold's element, from whose edge a swipe opens the drawer. */
  readonly edge: () => HTMLElement;
};

/** Draws the drawer while it is open, until it has gone. */
export function Drawer(props: DrawerProps): JSX.Element {
  let panel: HTMLElement | undefined;
  let scrim: HTMLElement | undefined;
  const presence = createPresence(
    () => props.isOpen,
    () => [panel, scrim],
  );
  onMount(() => {
    const root = props.edge();
    // Mouse drags do not open drawers (Flutter's default on the desktop).
    createDrag(root, {
      axis: "x",
      isEnabled: (event) => event.pointerType !== "mouse" && !props.isOpen && isAtEdge(root, event.clientX),
      onMove: (distance) => {
        if (distance * outward(root) < -EDGE) props.onOpen();
      },
      onEnd: () => {},
    });
  });
  return (
    <Show when={presence.isMounted()}>
      <DrawerLayer
        {...props}
        state={presence.state()}
        panelRef={(element) => (panel = element)}
        scrimRef={(element) => (scrim = element)}
      />
    </Show>
  );

  function isAtEdge(root: HTMLElement, x: number): boolean {
    const rect = root.getBoundingClientRect();
    return outward(root) < 0 ? x - rect.left < EDGE : rect.right - x < EDGE;
  }

  /** −1 where the drawer leaves to the left. */
  function outward(element: HTMLElement): 1 | -1 {
    const isRtl = getComputedStyle(element).direction === "rtl";
    return (props.side === "start") === isRtl ? 1 : -1;
  }
}

function DrawerLayer(
  props: DrawerProps & {
    readonly state: string;
    readonly panelRef: (element: HTMLElement) => void;
    readonly scrimRef: (element: HTMLElement) => void;
  },
): JSX.Element {
  const [dragged, setDragged] = createSignal<number>();
  let panel: HTMLElement | undefined;

  onMount(() => {
    if (!panel) return;
    const own = panel;
    createFocusTrap(own);
    createDismiss(own.ownerDocument, { inside: () => [own], onEscape: () => props.onClose() });
    const sign = () => ((props.side === "start") === (getComputedStyle(own).direction === "rtl") ? 1 : -1);
    createDrag(own, {
      axis: "x",
      isEnabled: (event) => props.isOpen && event.pointerType !== "mouse",
      onMove: (distance) => setDragged(Math.max(0, distance * sign()) * sign()),
      onEnd: (distance, velocity) => {
        const isGone = velocity * sign() > FLING || distance * sign() > own.offsetWidth / 2;
        setDragged(undefined);
        if (isGone) props.onClose();
      },
    });
  });
  // A swipe may begin while the drawer still comes in.
  createEffect(() => !props.isOpen && setDragged(undefined));
  onCleanup(() => setDragged(undefined));

  return (
    <div class="drawer-layer" data-state={props.state}>
      <div class="drawer-scrim" data-state={props.state} ref={props.scrimRef} on:click={() => props.onClose()} />
      <div
        class="drawer-panel cell"
        role="dialog"
        aria-modal="true"
        aria-label={props.node && builtInWords(props.node).navigationMenu}
        tabindex="-1"
        data-side={props.side}
        data-state={props.state}
        data-dragged={dragged() === undefined ? undefined : ""}
        style={{ translate: dragged() === undefined ? undefined : `${dragged()}px 0` }}
        ref={(element) => {
          panel = element;
          props.panelRef(element);
        }}
      >
        <MaybeControl node={props.node} />
      </div>
    </div>
  );
}
