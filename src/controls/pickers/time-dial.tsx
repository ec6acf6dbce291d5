/** The clock face: labels on one or two rings and a hand that follows taps and drags. Assistive tools use the fields above it. */
import { createMemo, createSignal, For, onCleanup, type JSX } from "solid-js";
import { DIAL_PADDING, isInner, nearestTurn, pointAt, timeAt, turnOf, type TimePart } from "./dial-angle.ts";
import type { TimeOfDay } from "./picker-wire.ts";
import type { TimeFormat } from "./time-format.ts";
import "./time-dial.css";

/** Flutter's slops before a press is a drag. */
const SLOP = { touch: 18, other: 2 };

/** Properties of `<TimeDial>`. */
export interface TimeDialProps {
  readonly time: TimeOfDay;
  readonly part: TimePart;
  readonly format: TimeFormat;
  readonly textStyle: Readonly<Record<string, string | undefined>>;
  readonly onChange: (time: TimeOfDay) => void;
  /** An hour was chosen. */
  readonly onHourSelected: () => void;
}

interface Label {
  readonly text: string;
  readonly turn: number;
  readonly isInner: boolean;
}

/** The dial. */
export function TimeDial(props: TimeDialProps): JSX.Element {
  /** The point under a dragging pointer. */
  const [dragged, setDragged] = createSignal<{ readonly turn: number; readonly reach: number }>();
  const is24Hour = () => props.format.is24Hour;
  const hand = createMemo(
    (before: number) => nearestTurn(dragged()?.turn ?? turnOf(props.time, props.part), before),
    0,
  );
  const reach = () => dragged()?.reach ?? (isInner(props.time, props.part, is24Hour()) ? 0 : 1);

  const labels = createMemo((): readonly Label[] => {
    const { format, part } = props;
    const count = part === "hour" && format.is24Hour ? 24 : 12;
    return Array.from({ length: count }, (_, index) => ({
      text:
        part === "minute"
          ? format.minute(index * 5)
          : format.is24Hour
            ? format.dialHour(index)
            : format.hour({ hour: index, minute: 0 }),
      turn: (index % 12) / 12,
      isInner: index >= 12,
    }));
  });

  function setUp(dial: HTMLDivElement): void {
    const ends = new AbortController();
    onCleanup(() => ends.abort());
    let press: { readonly id: number; readonly x: number; readonly y: number } | undefined;

    const take = (event: PointerEvent, roundsMinutes: boolean) => {
      const box = dial.getBoundingClientRect();
      const [x, y] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2];
      const point = pointAt(x, y, box.width / 2);
      props.onChange(timeAt(point, props.time, props.part, is24Hour(), roundsMinutes));
      const inner = box.width / 2 - 2 * DIAL_PADDING;
      const onRings = props.part === "hour" && is24Hour();
      const reached = onRings ? Math.min(Math.max((Math.hypot(x, y) - inner) / DIAL_PADDING, 0), 1) : 1;
      return { turn: point.turn, reach: reached < 0.5 ? 0 : 1 };
    };
    const finish = () => {
      press = undefined;
      setDragged(undefined);
      if (props.part === "hour") props.onHourSelected();
    };
    dial.addEventListener(
      "pointerdown",
      (event) => {
        if (!event.isPrimary || event.button !== 0) return;
        press = { id: event.pointerId, x: event.clientX, y: event.clientY };
        dial.setPointerCapture(event.pointerId);
      },
      ends,
    );
    dial.addEventListener(
      "pointermove",
      (event) => {
        if (press?.id !== event.pointerId) return;
        const slop = event.pointerType === "touch" ? SLOP.touch : SLOP.other;
        const isFar = Math.hypot(event.clientX - press.x, event.clientY - press.y) > slop;
        if (dragged() || isFar) setDragged(take(event, false));
      },
      ends,
    );
    dial.addEventListener(
      "pointerup",
      (event) => {
        if (press?.id !== event.pointerId) return;
        if (!dragged()) take(event, true);
        finish();
      },
      ends,
    );
    dial.addEventListener(
      "pointercancel",
      (event) => {
        if (press?.id !== event.pointerId) return;
        press = undefined;
        setDragged(undefined);
      },
      ends,
    );
  }

  const Labels = () => (
    <For each={labels()}>
      {(label) => (
        <span
          class="dial-label md-body-large"
          data-inner={label.isInner ? "" : undefined}
          style={{ "--turn": `${label.turn}turn`, ...props.textStyle }}
        >
          {label.text}
        </span>
      )}
    </For>
  );

  return (
    <div
      class="dial"
      aria-hidden="true"
      data-dragging={dragged() ? "" : undefined}
      data-between={props.part === "minute" && props.time.minute % 5 !== 0 ? "" : undefined}
      style={{ "--hand": `${hand()}turn`, "--dial-reach": String(reach()) }}
      ref={setUp}
    >
      <div class="dial-labels">
        <Labels />
      </div>
      <div class="dial-hand" />
      <div class="dial-labels dial-chosen">
        <Labels />
      </div>
    </div>
  );
}
