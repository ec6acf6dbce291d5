import { transfer } from "comlink";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRuntime, type Runtime, type RuntimeOptions } from "./client.ts";
import type { BootOptions, OutputLine, ProgramError } from "./contract.ts";
import { makeFakeWorker, type FakeWorker } from "./testing/fake-worker.ts";

const bootOptions: BootOptions = {
  pyodideUrl: "https://example.org/pyodide/",
  isRuntimeGzipped: false,
  scope: "/client-test/",
  siteUrl: "https://example.org/site.zip",
  appUrl: "https://example.org/app.zip",
  documentUrl: "https://example.org/",
  args: [],
  env: {},
};
const ready = { ok: true } as const;

let workers: FakeWorker[];
let runtime: Runtime;

function create(options: Partial<RuntimeOptions> = {}): void {
  runtime = createRuntime({
    scope: "/client-test/",
    bootOptions: () => bootOptions,
    createWorker() {
      const worker = makeFakeWorker();
      workers.push(worker);
      return worker;
    },
    ...options,
  });
}

/** The worker of the current start. */
function worker(): FakeWorker {
  const last = workers.at(-1);
  if (last === undefined) throw new Error("no worker was created");
  return last;
}

const stateKind = (): string => runtime.state().kind;
const reach = (kind: string): Promise<void> => vi.waitFor(() => expect(stateKind()).toBe(kind));

beforeEach(() => {
  workers = [];
  create();
});
afterEach(() => {
  runtime.stop();
  vi.useRealTimers();
});

test("a start boots once and ends in running", async () => {
  expect(stateKind()).toBe("idle");
  runtime.start();
  runtime.start();
  expect(stateKind()).toBe("booting");
  expect((await worker().booted).options).toEqual(bootOptions);
  worker().finish(ready);
  await reach("running");
  expect(workers).toHaveLength(1);
});

test("the booting state carries the stage and each stage's bytes", async () => {
  runtime.start();
  const { events } = await worker().booted;
  events.onProgress({ stage: "packages", loadedBytes: 3, totalBytes: 10 });
  events.onProgress({ stage: "runtime", loadedBytes: 1, totalBytes: 5 });
  events.onStage("packages");
  await vi.waitFor(() =>
    expect(runtime.state()).toEqual({
      kind: "booting",
      stage: "packages",
      isSlow: false,
      progress: {
        packages: { stage: "packages", loadedBytes: 3, totalBytes: 10 },
        runtime: { stage: "runtime", loadedBytes: 1, totalBytes: 5 },
      },
    }),
  );
});

test("a failed boot keeps its failure, ends its worker and can be started again", async () => {
  const failure = { kind: "python", stage: "program", message: "boom", traceback: "…" } as const;
  runtime.start();
  const first = worker();
  first.finish({ ok: false, failure });
  await reach("failed");
  expect(runtime.state()).toEqual({ kind: "failed", failure });
  expect(first.isTerminated).toBe(true);
  expect(runtime.connection()).toBeUndefined();
  runtime.start();
  expect(stateKind()).toBe("booting");
});

test("a start that found the files in another window is repeated once they are free", async () => {
  const inUse = { kind: "in-use", stage: "runtime", message: "open elsewhere" } as const;
  await navigator.locks.request("flet-pwa /client-test/ files", async () => {
    runtime.start();
    worker().finish({ ok: false, failure: inUse });
    await reach("failed");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(workers).toHaveLength(1);
  });
  await vi.waitFor(() => expect(workers).toHaveLength(2));
  expect(stateKind()).toBe("booting");
  worker().finish(ready);
  await reach("running");
});

test("a start that finds the files in use although they are free is not repeated for ever", async () => {
  const inUse = { kind: "in-use", stage: "runtime", message: "open elsewhere" } as const;
  runtime.start();
  for (let start = 1; start <= 6; start++) {
    await vi.waitFor(() => expect(workers).toHaveLength(start));
    worker().finish({ ok: false, failure: inUse });
  }
  await reach("failed");
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(stateKind()).toBe("failed");
  expect(workers).toHaveLength(6);
});

test("a worker script that does not load fails the boot", async () => {
  runtime.start();
  worker().breakScript("SyntaxError");
  await reach("failed");
  expect(runtime.state()).toMatchObject({ failure: { kind: "load", stage: "runtime", message: "SyntaxError" } });
});

test("a burst of packets arrives in order and is transferred, not copied", async () => {
  runtime.start();
  const received: number[] = [];
  runtime.connection()?.onPacket((packet) => received.push(new DataView(packet.buffer).getUint16(0)));
  const { events } = await worker().booted;
  let leftBehind = 0;
  for (let id = 0; id < 500; id += 1) {
    const packet = new Uint8Array([id >> 8, id & 0xff]);
    events.onPacket(transfer(packet, [packet.buffer]));
    leftBehind += packet.byteLength;
  }
  expect(leftBehind).toBe(0);
  await vi.waitFor(() => expect(received).toHaveLength(500));
  expect(received).toEqual(Array.from({ length: 500 }, (_, id) => id));
});

test("packets to Python are transferred, also those sent while it boots", async () => {
  runtime.start();
  const packet = new Uint8Array([1, 2]);
  runtime.connection()?.send(packet);
  expect(packet.byteLength).toBe(0);
  await vi.waitFor(() => expect(worker().packets.map((bytes) => [...bytes])).toEqual([[1, 2]]));
});

test("stop ends the worker and its connection, and late messages count for nothing", async () => {
  const output: OutputLine[] = [];
  create({ onOutput: (line) => output.push(line) });
  runtime.start();
  const connection = runtime.connection();
  const received: Uint8Array[] = [];
  connection?.onPacket((packet) => received.push(packet));
  const { events } = await worker().booted;
  worker().finish(ready);
  await reach("running");
  events.onOutput({ text: "late", isStderr: false });
  events.onPacket(new Uint8Array([1]));
  runtime.stop();
  expect(stateKind()).toBe("stopped");
  expect(worker().isTerminated).toBe(true);
  expect(runtime.connection()).toBeUndefined();
  // A later start proves that messages have been flowing since.
  runtime.start();
  worker().finish(ready);
  await reach("running");
  expect([output, received]).toEqual([[], []]);
});

test("restart brings a new worker and a new connection", async () => {
  runtime.start();
  const before = runtime.connection();
  worker().finish(ready);
  await reach("running");
  runtime.restart();
  expect(stateKind()).toBe("booting");
  expect(workers.map((each) => each.isTerminated)).toEqual([true, false]);
  expect(runtime.connection()).not.toBe(before);
});

test("output and errors of the program are handed on", async () => {
  const heard: (OutputLine | ProgramError)[] = [];
  create({ onOutput: (line) => heard.push(line), onError: (error) => heard.push(error) });
  runtime.start();
  const { events } = await worker().booted;
  events.onOutput({ text: "hi", isStderr: false });
  events.onError({ message: "ValueError: boom", traceback: "Traceback…" });
  await vi.waitFor(() =>
    expect(heard).toEqual([
      { text: "hi", isStderr: false },
      { message: "ValueError: boom", traceback: "Traceback…" },
    ]),
  );
});

test("a boot that stands still fails with a timeout", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  create({ limits: { stallMs: 1000, slowMs: 500 } });
  runtime.start();
  vi.advanceTimersByTime(1000);
  expect(runtime.state()).toMatchObject({ kind: "failed", failure: { kind: "timeout", stage: "runtime" } });
  expect(worker().isTerminated).toBe(true);
});

test("Python that does not answer after a packet is busy until it answers or is stopped", async () => {
  runtime.start();
  worker().finish(ready);
  await reach("running");
  worker().isBlocked = true;
  runtime.connection()?.send(new Uint8Array([0]));
  await vi.waitFor(() => expect(runtime.busySince()).toBeTypeOf("number"));
  runtime.stop();
  expect(runtime.busySince()).toBeUndefined();
});
