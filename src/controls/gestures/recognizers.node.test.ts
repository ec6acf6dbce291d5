import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { GestureArena } from "./arena.ts";
import { DoubleTapRecognizer } from "./double-tap.ts";
import { DragRecognizer, type DragKind } from "./drag.ts";
import { LongPressRecognizer } from "./long-press.ts";
import { MultiTapRecognizer } from "./multi-tap.ts";
import type { PointerSample, Recognizer } from "./pointer-sample.ts";
import { ScaleRecognizer, type ScaleState } from "./scale.ts";
import { TapRecognizer } from "./tap.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Plays presses to recognisers as the page would. */
function stage(make: (log: (word: string) => void) => Recognizer[], kind = "touch") {
  const words: string[] = [];
  const recognizers = make((word) => words.push(word));
  const arenas = new Map<number, GestureArena>();
  const followers = new Map<number, Recognizer[]>();
  const sample = (pointer: number, x: number, y: number, buttons = 1): PointerSample => ({
    pointer,
    kind,
    buttons,
    local: { x, y },
    global: { x, y },
    time: Date.now(),
  });
  return {
    words,
    take: () => words.splice(0),
    down(pointer: number, x = 0, y = 0, buttons = 1) {
      const arena = new GestureArena(pointer);
      arenas.set(pointer, arena);
      followers.set(
        pointer,
        recognizers.filter((recognizer) => recognizer.down(sample(pointer, x, y, buttons), arena)),
      );
      arena.close();
    },
    move(pointer: number, x: number, y: number, buttons = 1) {
      for (const recognizer of followers.get(pointer) ?? []) recognizer.move(sample(pointer, x, y, buttons));
    },
    up(pointer: number, x = 0, y = 0) {
      for (const recognizer of followers.get(pointer) ?? []) recognizer.up(sample(pointer, x, y));
      arenas.get(pointer)?.sweep();
    },
    cancel(pointer: number) {
      for (const recognizer of followers.get(pointer) ?? []) recognizer.cancel(sample(pointer, 0, 0));
    },
  };
}

type Log = (word: string) => void;

const tap = (log: Log, name = "tap") =>
  new TapRecognizer(1, {
    down: () => log(`${name} down`),
    move: () => log(`${name} move`),
    up: () => log(`${name} up`),
    tap: () => log(name),
    cancel: () => log(`${name} cancel`),
  });
const doubleTap = (log: Log) =>
  new DoubleTapRecognizer({
    down: () => log("double down"),
    doubleTap: () => log("double"),
    cancel: () => log("double cancel"),
  });
const longPress = (log: Log) =>
  new LongPressRecognizer(1, {
    down: () => log("long down"),
    start: () => log("long start"),
    move: (sample, press) => log(`long move ${sample.global.x - press.global.x}`),
    end: () => log("long end"),
    cancel: () => log("long cancel"),
  });
const drag = (log: Log, kind: DragKind) =>
  new DragRecognizer(kind, {
    down: () => log(`${kind} down`),
    start: () => log(`${kind} start`),
    engage: () => log(`${kind} engage`),
    update: (_sample, primary) => log(`${kind} update ${primary}`),
    end: (_sample, velocity) => log(`${kind} end ${Math.round(velocity.x)},${Math.round(velocity.y)}`),
    cancel: () => log(`${kind} cancel`),
  });

describe("a tap", () => {
  it("is down, up and tap, down at once if nothing competes", () => {
    const play = stage((log) => [tap(log)]);
    play.down(1);
    expect(play.take()).toEqual(["tap down"]);
    play.up(1);
    expect(play.take()).toEqual(["tap up", "tap"]);
  });

  it("is told of late where something competes", () => {
    const play = stage((log) => [tap(log), longPress(log)]);
    play.down(1);
    expect(play.take()).toEqual(["long down"]);
    vi.advanceTimersByTime(100);
    expect(play.take()).toEqual(["tap down"]);
    play.up(1);
    expect(play.take()).toEqual(["long cancel", "tap up", "tap"]);
  });

  it("is cancelled when the pointer wanders off", () => {
    const play = stage((log) => [tap(log)]);
    play.down(1);
    play.move(1, 10, 0);
    play.move(1, 19, 0);
    play.up(1, 19, 0);
    expect(play.take()).toEqual(["tap down", "tap move", "tap cancel"]);
  });

  it("goes to the inner of two", () => {
    const play = stage((log) => [tap(log, "inner"), tap(log, "outer")]);
    play.down(1);
    play.up(1);
    expect(play.take()).toEqual(["inner down", "inner up", "inner"]);
  });

  it("needs its own button", () => {
    const play = stage((log) => [tap(log)]);
    play.down(1, 0, 0, 2);
    play.up(1);
    expect(play.take()).toEqual([]);
  });
});

describe("a double tap", () => {
  it("holds single taps back for 300 ms", () => {
    const play = stage((log) => [tap(log), doubleTap(log)]);
    play.down(1);
    play.up(1);
    vi.advanceTimersByTime(299);
    expect(play.take()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(play.take()).toEqual(["tap down", "tap up", "tap"]);
  });

  it("takes both taps", () => {
    const play = stage((log) => [tap(log), doubleTap(log)]);
    play.down(1);
    play.up(1);
    vi.advanceTimersByTime(120);
    play.down(2, 5, 5);
    play.up(2, 5, 5);
    vi.advanceTimersByTime(1000);
    expect(play.take()).toEqual(["double down", "double"]);
  });

  it("is given up when the second press drags", () => {
    const play = stage((log) => [doubleTap(log)]);
    play.down(1);
    play.up(1);
    vi.advanceTimersByTime(100);
    play.down(2);
    play.move(2, 30, 0);
    play.up(2, 30, 0);
    expect(play.take()).toEqual(["double down", "double cancel"]);
  });

  it("is not two taps far apart", () => {
    const play = stage((log) => [doubleTap(log)]);
    play.down(1);
    play.up(1);
    vi.advanceTimersByTime(100);
    play.down(2, 150, 0);
    play.up(2, 150, 0);
    vi.advanceTimersByTime(1000);
    expect(play.take()).toEqual([]);
  });
});

describe("a long press", () => {
  it("begins after half a second, may move then, and takes the tap", () => {
    const play = stage((log) => [tap(log), longPress(log)]);
    play.down(1);
    vi.advanceTimersByTime(500);
    play.move(1, 40, 0);
    play.up(1);
    expect(play.take()).toEqual(["long down", "tap down", "tap cancel", "long start", "long move 40", "long end"]);
  });

  it("is cancelled by moving, by letting go and by the browser", () => {
    const play = stage((log) => [longPress(log)]);
    play.down(1);
    play.move(1, 19, 0);
    play.down(2);
    play.up(2);
    play.down(3);
    play.cancel(3);
    vi.advanceTimersByTime(600);
    expect(play.take()).toEqual(["long down", "long cancel", "long down", "long cancel", "long down", "long cancel"]);
  });
});

describe("a drag", () => {
  it("wins over a tap once it passes the slop", () => {
    const play = stage((log) => [tap(log), drag(log, "horizontal")]);
    play.down(1);
    play.move(1, 10, 0);
    play.move(1, 19, 0);
    play.move(1, 25, 3);
    vi.advanceTimersByTime(200);
    play.up(1, 25, 3);
    expect(play.take()).toEqual([
      "horizontal down",
      "tap move",
      "horizontal start",
      "horizontal engage",
      "horizontal update 9",
      "horizontal update 6",
      "horizontal end 0,0",
    ]);
  });

  it("leaves a tap alone", () => {
    const play = stage((log) => [tap(log), drag(log, "pan")]);
    play.down(1);
    play.up(1);
    expect(play.take()).toEqual(["pan down", "pan cancel", "tap down", "tap up", "tap"]);
  });

  it("goes along the axis that moves first", () => {
    const play = stage((log) => [drag(log, "vertical"), drag(log, "horizontal")]);
    play.down(1);
    play.move(1, 20, 5);
    expect(play.take()).toEqual([
      "vertical down",
      "horizontal down",
      "vertical cancel",
      "horizontal start",
      "horizontal engage",
    ]);
  });

  it("starts at once if nothing competes", () => {
    const play = stage((log) => [drag(log, "pan")]);
    play.down(1);
    expect(play.take()).toEqual(["pan down", "pan start"]);
    play.up(1);
    expect(play.take()).toEqual(["pan end 0,0"]);
  });

  it("needs less way with a mouse", () => {
    const play = stage((log) => [tap(log), drag(log, "pan")], "mouse");
    play.down(1);
    play.move(1, 3, 0);
    expect(play.take()).toEqual(["pan down", "tap move", "pan start", "pan engage"]);
  });

  it("ends with the speed of a fling", () => {
    const play = stage((log) => [drag(log, "pan")]);
    play.down(1);
    for (let i = 1; i <= 5; i++) {
      vi.advanceTimersByTime(10);
      play.move(1, i * 20, 0);
    }
    play.up(1, 100, 0);
    expect(play.take().at(-1)).toBe("pan end 2000,0");
  });
});

describe("a scale gesture", () => {
  it("measures span and angle, and starts anew when a finger comes", () => {
    const states: ScaleState[] = [];
    const play = stage((log) => [
      new ScaleRecognizer({
        start: (state) => log(`start ${state.pointers}`),
        engage: () => {},
        update: (state) => states.push(state),
        end: (pointers) => log(`end ${pointers}`),
      }),
    ]);
    play.down(1, 0, 0);
    play.down(2, 100, 0);
    play.move(2, 100, 0);
    play.move(2, 0, 200);
    expect(states.at(-1)).toMatchObject({ pointers: 2, scale: 2, focal: { x: 0, y: 100 }, delta: { x: -50, y: 100 } });
    expect(states.at(-1)?.rotation).toBeCloseTo(Math.PI / 2);
    play.up(2);
    play.up(1);
    expect(play.take()).toEqual(["start 1", "end 2", "start 2", "end 1"]);
  });
});

describe("a multi tap", () => {
  it("tells when enough fingers are down and when one leaves", () => {
    const play = stage((log) => [
      new MultiTapRecognizer(() => 2, {
        multiTap: (isComplete) => log(String(isComplete)),
        longPress: () => log("long"),
      }),
    ]);
    play.down(1);
    play.down(2);
    vi.advanceTimersByTime(1000);
    play.up(1);
    expect(play.take()).toEqual(["true", "long", "false"]);
  });
});
