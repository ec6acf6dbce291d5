/**
 * Flet `TabBarView`: one page per tab, side by side in a scroller that snaps, so that a finger can move between them.
 * A page is drawn when it first comes into sight, and stays; pages out of sight are inert.
 */
import {
  createEffect,
  createMemo,
  createRenderEffect,
  createSignal,
  For,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
  type JSX,
} from "solid-js";
import { box, stateOf, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { MaybeControl } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { filling } from "../../control/layout-traits.ts";
import { layoutOf } from "../../control/layout.ts";
import { controls, numberOr, optionalBool, valueOr } from "../../control/property.ts";
import { animateScroll, isAnimatingScroll } from "../../ui/scroll-animation.ts";
import { readMetrics } from "../../ui/scroll-axis.ts";
import { readClip } from "../../values/clip.ts";
import { findTabController, panelId, tabId } from "./tab-controller.ts";
import "./tab-bar-view.css";

/** A scroll that has not moved for so long has come to rest, where the browser does not say it (`scrollend`), ms. */
const REST = 120;

/** Flet `TabBarView`. */
export const TabBarView = defineControl(
  "TabBarView",
  {
    controls: controls(),
    clipBehavior: valueOr(readClip, "hardEdge"),
    viewportFraction: numberOr(1),
    adaptive: optionalBool(),
  },
  (props, node): JSX.Element => {
    const controller = findTabController(node);
    if (!controller) return drawErrorBox("TabBarView must be used within a Tabs control");
    const isUnbounded = createMemo(() => stateOf(layoutOf(node).core(), "y") === UNBOUNDED);
    const selected = createMemo(controller.index);
    const share = () => (props.viewportFraction > 0 ? props.viewportFraction : 1);
    /** How far from the middle a page can be and be in sight, in pages. */
    const reach = () => (1 / share() + 1) / 2;
    const [seen, setSeen] = createSignal<ReadonlySet<number>>(new Set());
    const see = (at: number) => {
      const inSight = untrack(() =>
        props.controls.flatMap((_, index) => (Math.abs(index - at) < reach() ? [index] : [])),
      );
      if (inSight.some((index) => !untrack(seen).has(index))) setSeen((before) => new Set([...before, ...inSight]));
    };
    createRenderEffect(on([() => props.controls.length, reach], () => see(untrack(selected))));
    const root = (
      <div class="tab-view" data-clip={props.clipBehavior === "none" ? undefined : ""}>
        <Show
          when={!isUnbounded()}
          fallback={drawErrorBox(
            "Error displaying TabBarView: height is unbounded.",
            "Set a fixed height, a non-zero expand, or place it inside a control with bounded height.",
          )}
        >
          <div
            class="tab-view-strip"
            data-disabled={node.isDisabled ? "" : undefined}
            style={{ "--page": `${share() * 100}%` }}
            ref={setUp}
          >
            <For each={props.controls}>
              {(child, index) => (
                <div
                  class="tab-view-page cell"
                  role="tabpanel"
                  id={panelId(controller, index())}
                  aria-labelledby={tabId(controller, index())}
                  inert={Math.abs(controller.index() - index()) >= reach()}
                >
                  <Show when={seen().has(index())}>
                    <MaybeControl node={child} />
                  </Show>
                </div>
              )}
            </For>
          </div>
        </Show>
      </div>
    ) as HTMLElement;
    return root;

    function setUp(element: HTMLElement): void {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const fraction = () => pageOf(element, untrack(share));
      const rest = () => {
        clearTimeout(timer);
        if (isAnimatingScroll(element) || controller?.position() === undefined) return;
        const index = Math.round(fraction());
        controller.setPosition(undefined);
        controller.select(index);
      };
      element.addEventListener(
        "scroll",
        () => {
          if (isAnimatingScroll(element)) return;
          const at = fraction();
          see(at);
          // Only a hand moves it between pages; resizing and coming to rest do not.
          if (!isHeld(at)) return;
          controller?.setPosition(at);
          clearTimeout(timer);
          timer = setTimeout(rest, REST);
        },
        { passive: true },
      );
      element.addEventListener("scrollend", rest);
      onCleanup(() => clearTimeout(timer));
      onMount(() => {
        jump();
        const observer = new ResizeObserver(jump);
        observer.observe(element);
        onCleanup(() => observer.disconnect());
      });
      createEffect(on(selected, (index) => void go(index), { defer: true }));

      function isHeld(at: number): boolean {
        return controller?.position() !== undefined || Math.abs(at - (controller?.index() ?? 0)) > 0.01;
      }
      function pixels(): number {
        return (controller?.index() ?? 0) * element.clientWidth * share();
      }
      function jump(): void {
        if (controller?.position() === undefined && !isAnimatingScroll(element))
          void animateScroll(element, "x", () => untrack(pixels), 0, "ease");
      }
      async function go(index: number): Promise<void> {
        see(index);
        const { duration, curve } = untrack(() => controller?.animation() ?? { duration: 0, curve: "ease" as const });
        // Snapping would pull every step of the way to a page.
        element.dataset["moving"] = "";
        await animateScroll(element, "x", () => untrack(pixels), duration, curve);
        delete element.dataset["moving"];
      }
    }
  },
  { layout: { ...filling, child: () => box(TIGHT, TIGHT) } },
);

/** Which page is at the start of the viewport, as a fraction. */
function pageOf(strip: HTMLElement, viewportFraction: number): number {
  const { pixels, viewport } = readMetrics(strip, "x");
  return viewport === 0 ? 0 : pixels / (viewport * viewportFraction);
}
