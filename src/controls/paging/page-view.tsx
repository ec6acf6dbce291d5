/**
 * Flet `PageView`: pages one after the other in a scroller that snaps to them. A page is drawn when it first comes into
 * sight, and stays; pages out of sight are inert.
 */
import { createMemo, For, onCleanup, Show } from "solid-js";
import { box, stateOf, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { MaybeControl } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { filling } from "../../control/layout-traits.ts";
import { layoutOf } from "../../control/layout.ts";
import { bool, controls, event, intOr, numberOr, valueOr } from "../../control/property.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { WireMap } from "../../protocol/wire.ts";
import { readClip } from "../../values/clip.ts";
import { readCurve } from "../../values/curve.ts";
import { readDuration } from "../../values/duration.ts";
import { readInt, readNumber } from "../../values/number.ts";
import { createPageScroller } from "./page-scroller.ts";
import "./page-view.css";

/** Of a page turned by a key, ms. */
const TURN = 300;

/** Flet `PageView`. */
export const PageView = defineControl(
  "PageView",
  {
    controls: controls(),
    selectedIndex: intOr(0),
    keepPage: bool(true),
    horizontal: bool(true),
    reverse: bool(),
    viewportFraction: numberOr(1),
    snap: bool(true),
    implicitScrolling: bool(),
    padEnds: bool(true),
    clipBehavior: valueOr(readClip, "hardEdge"),
    onChange: event(),
  },
  (props, node) => {
    const fraction = () => (props.viewportFraction > 0 ? props.viewportFraction : 1);
    const count = () => props.controls.length;
    const unbounded = createMemo(() => {
      const core = layoutOf(node).core();
      return stateOf(core, "y") === UNBOUNDED ? "height" : stateOf(core, "x") === UNBOUNDED ? "width" : undefined;
    });
    const scroller = createPageScroller({
      axis: () => (props.horizontal ? "x" : "y"),
      count,
      selected: () => props.selectedIndex,
      fraction,
      padsEnds: () => props.padEnds,
      isReversed: () => props.reverse,
      onChange: (index) => {
        node.write({ selected_index: index });
        node.emit("change", index);
      },
    });
    const isNear = (index: number) => {
      const { from, to } = scroller.inSight();
      const more = props.implicitScrolling ? 1 : 0;
      return index >= from - more && index <= to + more;
    };

    onCleanup(
      node.onInvoke(async (name, args) => {
        const duration = () => readTiming(args, "duration", readDuration, 1000);
        const curve = () => readTiming(args, "curve", readCurve, "linear");
        if (name === "jump_to") scroller.jumpToPixels(readNumber(args["value"]));
        else if (name === "jump_to_page") await scroller.goTo(readInt(args["index"]), 0, "linear");
        else if (name === "go_to_page") await scroller.goTo(readInt(args["index"]), duration(), curve());
        else if (name === "next_page") await scroller.goTo(scroller.current() + 1, duration(), curve());
        else if (name === "previous_page") await scroller.goTo(scroller.current() - 1, duration(), curve());
        else throw new Error(`PageView has no method ${name}`);
        return null;
      }),
    );

    function turnByKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!(event.target instanceof Element) || !event.target.matches(TURNING)) return;
      const ahead = scroller.direction();
      const current = scroller.current();
      const targets: Readonly<Record<string, number>> = {
        [props.horizontal ? "ArrowRight" : "ArrowDown"]: current + ahead,
        [props.horizontal ? "ArrowLeft" : "ArrowUp"]: current - ahead,
        PageDown: current + 1,
        PageUp: current - 1,
        Home: 0,
        End: count() - 1,
      };
      const target = targets[event.key];
      // At an end the key is left to what is around.
      if (target === undefined || target === current || target < 0 || target >= count()) return;
      event.preventDefault();
      void scroller.goTo(target, TURN, "easeInOut");
    }

    return (
      <div class="pager" data-clip={props.clipBehavior === "none" ? undefined : ""}>
        <Show
          when={unbounded() === undefined}
          fallback={drawErrorBox(
            `Error displaying PageView: ${unbounded()} is unbounded.`,
            `Set a fixed ${unbounded()}, a non-zero expand, or place it inside a control with bounded ${unbounded()}.`,
          )}
        >
          <div
            class="pager-strip"
            role="group"
            aria-roledescription={builtInWords(node).carousel}
            tabindex={0}
            data-axis={props.horizontal ? "x" : "y"}
            data-reverse={props.reverse ? "" : undefined}
            data-snap={props.snap ? "" : undefined}
            data-start={props.padEnds || fraction() >= 1 ? undefined : ""}
            style={{ "--page": `${fraction() * 100}%` }}
            ref={scroller.attach}
            onKeyDown={turnByKey}
          >
            <For each={props.controls}>
              {(child, index) => {
                const isDrawn = createMemo<boolean>((was) => was || isNear(index()), false);
                return (
                  <div
                    class="pager-page cell"
                    role="group"
                    aria-roledescription={builtInWords(node).slide}
                    aria-label={`${index() + 1} / ${count()}`}
                    inert={!isNear(index())}
                  >
                    <Show when={isDrawn()}>
                      <MaybeControl node={child} />
                    </Show>
                  </div>
                );
              }}
            </For>
          </div>
        </Show>
      </div>
    );
  },
  { layout: { ...filling, child: () => box(TIGHT, TIGHT) } },
);

/** What has focus while keys turn pages: the view itself, or something in it that has no use for arrows. */
const TURNING = ".pager-strip, button:not([role]), a[href]";

function readTiming<T>(args: WireMap, name: string, read: (raw: unknown) => T, fallback: T): T {
  const raw = args[name];
  return raw === null || raw === undefined ? fallback : read(raw);
}
