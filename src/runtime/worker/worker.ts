/** Entry of the Python worker: exposes the contract's `WorkerApi` over Comlink and nothing else. */
import { expose, transfer } from "comlink";
import type { BootResult, EarlyMessage, WorkerApi } from "../contract.ts";
import { startBoot, type Boot } from "./boot.ts";
import type { Journal } from "./files/journal.ts";
import { bytesOf, discardUnreadable, openJournal, openProgramFiles } from "./files/program-files.ts";
import { makeWorkerPost } from "./post.ts";
import { prepareBoot, type Preparation } from "./preparation.ts";

let boot: Boot | undefined;
let preparation: Preparation | undefined;

const api: WorkerApi = {
  boot(options, events): Promise<BootResult> {
    if (boot !== undefined) throw new Error("This worker has already booted; a restart takes a new worker.");
    boot = startBoot(options, preparation ?? prepareBoot(options), makeWorkerPost(events));
    return boot.result;
  },
  sendPacket(packet) {
    if (boot === undefined) throw new Error("A packet came before the boot.");
    boot.link.send(packet);
  },
  ping() {},
  writeFiles(files) {
    if (boot === undefined) throw new Error("Files came before the boot.");
    return boot.writeFiles(files);
  },
  async exportFiles(scope) {
    const [journal, { exportFiles }] = await Promise.all([openJournal(scope), import("./files/archive.ts")]);
    const archive = exportFiles(journal);
    return transfer(archive, [archive.buffer]);
  },
  async importFiles(scope, archive) {
    const [journal, { importFiles }] = await Promise.all([openUnused(scope), import("./files/archive.ts")]);
    importFiles(journal, archive);
  },
  async forgetFiles(scope) {
    if (await discardUnreadable(scope)) return;
    const [journal, { forgetFiles }] = await Promise.all([openUnused(scope), import("./files/archive.ts")]);
    forgetFiles(journal);
  },
  async measureFiles(scope) {
    return bytesOf(await openProgramFiles(scope));
  },
};

/** A running program would go on with the files that it has in memory. */
function openUnused(scope: string): Promise<Journal> {
  if (boot !== undefined) throw new Error("The program is running; its data can only be replaced while it is stopped.");
  return openJournal(scope);
}

addEventListener("message", ({ data }) => {
  if (isEarly(data)) preparation ??= prepareBoot(data.options);
});
expose(api);

function isEarly(data: unknown): data is EarlyMessage {
  return typeof data === "object" && data !== null && Reflect.get(data, "type") === "prepare";
}
