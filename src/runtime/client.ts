/**
 * The main thread's side of the Python worker: owns its life (start, stop, restart) and shows it as one state. Stop
 * terminates the worker, which ends any program, also one that loops for ever; restart always means a new worker.
 */
import { proxy, transfer, wrap, type Endpoint, type Remote } from "comlink";
import { batch, createSignal, type Accessor } from "solid-js";
import type { Connection } from "../connection/connection.ts";
import { makeWorkerConnection } from "../connection/worker-connection.ts";
import { defaultWatchdogLimits, makeBootWatchdog, type WatchdogLimits } from "./boot-watchdog.ts";
import type {
  BootFailure,
  BootOptions,
  BootProgress,
  BootResult,
  BootStage,
  FilesNews,
  InterpreterStart,
  OutputLine,
  ProgramError,
  ProgramFile,
  WorkerApi,
} from "./contract.ts";
import { createPythonWorker, takeEarlyWorker } from "./early-worker.ts";
import { createLiveness, type Liveness } from "./liveness.ts";
import { toWholeBuffer } from "./whole-buffer.ts";
import { meetWindows } from "./windows.ts";

/** More than two windows ever compete, fewer than a user would wait for. */
const MOST_VAIN_STARTS = 5;

/** What the runtime is doing. */
export type RuntimeState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "booting";
      /** What the boot waits for. */
      readonly stage: BootStage;
      /** Bytes of each stage that has reported any. */
      readonly progress: Readonly<Partial<Record<BootStage, BootProgress>>>;
      /** The program runs but has not opened a page for some seconds: time to offer Stop. */
      readonly isSlow: boolean;
    }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly failure: BootFailure }
  | { readonly kind: "stopped" }
  /** Another window has taken over. */
  | { readonly kind: "elsewhere" };

/** The part of `Worker` that the runtime needs. */
export interface RuntimeWorker extends Endpoint {
  terminate(): void;
}

/** How a runtime is made. */
export interface RuntimeOptions {
  /** Path of the folder that the app lives in. */
  readonly scope: string;
  /** Asked at every start: the page's URL may have changed since the last. */
  bootOptions(): Omit<BootOptions, "scope">;
  /** What the interpreter of a start began from. */
  onInterpreter?(start: InterpreterStart): void;
  /** What the program writes, from every start. */
  onOutput?(line: OutputLine): void;
  /** Exceptions of the running program that nothing caught. */
  onError?(error: ProgramError): void;
  /** Replaced in tests. */
  createWorker?(): RuntimeWorker;
  readonly limits?: WatchdogLimits;
}

/** What the program has written, and what can be done with it. What returns a promise rejects in words. */
export interface RuntimeFiles {
  /** The newest news of this start; `undefined` as long as the program has written nothing. */
  readonly news: Accessor<FilesNews | undefined>;
  /** Bytes that the data takes on this device. */
  measure(): Promise<number>;
  /** All data as a zip. */
  export(): Promise<Uint8Array>;
  /** Replaces all data by that of an export; a program that runs starts anew. */
  import(archive: Uint8Array): Promise<void>;
  /** Deletes all data; a program that runs starts anew. */
  forget(): Promise<void>;
  /** Puts files where the program sees them: before it runs, if it does not yet. */
  write(files: readonly ProgramFile[]): Promise<void>;
  /** Takes the files from the window that has them, whose program ends, and starts the program here. */
  useHere(): void;
}

/** A Python program in its worker. */
export interface Runtime {
  readonly state: Accessor<RuntimeState>;
  /** The connection of the current start, made by `start()` (packets sent while it boots are kept); undefined otherwise. */
  readonly connection: Accessor<Connection | undefined>;
  /** `performance.now()` since when Python has not answered; undefined while it answers. */
  readonly busySince: Accessor<number | undefined>;
  readonly files: RuntimeFiles;
  /** Resolves once Python gives up its thread: what it has to say in one go has arrived then. At once without a program. */
  untilResting(): Promise<void>;
  /** Boots the program. Nothing happens while one is booting or running. */
  start(): void;
  /** Ends the program, whatever it is doing, and closes its connection. */
  stop(): void;
  /** Stop and start. */
  restart(): void;
}

/** Creates a runtime in state `idle`. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const [state, setState] = createSignal<RuntimeState>({ kind: "idle" });
  const [session, setSession] = createSignal<Session | undefined>();
  const [filesNews, setFilesNews] = createSignal<FilesNews>();
  /** Files that came before there was a worker. */
  const early: ((worker: Remote<WorkerApi>) => Promise<void>)[] = [];
  const windows = meetWindows(options.scope, () => {
    if (session() !== undefined) end({ kind: "elsewhere" });
  });
  /** Starts in a row that found the files in use after they had been free. */
  let vainStarts = 0;

  const end = (next: RuntimeState): void => {
    batch(() => {
      session()?.dispose();
      setSession(undefined);
      setState(next);
    });
  };
  const fail = (failure: BootFailure): void => {
    end({ kind: "failed", failure });
    if (failure.kind === "in-use" && vainStarts < MOST_VAIN_STARTS) void startWhenFree();
  };
  /** The other window is closed, or it was this one's own last worker, which a busy machine took long to end. */
  const startWhenFree = async (): Promise<void> => {
    const failed = state();
    await windows.untilFree();
    if (state() !== failed) return;
    vainStarts += 1;
    start();
  };
  const start = (): void => {
    if (session() !== undefined) return;
    batch(() => {
      setState({ kind: "booting", stage: "runtime", progress: {}, isSlow: false });
      setFilesNews(undefined);
      const next = startSession(options, setState, fail, setFilesNews);
      for (const write of early.splice(0)) void write(next.remote);
      setSession(next);
    });
  };
  const stop = (): void => {
    if (session() !== undefined) end({ kind: "stopped" });
  };
  const restart = (): void =>
    batch(() => {
      vainStarts = 0;
      stop();
      start();
    });

  /** Asks a worker of its own: there is none, or what is done may not happen under a running program. */
  const askAlone = async <T>(ask: (worker: Remote<WorkerApi>) => Promise<T>): Promise<T> => {
    const worker = (options.createWorker ?? createPythonWorker)();
    try {
      return await ask(wrap<WorkerApi>(worker));
    } finally {
      worker.terminate();
    }
  };
  const askAny = <T>(ask: (worker: Remote<WorkerApi>) => Promise<T>): Promise<T> => {
    const running = session();
    return running ? ask(running.remote) : askAlone(ask);
  };
  const change = async (ask: (worker: Remote<WorkerApi>) => Promise<void>): Promise<void> => {
    const wasAlive = session() !== undefined;
    stop();
    try {
      await askAlone(ask);
    } finally {
      if (wasAlive) start();
    }
  };
  const files: RuntimeFiles = {
    news: filesNews,
    measure: () => askAny((worker) => worker.measureFiles(options.scope)),
    export: () => askAny((worker) => worker.exportFiles(options.scope)),
    import: (archive) => change((worker) => worker.importFiles(options.scope, archive)),
    forget: () => change((worker) => worker.forgetFiles(options.scope)),
    write(added) {
      const running = session();
      if (running) return running.remote.writeFiles([...added]);
      return new Promise((resolve, reject) =>
        early.push((worker) => worker.writeFiles([...added]).then(resolve, reject)),
      );
    },
    useHere() {
      windows.claim();
      restart();
    },
  };

  return {
    state,
    connection: () => session()?.connection,
    busySince: () => session()?.liveness.busySince(),
    files,
    untilResting: async () => session()?.remote.ping(),
    start,
    stop,
    restart,
  };
}

/** One worker from its creation to its end. */
interface Session {
  readonly remote: Remote<WorkerApi>;
  readonly connection: Connection;
  readonly liveness: Liveness;
  dispose(): void;
}

function startSession(
  options: RuntimeOptions,
  setState: (change: (state: RuntimeState) => RuntimeState) => void,
  fail: (failure: BootFailure) => void,
  tellFiles: (news: FilesNews) => void,
): Session {
  const worker = options.createWorker?.() ?? takeEarlyWorker() ?? createPythonWorker();
  const remote = wrap<WorkerApi>(worker);
  let isOver = false;
  let isReady = false;
  // Messages of a terminated worker may still be on their way: they belong to nobody.
  const whileAlive =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args): void => {
      if (!isOver) act(...args);
    };

  const liveness = createLiveness(() => remote.ping());
  const connection = makeWorkerConnection((packet) => {
    const bytes = toWholeBuffer(packet);
    remote.sendPacket(transfer(bytes, [bytes.buffer])).catch(whileAlive(reportError));
    if (isReady) liveness.touch();
  });

  const updateBoot = (change: Partial<Omit<RuntimeState & { kind: "booting" }, "kind">>): void =>
    setState((state) => (state.kind === "booting" ? { ...state, ...change } : state));
  const watchdog = makeBootWatchdog(options.limits ?? defaultWatchdogLimits, whileAlive(fail), () =>
    updateBoot({ isSlow: true }),
  );

  let hasSpoken = false;
  const events = proxy({
    onStage: whileAlive((stage: BootStage) => {
      hasSpoken = true;
      watchdog.enter(stage);
      updateBoot({ stage });
    }),
    onProgress: whileAlive((progress: BootProgress) => {
      watchdog.feed();
      setState((state) =>
        state.kind === "booting" ? { ...state, progress: { ...state.progress, [progress.stage]: progress } } : state,
      );
    }),
    onInterpreter: whileAlive((start: InterpreterStart) => options.onInterpreter?.(start)),
    onPacket: whileAlive(connection.deliver),
    onOutput: whileAlive((line: OutputLine) => options.onOutput?.(line)),
    onError: whileAlive((error: ProgramError) => options.onError?.(error)),
    onFiles: whileAlive(tellFiles),
  });

  const failToLoad = whileAlive((message: string) => fail({ kind: "load", stage: "runtime", message }));
  // Before its first word this means that the script is missing or does not parse; later errors come by `onError`.
  worker.addEventListener("error", (event) => {
    const message = event instanceof ErrorEvent ? event.message : undefined;
    if (!hasSpoken) failToLoad(message || "The Python worker's script could not be loaded.");
  });
  remote.boot({ ...options.bootOptions(), scope: options.scope }, events).then(
    whileAlive((result: BootResult) => {
      watchdog.stop();
      if (!result.ok) return fail(result.failure);
      isReady = true;
      setState(() => ({ kind: "running" }));
      // The packets of the boot have just reached the program.
      liveness.touch();
    }),
    (error: unknown) => failToLoad(error instanceof Error ? error.message : String(error)),
  );

  return {
    remote,
    connection,
    liveness,
    dispose() {
      isOver = true;
      watchdog.stop();
      liveness.stop();
      connection.close();
      worker.terminate();
    },
  };
}
