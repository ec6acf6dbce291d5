/**
 * What a boot begins with and nobody has to be waited for: the downloads, the interpreter, the files that the program
 * wrote. The page's first script asks for it (`early-worker.ts`), the boot itself follows when the page is ready.
 */
import type { BootOptions, BootProgress, BootStage } from "../contract.ts";
import { downloadZip } from "./download.ts";
import { openProgramFiles, type ProgramFiles } from "./files/program-files.ts";
import { RUNTIME_DOWNLOADS, startInterpreter, type StartingInterpreter } from "./interpreter.ts";
import { makeFetchFile } from "./kept.ts";
import { makeOutputSink, type OutputSink } from "./output.ts";
import type { WorkerPost } from "./post.ts";
import { makeProgressMeter, type ProgressMeter } from "./progress.ts";

/** All that is under way. */
export interface Preparation {
  readonly interpreter: StartingInterpreter;
  readonly openingFiles: Promise<ProgramFiles>;
  /** `app.zip`. */
  readonly appArchive: Promise<Uint8Array<ArrayBuffer>>;
  readonly output: OutputSink;
  /** From now on the page hears of progress and output; of what was so far, at once. */
  report(post: Pick<WorkerPost, "progress" | "output">): void;
}

/** Begins. Nothing is thrown here: what fails is the boot's to tell. */
export function prepareBoot(options: BootOptions): Preparation {
  const missed = new Map<BootStage, BootProgress>();
  const lines: Parameters<WorkerPost["output"]>[0][] = [];
  let page: Pick<WorkerPost, "progress" | "output"> = {
    progress: (progress) => void missed.set(progress.stage, progress),
    output: (line) => void lines.push(line),
  };
  const meter = (stage: BootStage, files: number): ProgressMeter =>
    makeProgressMeter({ stage, files, expectedBytes: options.expectedBytes?.[stage] }, (progress) =>
      page.progress(progress),
    );
  const output = makeOutputSink((line) => page.output(line));
  const preparation: Preparation = {
    interpreter: startInterpreter(
      options,
      { runtime: meter("runtime", RUNTIME_DOWNLOADS), packages: meter("packages", 1) },
      { stdout: (line) => output.write(line, false), stderr: (line) => output.write(line, true) },
    ),
    openingFiles: openProgramFiles(options.scope),
    appArchive: downloadZip(options.appUrl, meter("program", 1), makeFetchFile(options.cacheName)),
    output,
    report(post) {
      page = post;
      for (const progress of missed.values()) post.progress(progress);
      for (const line of lines) post.output(line);
    },
  };
  const { interpreter, openingFiles, appArchive } = preparation;
  for (const step of [interpreter.started, openingFiles, appArchive]) step.catch(() => undefined);
  return preparation;
}
