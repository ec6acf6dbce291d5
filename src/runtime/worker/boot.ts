/**
 * The boot, stage by stage: everything is downloaded side by side, and the stages that need each other run in order
 * (interpreter, packages, program). Ends with the connection open.
 */
import type { PyodideInterface } from "pyodide";
import type { BootOptions, BootResult, BootStage, ProgramError } from "../contract.ts";
import { BootError, isPythonError, lastLine, toBootFailure } from "./boot-error.ts";
import { downloadZip } from "./download.ts";
import { makeFletLink, type FletLink } from "./flet-js.ts";
import { loadInterpreter, watchedFiles } from "./load.ts";
import { makeOutputSink, type OutputSink } from "./output.ts";
import type { WorkerPost } from "./post.ts";
import { makeProgressMeter, type ProgressMeter } from "./progress.ts";
import { startProgram } from "./program.ts";
import { installSite } from "./site.ts";

/** One boot. `link` takes packets from the start and keeps them until the program listens. */
export interface Boot {
  readonly link: FletLink;
  readonly result: Promise<BootResult>;
}

/** Starts Python and the program; every outcome, also a failure, is the promise's value. */
export function startBoot(options: BootOptions, post: WorkerPost): Boot {
  const link = makeFletLink(options.documentUrl, options.args, post.packet);
  return { link, result: settleBoot(options, link, post) };
}

async function settleBoot(options: BootOptions, link: FletLink, post: WorkerPost): Promise<BootResult> {
  let stage: BootStage = "runtime";
  const enter = (next: BootStage): void => {
    stage = next;
    post.stage(next);
  };
  try {
    await runBoot(options, link, post, enter);
    return { ok: true };
  } catch (error) {
    return { ok: false, failure: toBootFailure(error, stage) };
  }
}

async function runBoot(
  options: BootOptions,
  link: FletLink,
  post: WorkerPost,
  enter: (stage: BootStage) => void,
): Promise<void> {
  const meter = (stage: BootStage, files: number): ProgressMeter =>
    makeProgressMeter({ stage, files, expectedBytes: options.expectedBytes?.[stage] }, post.progress);
  const output = makeOutputSink(post.output);

  enter("runtime");
  const siteArchive = downloadZip(options.siteUrl, meter("packages", 1));
  const appArchive = downloadZip(options.appUrl, meter("program", 1));
  const interpreter = loadInterpreter(options.pyodideUrl, meter("runtime", watchedFiles.length), {
    stdout: (line) => output.write(line, false),
    stderr: (line) => output.write(line, true),
  });
  // A missing archive ends the boot at once, however long the interpreter still needs.
  const pyodide = await Promise.race([interpreter, rejectionOf(siteArchive), rejectionOf(appArchive)]);
  watchInterpreter(pyodide, post.error);

  enter("packages");
  pyodide.registerJsModule("flet_js", link.module);
  installSite(pyodide, await Promise.race([siteArchive, rejectionOf(appArchive)]));
  const app = await appArchive;

  enter("program");
  const { documentUrl, args, env } = options;
  await startProgram(pyodide, app, { documentUrl, args, env }, makeHost(output, post.error));
  await link.connect();
}

function makeHost(
  output: OutputSink,
  error: (error: ProgramError) => void,
): { onOutput: OutputSink["write"]; onError(message: string, traceback: string): void } {
  return {
    onOutput: output.write,
    onError: (message, traceback) => error({ message, traceback }),
  };
}

/** Errors that reach nobody in Python: a rejected promise, and a crash of the interpreter itself. */
function watchInterpreter(pyodide: PyodideInterface, report: (error: ProgramError) => void): void {
  self.addEventListener("unhandledrejection", ({ reason }) => report(describeUncaught(reason)));
  self.addEventListener("error", ({ error, message }) => report(describeUncaught(error ?? message)));
  const api: unknown = Reflect.get(pyodide, "_api");
  if (typeof api !== "object" || api === null) return;
  Reflect.set(api, "on_fatal", (error: unknown) => {
    const { traceback } = describeUncaught(error);
    report({ message: "Python crashed and cannot go on. Restart the program.", traceback });
  });
}

function describeUncaught(error: unknown): ProgramError {
  if (isPythonError(error)) return { message: lastLine(error.message), traceback: error.message };
  if (error instanceof Error) return { message: `${error.name}: ${error.message}`, traceback: error.stack ?? "" };
  return { message: String(error), traceback: "" };
}

/** Settles only if the download fails, so that it can be raced without winning. */
function rejectionOf(download: Promise<unknown>): Promise<never> {
  return new Promise((_, reject) => {
    download.catch((error: unknown) =>
      reject(
        error instanceof BootError ? error : new BootError("packages", "load", "A download failed.", { cause: error }),
      ),
    );
  });
}
