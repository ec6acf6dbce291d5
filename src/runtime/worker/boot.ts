/**
 * The boot, stage by stage: everything is downloaded side by side, and the stages that need each other run in order
 * (interpreter, packages, program). Ends with the connection open.
 */
import type { PyodideInterface } from "pyodide";
import type { BootOptions, BootResult, BootStage, ProgramError, ProgramFile } from "../contract.ts";
import { BootError, toBootFailure } from "./boot-error.ts";
import { mountProgramFiles, type MountedFiles, type ProgramFiles } from "./files/program-files.ts";
import { makeFletLink, type FletLink } from "./flet-js.ts";
import type { OutputSink } from "./output.ts";
import type { WorkerPost } from "./post.ts";
import type { Preparation } from "./preparation.ts";
import { startProgram, type ProgramHost } from "./program.ts";
import { watchInterpreter } from "./uncaught.ts";

/** One boot. `link` takes packets from the start and keeps them until the program listens. */
export interface Boot {
  readonly link: FletLink;
  readonly result: Promise<BootResult>;
  /** Writes files as the program would; as soon as its own are there, and before it runs. */
  writeFiles(files: readonly ProgramFile[]): Promise<void>;
}

/** Starts Python and the program; every outcome, also a failure, is the promise's value. */
export function startBoot(options: BootOptions, preparation: Preparation, post: WorkerPost): Boot {
  const link = makeFletLink(options.documentUrl, options.args, post.packet);
  const files = makeEarlyFiles();
  return { link, result: settleBoot(options, preparation, link, post, files.open), writeFiles: files.write };
}

/** Takes files before there is a file system to put them in. */
function makeEarlyFiles(): { open(files: MountedFiles): void; write: Boot["writeFiles"] } {
  const early: (() => void)[] = [];
  let files: MountedFiles | undefined;
  return {
    open(opened) {
      files = opened;
      // At once: the program runs next.
      for (const write of early.splice(0)) write();
    },
    write: (added) =>
      new Promise((resolve, reject) => {
        const write = (): void => {
          try {
            files?.write(added);
            resolve();
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        if (files) write();
        else early.push(write);
      }),
  };
}

async function settleBoot(
  options: BootOptions,
  preparation: Preparation,
  link: FletLink,
  post: WorkerPost,
  openFiles: (files: MountedFiles) => void,
): Promise<BootResult> {
  let stage: BootStage = "runtime";
  const enter = (next: BootStage): void => {
    stage = next;
    post.stage(next);
  };
  try {
    await runBoot(options, preparation, link, post, enter, openFiles);
    return { ok: true };
  } catch (error) {
    return { ok: false, failure: toBootFailure(error, stage) };
  }
}

async function runBoot(
  options: BootOptions,
  preparation: Preparation,
  link: FletLink,
  post: WorkerPost,
  enter: (stage: BootStage) => void,
  openFiles: (files: MountedFiles) => void,
): Promise<void> {
  const { interpreter, openingFiles, appArchive, output } = preparation;
  enter("runtime");
  preparation.report(post);
  // A missing archive, or another window, ends the boot at once, however long the interpreter still needs.
  const troubles = Promise.race([
    rejectionOf(interpreter.site),
    rejectionOf(appArchive),
    rejectionOf(openingFiles.then(expectFilesHere)),
  ]);
  const { pyodide, start: origin, installPackages, requestRest } = await Promise.race([interpreter.started, troubles]);
  post.interpreter(origin);
  const life = watchLife(pyodide, post.error);
  const files = await openingFiles;
  // A restored interpreter is there long before another window is known to have the files.
  expectFilesHere(files);
  const mounted = mountProgramFiles(pyodide, files, post.files);

  enter("packages");
  pyodide.registerJsModule("flet_js", link.module);
  await Promise.race([installPackages(), troubles]);
  const app = await appArchive;

  performance.mark("flet-pwa program");
  enter("program");
  const { documentUrl, args, env } = options;
  const start = startProgram(
    pyodide,
    app,
    { documentUrl, args, env },
    {
      ...makeHost(output, post.error),
      onMounted() {
        mounted.restore();
        openFiles(mounted);
      },
    },
  );
  await Promise.race([start.then(() => link.connect()), life.crashed]);
  life.endBoot();
  void requestRest();
}

function expectFilesHere(files: ProgramFiles): void {
  if (files.kind !== "elsewhere" || files.isEmpty) return;
  throw new BootError("runtime", "in-use", "The app is open in another window, which looks after its files.");
}

/** A crash of the interpreter ends the boot; after the boot it is one more error of the program. */
function watchLife(
  pyodide: PyodideInterface,
  error: (error: ProgramError) => void,
): { readonly crashed: Promise<never>; endBoot(): void } {
  let isBooting = true;
  const crashed = new Promise<never>((_, reject) => {
    const crash = (reason: ProgramError): void =>
      isBooting
        ? reject(new BootError("program", "python", reason.message, { traceback: reason.traceback }))
        : error(reason);
    watchInterpreter(pyodide, { error, crash });
  });
  return {
    crashed,
    endBoot() {
      isBooting = false;
    },
  };
}

function makeHost(output: OutputSink, error: (error: ProgramError) => void): Omit<ProgramHost, "onMounted"> {
  return {
    onOutput: output.write,
    onError: (message, traceback) => error({ message, traceback }),
  };
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
