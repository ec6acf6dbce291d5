import { expect, test } from "vitest";
import type { OutputLine } from "../contract.ts";
import { makeOutputSink } from "./output.ts";

function makeSink() {
  const posted: OutputLine[] = [];
  const scheduled: (() => void)[] = [];
  const clock = { now: 1000 };
  const sink = makeOutputSink(
    (line) => posted.push(line),
    () => clock.now,
    (run) => scheduled.push(run),
  );
  return { sink, posted, scheduled, clock };
}

test("a line goes out within the call, so that it shows even if Python blocks next", () => {
  const { sink, posted } = makeSink();
  sink.write("one\n", false);
  sink.write("two", true);
  expect(posted).toEqual([
    { text: "one", isStderr: false },
    { text: "two", isStderr: true },
  ]);
});

test("a burst is held and joined into one message per run of a stream", () => {
  const { sink, posted, scheduled, clock } = makeSink();
  for (let i = 0; i < 40; i += 1) sink.write(`line ${i}`, false);
  expect(posted).toHaveLength(40);
  sink.write("a", false);
  sink.write("b", false);
  sink.write("oh no", true);
  expect(posted).toHaveLength(40);
  expect(scheduled).toHaveLength(1);
  clock.now += 100;
  scheduled[0]?.();
  expect(posted.slice(40)).toEqual([
    { text: "a\nb", isStderr: false },
    { text: "oh no", isStderr: true },
  ]);
});

test("while Python never yields, the next write after the window brings the held lines", () => {
  const { sink, posted, clock } = makeSink();
  for (let i = 0; i < 41; i += 1) sink.write(`line ${i}`, false);
  clock.now += 100;
  sink.write("line 41", false);
  expect(posted.slice(40).map((line) => line.text)).toEqual(["line 40", "line 41"]);
});

test("a flood keeps its last thousand lines and says how many are gone", () => {
  const { sink, posted, clock } = makeSink();
  for (let i = 0; i < 3000; i += 1) sink.write(`line ${i}`, false);
  clock.now += 100;
  sink.write("end", false);
  expect(posted[40]).toEqual({ text: "… 1960 lines skipped", isStderr: true });
  expect(posted[41]?.text.split("\n")).toHaveLength(1000);
  expect(posted[42]?.text).toBe("end");
});
