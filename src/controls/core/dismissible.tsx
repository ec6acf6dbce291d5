/**
 * Flet `Dismissible`: swiped out of the way, perhaps after a question, then closing the gap it leaves. Numbers and order
 * of events are those of Flutter's Dismissible.
 */
import { createSignal, For, onCleanup, Show } from "solid-js";
import { box, TIGHT } from "../../control/box.ts";
import { MaybeControl } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { passingThrough, type LayoutTraits } from "../../control/layout-traits.ts";
import { choice, control, event, numberOr, optionalBool, value, valueOr } from "../../control/property.ts";
import { builtInWords } from "../../control/words/words.ts";
import { createDrag } from "../../ui/drag.ts";
import { easeAt } from "../../values/curve.ts";
import { readDuration } from "../../values/duration.ts";
import { readNumber } from "../../values/number.ts";
import { isMap } from "../../values/reader.ts";
import { ValueError } from "../../values/value-error.ts";
import {
  allowedDirections,
  allowsDirection,
  DISMISS_DIRECTIONS,
  dismissAxis,
  directionOf,
  type DismissDirection,
} from "./dismiss-direction.ts";
import { ItemAction } from "./item-action.tsx";
import { RequiredContent } from "./required-content.tsx";
import { tween } from "./tween.ts";
import "./dismissible.css";

const THRESHOLD = 0.4;
/** In px/ms. */
const FLING_VELOCITY = 0.7;
/** How much of the way a thrown thing makes in 1 ms, for each px/ms. */
const FLING_SCALE = 1 / 300;
const CONFIRM_LIMIT = 5 * 60_000;

const NAMES = {
  startToEnd: "dismissForwards",
  endToStart: "dismissBackwards",
  up: "dismissUp",
  down: "dismissDown",
} as const;
const SIDES: Readonly<Record<string, "start" | "end">> = { startToEnd: "end", endToStart: "start" };

const content = passingThrough("content");

const layout: LayoutTraits = {
  ...content,
  child: (_node, core, child) => (child.parentSlot === "content" ? core : box(TIGHT, TIGHT)),
};

/** Flet `Dismissible`. */
export const Dismissible = defineControl(
  "Dismissible",
  {
    content: control(),
    background: control(),
    secondaryBackground: control(),
    dismissDirection: choice(...DISMISS_DIRECTIONS),
    dismissThresholds: value(readThresholds),
    movementDuration: valueOr(readDuration, 200),
    resizeDuration: valueOr(readDuration, 300),
    crossAxisEndOffset: numberOr(0),
    adaptive: optionalBool(),
    onUpdate: event(),
    onDismiss: event(),
    onConfirmDismiss: event(),
    onResize: event(),
  },
  (props, node) => {
    /** How far the content has moved, in parts of its own extent; negative to the left or up. */
    const [shift, setShift] = createSignal(0);
    const axis = () => dismissAxis(props.dismissDirection) ?? "x";
    const direction = () => directionOf(axis(), shift(), getComputedStyle(root).direction === "rtl");
    const threshold = () => props.dismissThresholds?.[direction()] ?? THRESHOLD;
    const backdrop = () => {
      if (shift() === 0) return undefined;
      const isSecond = direction() === "endToStart" || direction() === "up";
      return isSecond ? (props.secondaryBackground ?? props.background) : props.background;
    };
    const place = () => {
      const [along, across] = [shift() * 100, Math.abs(shift()) * props.crossAxisEndOffset * 100];
      return axis() === "x" ? `${along}% ${across}%` : `${across}% ${along}%`;
    };
    /** Only what the content has laid bare shows. */
    const bare = () => {
      const rest = `${(1 - Math.abs(shift())) * 100}%`;
      if (axis() === "x") return shift() > 0 ? `inset(0 ${rest} 0 0)` : `inset(0 0 0 ${rest})`;
      return shift() > 0 ? `inset(0 0 ${rest} 0)` : `inset(${rest} 0 0 0)`;
    };
    /** Where a swipe could send it. */
    const choices = () =>
      allowedDirections(props.dismissDirection).filter((one) => (props.dismissThresholds?.[one] ?? THRESHOLD) < 1);
    const root = (
      <div class="cell stack dismissible" data-axis={dismissAxis(props.dismissDirection)}>
        <Show when={backdrop()}>
          <div class="dismissible-background cell" style={{ "clip-path": bare() }}>
            <MaybeControl node={backdrop()} />
          </div>
        </Show>
        <div class="f xf yf cell dismissible-content" style={{ translate: shift() === 0 ? undefined : place() }}>
          <RequiredContent of={node} />
        </div>
        <For each={choices()}>
          {(choice) => (
            <ItemAction
              name={builtInWords(node)[choices().length === 1 ? "dismiss" : NAMES[choice]]}
              side={choices().length === 1 ? undefined : SIDES[choice]}
              isDisabled={node.isDisabled}
              onPress={() => dismissBy(choice)}
            />
          )}
        </For>
      </div>
    ) as HTMLElement;

    let state: "ready" | "moving" | "asking" | "gone" = "ready";
    let wasReached = false;
    let stop = () => {};
    let answer: ((dismiss: boolean) => void) | undefined;
    onCleanup(() => stop());

    for (const along of ["x", "y"] as const) {
      createDrag(root, {
        axis: along,
        isEnabled: () =>
          (state === "ready" || state === "moving") &&
          dismissAxis(props.dismissDirection) === along &&
          !node.isDisabled,
        onMove: (distance) => {
          stop();
          move(allowed(distance / extent(along)));
        },
        onEnd: release,
      });
    }
    onCleanup(
      node.onInvoke((name, args) => {
        if (name !== "confirm_dismiss") throw new Error(`Dismissible has no method ${name}`);
        answer?.(args["dismiss"] === true);
        return null;
      }),
    );
    return root;

    /** Without a pointer: as a swipe all the way. */
    function dismissBy(choice: DismissDirection): void {
      if (state !== "ready" || shift() !== 0 || node.isDisabled) return;
      const isRtl = getComputedStyle(root).direction === "rtl";
      const sign = directionOf(axis(), 1, isRtl) === choice ? 1 : -1;
      glide(sign, props.movementDuration);
    }

    function extent(along: "x" | "y"): number {
      return (along === "x" ? root.offsetWidth : root.offsetHeight) || 1;
    }

    function allowed(by: number): number {
      const isRtl = getComputedStyle(root).direction === "rtl";
      const goes = allowsDirection(props.dismissDirection, directionOf(axis(), by, isRtl));
      return goes ? Math.max(-1, Math.min(1, by)) : 0;
    }

    function move(to: number): void {
      if (to === shift()) return;
      const before = direction();
      setShift(to);
      const reached = Math.abs(to) > threshold();
      // Back at the start it still says where it came from.
      const told = to === 0 ? before : direction();
      node.emit("update", { direction: told, progress: Math.abs(to), reached, previous_reached: wasReached });
      wasReached = reached;
    }

    function release(_distance: number, velocity: number): void {
      const part = Math.abs(shift());
      if (part === 0) return;
      const isThrown = Math.abs(velocity) >= FLING_VELOCITY;
      const isForward = isThrown ? Math.sign(velocity) === Math.sign(shift()) && threshold() < 1 : part > threshold();
      const way = isForward ? 1 - part : part;
      const ms = props.movementDuration * way;
      glide(isForward ? Math.sign(shift()) : 0, isThrown ? Math.min(ms, way / (Math.abs(velocity) * FLING_SCALE)) : ms);
    }

    function glide(to: number, ms: number): void {
      state = "moving";
      stop = tween(shift(), to, ms, move, () => {
        state = "ready";
        if (to !== 0) ask();
      });
    }

    function back(): void {
      glide(0, props.movementDuration);
    }

    function ask(): void {
      if (threshold() >= 1) return back();
      if (!props.onConfirmDismiss) return collapse();
      state = "asking";
      const limit = setTimeout(() => answer?.(false), CONFIRM_LIMIT);
      stop = () => clearTimeout(limit);
      answer = (dismiss) => {
        clearTimeout(limit);
        answer = undefined;
        if (dismiss) collapse();
        else back();
      };
      node.emit("confirm_dismiss", { direction: direction() });
    }

    /** Closes the gap, across the way it went. */
    function collapse(): void {
      state = "gone";
      passFocusOn(root);
      const side = axis() === "x" ? "height" : "width";
      const full = axis() === "x" ? root.offsetHeight : root.offsetWidth;
      // An animation that is only ever set: it goes before the size that the frame gives.
      const gap = root.animate({ [side]: [`${full}px`, "0px"] }, { duration: 1, fill: "forwards" });
      gap.pause();
      root.dataset["gone"] = "";
      const shrink = (progress: number) => {
        gap.currentTime = easeAt("ease", Math.max(0, (progress - 0.4) / 0.6));
        if (progress < 1) node.emit("resize");
      };
      stop = tween(0, 1, props.resizeDuration, shrink, () => node.emit("dismiss", { direction: direction() }));
    }
  },
  { layout },
);

/** Who dismissed it with the keyboard goes on with the next item, or with the one before. */
function passFocusOn(root: HTMLElement): void {
  if (!root.contains(document.activeElement)) return;
  const all = Array.from(document.querySelectorAll<HTMLElement>(".dismissible > .item-action:enabled")).filter(
    (action) => !action.parentElement?.matches("[data-gone]"),
  );
  const others = all.filter((action) => action.parentElement !== root);
  const isAfter = (action: Element) => (root.compareDocumentPosition(action) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  (others.find(isAfter) ?? others.at(-1))?.focus();
}

function readThresholds(raw: unknown): Readonly<Record<string, number>> {
  if (!isMap(raw)) throw new ValueError("expected thresholds by direction");
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, part]) => (part == null ? [] : [[key, readNumber(part)] as const])),
  );
}
