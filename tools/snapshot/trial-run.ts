// Runs a program once at build time, in the interpreter that ships and up to its first screen, to learn what it imports
// and what it shows.
import { join } from "node:path";
import { encodePacket } from "../../src/protocol/codec.ts";
import type { OutboundMessage } from "../../src/protocol/messages.ts";
import { PYTHON } from "../paths.ts";
import { copyIntoPython, startPython } from "../pyodide-node.ts";
import { readRuntimeInfo } from "../runtime-info.ts";

/** A program that has not shown anything by then is taken as it is. */
const LONGEST_MS = 20_000;
/** So long without a packet means that the first screen is complete. */
const QUIET_MS = 400;

/** What a program did. */
export interface TrialRun {
  /** Modules in the order of their import. */
  readonly modules: readonly string[];
  /** Files below site-packages that it read, other than to import them. */
  readonly files: readonly string[];
  /** What it sent to the page, in order. */
  readonly packets: readonly Uint8Array[];
  /** Why there is no first screen, if there is none. */
  readonly failure?: string;
}

/** @param page the page's properties as the client registers them. */
export async function runTrial(
  site: Uint8Array,
  app: Uint8Array,
  page: Extract<OutboundMessage, { kind: "register" }>["page"],
): Promise<TrialRun> {
  const { sitePackages } = readRuntimeInfo();
  const silent = { stdout: () => undefined, stderr: () => undefined };
  const python = await startPython(silent);
  const packets: Uint8Array[] = [];
  let lastPacket = 0;
  const link: FletJs = { documentUrl: "https://example.org/", args: [] };
  python.registerJsModule("flet_js", link);
  python.unpackArchive(site, "zip", { extractDir: sitePackages });
  copyIntoPython(python, join(PYTHON, "build", "trial_modules.py"), "/trial_modules.py");
  python.runPython("import importlib, sys; importlib.invalidate_caches(); sys.path.append('/')");
  const trial = python.pyimport("trial_modules");
  trial.watch();
  const errors: string[] = [];
  const host = {
    onOutput: () => undefined,
    onMounted: () => undefined,
    onError: (message: string) => errors.push(message),
  };
  const options = { args: [], env: {}, documentUrl: link.documentUrl };
  const started = python.pyimport("flet_pwa.boot").start(app, options, host);
  const result: unknown = await Promise.race([started, sleep(LONGEST_MS)]);
  const status = typeof result === "object" && result !== null ? Reflect.get(result, "status") : undefined;
  if (status === "ready") {
    await link.start_connection?.((packet) => {
      packets.push(packet.toJs().slice());
      lastPacket = performance.now();
    });
    link.send?.(encodePacket({ kind: "register", sessionId: null, pageName: "", page }));
    const deadline = performance.now() + LONGEST_MS;
    while (performance.now() < deadline && (packets.length < 2 || performance.now() - lastPacket < QUIET_MS)) {
      await sleep(QUIET_MS / 4);
    }
  }
  const modules: { toJs(): string[] } = trial.imported();
  const files: { toJs(): string[] } = trial.read(sitePackages);
  const failure = errors[0] ?? (packets.length < 2 ? `it showed nothing (${String(status)})` : undefined);
  return { modules: modules.toJs(), files: files.toJs(), packets, ...(failure === undefined ? {} : { failure }) };
}

interface FletJs {
  readonly documentUrl: string;
  readonly args: readonly string[];
  start_connection?: (receive: (packet: { toJs(): Uint8Array }) => void) => Promise<void>;
  send?: (packet: Uint8Array) => void;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
