/**
 * Flutter's Scaffold, which `View` and `Pagelet` share: bar above, body, bar below, floating button, drawers, and the
 * places of banners and snack bars. One grid; nothing is measured but the floating button's height.
 */
import {
  createEffect,
  createMemo,
  createRenderEffect,
  createSignal,
  onCleanup,
  Show,
  untrack,
  type JSX,
} from "solid-js";
import { MaybeControl } from "../../control/children.tsx";
import { withContext } from "../../control/with-context.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import type { FabLocation } from "../../values/fab-location.ts";
import { Drawer } from "./drawer.tsx";
import { fabPlace, toCssFabPlace } from "./fab-place.ts";
import type { PageLayers } from "./page-host.ts";
import { ScaffoldContext, type DrawerSide, type ScaffoldHost } from "./scaffold-host.ts";
import { prefersReducedMotion } from "../../ui/reduced-motion.ts";
import "./scaffold.css";

/** Parts of a scaffold; all are read when they are needed, so getters over properties are right. */
export interface ScaffoldParts {
  readonly appbar: ControlNode | undefined;
  readonly bottom: ControlNode | undefined;
  readonly fab: ControlNode | undefined;
  readonly fabLocation: FabLocation | undefined;
  readonly drawer: ControlNode | undefined;
  readonly endDrawer: ControlNode | undefined;
  /** A sheet that stays above the bottom bar (Pagelet). */
  readonly bottomSheet?: ControlNode | undefined;
  readonly back: ReturnType<ScaffoldHost["back"]>;
  /** The page's layers while this is the top view. */
  readonly layers?: PageLayers | undefined;
}

/** A drawn scaffold. */
export interface Scaffold {
  readonly root: HTMLElement;
  /** Opens or closes a drawer; nothing happens where there is none. */
  readonly setDrawer: (side: DrawerSide, isOpen: boolean) => void;
}

/** Draws a scaffold around what `body` returns: the content of the body's cell. */
export function createScaffold(parts: ScaffoldParts, className: string, body: () => JSX.Element): Scaffold {
  const [isScrolledUnder, setScrolledUnder] = createSignal(false);
  const [openSide, setOpenSide] = createSignal<DrawerSide>();
  const [fabElement, setFabElement] = createSignal<HTMLElement>();
  const place = createMemo(() => fabPlace(parts.fabLocation));
  const drawerOf = (side: DrawerSide) => (side === "start" ? parts.drawer : parts.endDrawer);

  function setDrawer(side: DrawerSide, isOpen: boolean): void {
    const before = untrack(openSide);
    if (isOpen && untrack(() => drawerOf(side)) === undefined) return;
    if (isOpen ? before === side : before !== side) return;
    // Opening one drawer closes the other. A closed drawer always hears of it, handler or not.
    if (before !== undefined) untrack(() => drawerOf(before))?.emitAlways("dismiss");
    setOpenSide(isOpen ? side : undefined);
  }

  const host: ScaffoldHost = {
    isScrolledUnder,
    hasDrawer: (side) => drawerOf(side) !== undefined,
    openDrawer: (side) => setDrawer(side, true),
    back: () => parts.back,
    dockedButton: () => (place().vertical === "docked" && parts.fab ? fabElement() : undefined),
  };

  const root = withContext(ScaffoldContext, host, () => {
    const bodyElement = (
      <div class="view-body cell stack" inert={openSide() !== undefined}>
        {body()}
      </div>
    ) as HTMLElement;
    watchScrolling(bodyElement, setScrolledUnder);
    // A document has one main landmark: the top view's, unless the app is only a part of another one.
    createEffect(() => {
      if (parts.layers && !bodyElement.closest("[data-embedded]")) bodyElement.setAttribute("role", "main");
      else bodyElement.removeAttribute("role");
    });
    return (
      <div
        class={className}
        data-bottom={parts.bottom ? "" : undefined}
        data-top={parts.appbar ? "" : undefined}
        data-drawer={parts.drawer || parts.endDrawer ? "" : undefined}
        data-fab={parts.fab ? place().vertical : undefined}
      >
        <Show when={parts.appbar}>
          <div class="view-top cell" inert={openSide() !== undefined}>
            <MaybeControl node={parts.appbar} />
          </div>
        </Show>
        {bodyElement}
        <Show when={parts.bottomSheet}>
          <div class="view-sheet cell">
            <MaybeControl node={parts.bottomSheet} />
          </div>
        </Show>
        <Show when={parts.bottom}>
          <div class="view-bottom cell" inert={openSide() !== undefined}>
            <MaybeControl node={parts.bottom} />
          </div>
        </Show>
        <Show when={parts.fab}>
          <div
            class="view-fab cell"
            inert={openSide() !== undefined}
            data-place={place().vertical}
            data-side={place().side}
            data-mini={place().isMini ? "" : undefined}
            style={toCssFabPlace(place())}
            ref={(element) => {
              setFabElement(element);
              watchHeight(element, (height) => root.style.setProperty("--fab-height", `${height}px`));
              onCleanup(() => setFabElement(undefined));
            }}
          >
            <MaybeControl node={parts.fab} />
          </div>
        </Show>
        <DrawerPlace side="start" />
        <DrawerPlace side="end" />
      </div>
    ) as HTMLElement;

    function DrawerPlace(own: { readonly side: DrawerSide }): JSX.Element {
      return (
        <Show when={drawerOf(own.side)} keyed>
          {(node) => (
            <Drawer
              node={node}
              side={own.side}
              isOpen={openSide() === own.side}
              onOpen={() => setDrawer(own.side, true)}
              onClose={() => setDrawer(own.side, false)}
              edge={() => root}
            />
          )}
        </Show>
      );
    }
  });

  animateFabMoves(fabElement, place);
  createRenderEffect(() => {
    const layers = parts.layers;
    if (!layers) return;
    root.querySelector(":scope > .view-body")?.append(layers.overlay);
    root.append(layers.banners, layers.snackBars);
  });
  return { root, setDrawer };
}

/** Tells whether a vertical scroller that is not inside another one has left its start (depth 0 in Flutter). */
function watchScrolling(body: HTMLElement, setScrolled: (isScrolled: boolean) => void): void {
  body.addEventListener(
    "scroll",
    (event) => {
      const scroller = event.target;
      if (!(scroller instanceof HTMLElement) || !scroller.classList.contains("sy")) return;
      const outer = scroller.parentElement?.closest(".sy, .sx");
      if (!outer || !body.contains(outer)) setScrolled(Math.abs(scroller.scrollTop) > 0);
    },
    { capture: true, passive: true },
  );
}

function watchHeight(element: HTMLElement, changed: (height: number) => void): void {
  const observer = new ResizeObserver(() => changed(element.offsetHeight));
  observer.observe(element);
  onCleanup(() => observer.disconnect());
}

/** A floating button that changes its place shrinks away and grows again (Flutter's FloatingActionButtonAnimator). */
function animateFabMoves(fab: () => HTMLElement | undefined, place: () => unknown): void {
  createEffect((before: unknown) => {
    const now = place();
    if (before !== undefined && before !== now && !prefersReducedMotion()) {
      untrack(fab)?.animate({ scale: [0, 1] }, { duration: 200, easing: "ease-in" });
    }
    return now;
  });
}
