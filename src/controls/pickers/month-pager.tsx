/** The months of a calendar, one at a time: the next one slides in, by buttons, keys or a finger. */
import { createEffect, createSignal, For, on, onCleanup, type JSX } from "solid-js";
import { createDrag } from "../../ui/drag.ts";
import type { Month } from "./calendar-day.ts";
import { prefersReducedMotion } from "../../ui/reduced-motion.ts";

const SLIDE = { duration: 200, easing: "ease" } as const;
/** A flick of this many px/ms turns the page, however short it is. */
const FLICK = 0.3;

/** Properties of `<MonthPager>`. */
export interface MonthPagerProps {
  readonly month: Month;
  readonly first: Month;
  readonly last: Month;
  readonly onMonth: (month: Month) => void;
  /** Draws one month. */
  readonly page: (month: Month) => JSX.Element;
  readonly ref?: (element: HTMLElement) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Draws the month in view, and its neighbours only while they move. */
export function MonthPager(props: MonthPagerProps): JSX.Element {
  const [rest, setRest] = createSignal(props.month);
  const [pages, setPages] = createSignal<readonly Month[]>([props.month]);
  let track!: HTMLDivElement;
  let animation: Animation | undefined;
  /** How far a finger has moved the months, in px. */
  let dragged = 0;

  const towardsEnd = () => (getComputedStyle(track).direction === "rtl" ? -1 : 1);

  function settle(month: Month): void {
    animation?.cancel();
    animation = undefined;
    track.style.translate = "";
    setRest(month);
    setPages([month]);
  }

  function slide(from: Month, to: Month): void {
    const start = dragged;
    dragged = 0;
    settle(from);
    if (from !== to) setPages([from, to].sort((a, b) => a - b));
    if (prefersReducedMotion()) return settle(to);
    const end = -Math.sign(to - from) * towardsEnd() * 100;
    animation = track.animate([{ translate: `${start}px` }, { translate: `${end}%` }], SLIDE);
    animation.addEventListener("finish", () => settle(to));
  }

  createEffect(
    on(
      () => props.month,
      (to, from) => slide(from ?? to, to),
      { defer: true },
    ),
  );
  onCleanup(() => animation?.cancel());

  function setUp(viewport: HTMLDivElement): void {
    createDrag(viewport, {
      axis: "x",
      isEnabled: (event) => event.pointerType === "touch",
      onMove: (distance) => {
        if (dragged === 0) settle(props.month);
        dragged = distance;
        setPages([props.month - 1, props.month, props.month + 1].filter((m) => m >= props.first && m <= props.last));
        track.style.translate = `${distance}px`;
      },
      onEnd: (distance, velocity) => {
        const isFar = Math.abs(distance) > viewport.clientWidth / 2 || Math.abs(velocity) > FLICK;
        const step = isFar ? -Math.sign(distance) * towardsEnd() : 0;
        const to = Math.min(Math.max(props.month + step, props.first), props.last);
        if (to === props.month) slide(to, to);
        else props.onMonth(to);
      },
    });
    props.ref?.(viewport);
  }

  return (
    <div
      class="month-pager"
      ref={setUp}
      onClick={(event) => props.onClick(event)}
      onKeyDown={(event) => props.onKeyDown(event)}
    >
      <div class="month-track" ref={(element) => (track = element)}>
        <For each={pages()}>
          {(month) => (
            <div
              class="month-page"
              inert={month !== props.month}
              style={{ "--place": String(Math.sign(month - rest())) }}
            >
              {props.page(month)}
            </div>
          )}
        </For>
      </div>
    </div>
  );
}
