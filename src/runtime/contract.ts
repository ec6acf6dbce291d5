/**
 * The contract between the main thread and the Pyodide worker: types only, so that neither side pulls in the other.
 * Both ends speak it through Comlink; packets travel as transferred `ArrayBuffer`s.
 */

/** Where the worker finds what it needs, and how the program is to be run. All URLs are absolute. */
export interface BootOptions {
  /** Folder of the Pyodide distribution; ends with a slash. */
  readonly pyodideUrl: string;
  /** Whether the wasm file is there as `pyodide.asm.wasm.gz` only. */
  readonly isRuntimeGzipped: boolean;
  /** `site.zip`: flet and the app's Python packages, byte-compiled. */
  readonly siteUrl: string;
  /** A memory snapshot to start from, and the key that it must have; without it Python starts from nothing. */
  readonly snapshot?: { readonly url: string; readonly key: string };
  /** Cache in which the service worker has kept all of these files; absent if it has not, or not yet. */
  readonly cacheName?: string;
  /** `app.zip`: the user's program and nothing else. */
  readonly appUrl: string;
  /** Path of the folder that the app lives in; its files are kept under this name. */
  readonly scope: string;
  /** The page's URL when the program starts; becomes `page.url`. */
  readonly documentUrl: string;
  /** `sys.argv[1:]`. */
  readonly args: readonly string[];
  /** Added to `os.environ` before the program starts. */
  readonly env: Readonly<Record<string, string>>;
  /**
   * Decoded size of each stage's downloads, where the build knows it. Without it the total comes from
   * `Content-Length`, which a compressed response does not give.
   */
  readonly expectedBytes?: Readonly<Partial<Record<BootStage, number>>>;
}

/** What a boot is doing. `runtime`: Pyodide; `packages`: site.zip; `program`: app.zip and running it up to `ft.run`. */
export type BootStage = "runtime" | "packages" | "program";

/** Progress of one stage, in bytes as far as they are known; `totalBytes` is 0 where the size is not known. */
export interface BootProgress {
  readonly stage: BootStage;
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** A failed boot as plain data, so that it survives the worker boundary. */
export interface BootFailure {
  /**
   * `other-version`: the host has another version of the app than the page that is open. `in-use`: another window of the
   * app is open and looks after its files.
   */
  readonly kind: "load" | "python" | "no-ui" | "timeout" | "other-version" | "in-use";
  readonly stage: BootStage;
  readonly message: string;
  /** The Python traceback, where there is one. */
  readonly traceback?: string;
}

/** What the program wrote: one line, or several joined by newlines when it writes faster than anyone can read. */
export interface OutputLine {
  readonly text: string;
  readonly isStderr: boolean;
}

/** A Python exception that nothing caught while the program was running. */
export interface ProgramError {
  /** The traceback's last line. */
  readonly message: string;
  /** The whole traceback; empty where the error has none. */
  readonly traceback: string;
}

/**
 * What becomes of what the program writes. `kept`: it lasts. `full`: there is no room, the program got an `OSError`.
 * `temporary`: nothing lasts in this browser window. `elsewhere`: another window has the files, the program may not write.
 */
export type FilesNews = "kept" | "full" | "temporary" | "elsewhere";

/** What the interpreter started from; `reason`: why it was not the snapshot that there should have been. */
export type InterpreterStart = { readonly kind: "snapshot" } | { readonly kind: "plain"; readonly reason?: string };

/** What the worker tells the main thread. Passed to `boot` as a Comlink proxy. */
export interface WorkerEvents {
  /** The boot waits for this stage now. `program` means that every download is done and Python runs the program. */
  onStage(stage: BootStage): void;
  /** Bytes arrived for a stage; downloads of all stages run side by side, so any stage may report at any time. */
  onProgress(progress: BootProgress): void;
  /** The interpreter runs; the program does not yet. */
  onInterpreter(start: InterpreterStart): void;
  /** One packet of Flet's protocol; its buffer is transferred. */
  onPacket(packet: Uint8Array): void;
  onOutput(line: OutputLine): void;
  onError(error: ProgramError): void;
  /** Said when the program writes for the first time, and whenever it changes. */
  onFiles(news: FilesNews): void;
}

/** How a boot ended. `ready`: `ft.run` was called and the connection takes packets. */
export type BootResult = { readonly ok: true } | { readonly ok: false; readonly failure: BootFailure };

/** A file for the program: an absolute path in its file system, and its content. */
export interface ProgramFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Said to a worker before anything else, past Comlink: to begin with what a boot with these options will need. */
export interface EarlyMessage {
  readonly type: "prepare";
  readonly options: BootOptions;
}

/** What the main thread may ask of the worker. Stop and restart are the client's: it terminates the worker. */
export interface WorkerApi {
  boot(options: BootOptions, events: WorkerEvents): Promise<BootResult>;
  /** Hands one packet to Python; its buffer is transferred. */
  sendPacket(packet: Uint8Array): void;
  /** Answers when the worker's event loop turns, so silence means that Python is blocking it. */
  ping(): void | Promise<void>;
  /** Puts files where the program sees them; before it runs, if it does not yet. Rejects if they cannot be kept. */
  writeFiles(files: readonly ProgramFile[]): Promise<void>;
  /** The data of the app at `scope` as a zip; works without a boot. All of these reject in words. */
  exportFiles(scope: string): Promise<Uint8Array>;
  /** Replaces all data by that of an export. Only in a worker that has not booted. */
  importFiles(scope: string, archive: Uint8Array): Promise<void>;
  /** Deletes all data. Only in a worker that has not booted. */
  forgetFiles(scope: string): Promise<void>;
  /** Bytes that the data takes on this device; 0 where none are kept. */
  measureFiles(scope: string): Promise<number>;
}
