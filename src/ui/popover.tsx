/**
 * A panel anchored to an element or a point: placed once when it opens (again when its content changes size), closed by
 * Escape, an outside press, and by scrolling or resizing around its anchor, as Flutter's menus are.
 */
import { computePosition, type VirtualElement } from "@floating-ui/dom";
import { Show, createContext, onCleanup, splitProps, useContext, type Accessor, type JSX } from "solid-js";
import { createDismiss } from "./dismiss.ts";
import { Overlay } from "./overlay.tsx";
import { placementConfig, type PlacePanel, type PopoverPlacement } from "./popover-placement.ts";
import { createPresence, type PresenceState } from "./presence.ts";
import "./popover.css";

/** Why a popover wants to close. */
export type PopoverDismissal = "escape" | "outside" | "scroll" | "resize";

/** Properties of `<Popover>`; further attributes go to the positioned box. */
export type PopoverProps = JSX.HTMLAttributes<HTMLDivElement> & {
  readonly open: boolean;
  /** An element, or a point given as a zero-size rectangle with its `contextElement`. */
  readonly anchor: Element | VirtualElement | undefined;
  /** Default "below". */
  readonly placement?: PopoverPlacement | PlacePanel | undefined;
  /** px away from the anchor (main) and along it (cross). */
  readonly offset?: { readonly main?: number; readonly cross?: number } | undefined;
  readonly onDismiss?: ((reason: PopoverDismissal) => void) | undefined;
  readonly onExited?: (() => void) | undefined;
  /** An invisible barrier takes the outside press, so that it does not also press what is below (popup menus). */
  readonly barrier?: boolean | undefined;
  /** Popovers of one group hear an outside press together (a menu and its submenus). */
  readonly group?: unknown;
  /** Default: the anchor. */
  readonly scope?: Element | undefined;
  /** Placed and measurable; still before the first paint. */
  readonly onPlaced?: ((panel: HTMLDivElement) => void) | undefined;
  readonly children: JSX.Element;
};

/** What a popover tells its content. */
export type PopoverContent = {
  readonly state: Accessor<PresenceState>;
  /** Calls back when the panel is placed. */
  readonly whenPlaced: (run: () => void) => void;
  /** An element whose exit animation the popover waits for. */
  readonly addAnimated: (element: HTMLElement) => void;
};

const Context = createContext<PopoverContent>();

/** The surrounding popover, if any. */
export function usePopover(): PopoverContent | undefined {
  return useContext(Context);
}

const OWN = [
  "open",
  "anchor",
  "placement",
  "offset",
  "onDismiss",
  "onExited",
  "barrier",
  "group",
  "scope",
  "onPlaced",
  "class",
  "children",
] as const;

/** Renders nothing while closed. */
export function Popover(props: PopoverProps): JSX.Element {
  const [own, rest] = splitProps(props, OWN);
  const animated = new Set<HTMLElement>();
  const presence = createPresence(
    () => own.open && own.anchor !== undefined,
    () => [...animated],
    () => own.onExited?.(),
  );
  return (
    <Show when={presence.isMounted()}>
      <PopoverPanel {...own} rest={rest} state={presence.state} animated={animated} />
    </Show>
  );
}

type PanelProps = Omit<PopoverProps, keyof JSX.HTMLAttributes<HTMLDivElement>> & {
  readonly class?: string | undefined;
  readonly children: JSX.Element;
  readonly rest: JSX.HTMLAttributes<HTMLDivElement>;
  readonly state: Accessor<PresenceState>;
  readonly animated: Set<HTMLElement>;
};

function PopoverPanel(props: PanelProps): JSX.Element {
  const anchor = props.anchor;
  const anchorElement = anchor instanceof Element ? anchor : anchor?.contextElement;
  const waiting: (() => void)[] = [];
  let panel: HTMLDivElement | undefined;
  let isPlaced = false;
  onCleanup(() => props.animated.clear());

  function dismiss(reason: PopoverDismissal): void {
    if (props.state() === "open") props.onDismiss?.(reason);
  }

  async function place(): Promise<void> {
    if (!panel || !anchor) return;
    const isRtl = getComputedStyle(panel).direction === "rtl";
    const config = placementConfig(
      props.placement ?? "below",
      DOMRect.fromRect(anchor.getBoundingClientRect()),
      (panel.parentElement ?? panel).getBoundingClientRect(),
      isRtl,
      props.offset,
    );
    const { x, y, placement } = await computePosition(anchor, panel, config);
    if (!panel.isConnected) return;
    pin(panel, x, y, placement, isRtl);
    delete panel.dataset["placing"];
    if (isPlaced) return;
    isPlaced = true;
    for (const run of waiting.splice(0)) run();
    props.onPlaced?.(panel);
  }

  function connect(layer: HTMLDivElement): void {
    if (!panel) return;
    const box = panel;
    props.animated.add(box);
    createDismiss(layer.ownerDocument, {
      inside: () => [box, props.barrier ? undefined : anchorElement],
      group: props.group,
      onEscape: () => dismiss("escape"),
      onOutsidePress: () => !props.barrier && dismiss("outside"),
    });
    const observer = new ResizeObserver(() => {
      // A growing menu keeps the place found for its full size.
      if (isPlaced && !box.querySelector("[data-growing]")) void place();
    });
    observer.observe(box);
    const ends = new AbortController();
    // The event of a scroll that ended before the opening comes after it.
    const start = anchorElement?.getBoundingClientRect();
    const hasMoved = () => {
      const now = anchorElement?.getBoundingClientRect();
      return now?.x !== start?.x || now?.y !== start?.y;
    };
    const isAround = (event: Event) => event.target instanceof Node && event.target.contains(anchorElement ?? null);
    document.addEventListener("scroll", (event) => isAround(event) && hasMoved() && dismiss("scroll"), {
      signal: ends.signal,
      capture: true,
      passive: true,
    });
    window.addEventListener("resize", () => dismiss("resize"), { signal: ends.signal });
    onCleanup(() => {
      observer.disconnect();
      ends.abort();
    });
    void place();
  }

  return (
    <Overlay scope={props.scope ?? anchorElement} onConnect={connect}>
      <Show when={props.barrier}>
        <div
          class="popover-barrier"
          on:click={() => dismiss("outside")}
          on:contextmenu={(event) => {
            event.preventDefault();
            dismiss("outside");
          }}
        />
      </Show>
      <Context.Provider
        value={{
          state: props.state,
          whenPlaced: (run) => void (isPlaced ? run() : waiting.push(run)),
          addAnimated: (element) => props.animated.add(element),
        }}
      >
        <div
          {...props.rest}
          class={`popover ${props.class ?? ""}`}
          data-state={props.state()}
          data-placing=""
          ref={(element) => (panel = element)}
        >
          {props.children}
        </div>
      </Context.Provider>
    </Overlay>
  );
}

/** Fixes the corner nearest the anchor, so that a panel which grows or shrinks stays attached to it. */
function pin(panel: HTMLElement, x: number, y: number, placement: string, isRtl: boolean): void {
  const isRight =
    placement.startsWith("left") || (placement.endsWith("-end") !== isRtl && !placement.startsWith("right"));
  const isBottom = placement.startsWith("top");
  const { offsetWidth: width, offsetHeight: height } = panel;
  const layer = panel.parentElement ?? panel;
  panel.dataset["placement"] = placement;
  panel.style.left = isRight ? "auto" : `${x}px`;
  panel.style.right = isRight ? `${layer.clientWidth - x - width}px` : "auto";
  panel.style.top = isBottom ? "auto" : `${y}px`;
  panel.style.bottom = isBottom ? `${layer.clientHeight - y - height}px` : "auto";
}
