/** Entry of the Python worker: exposes the contract's `WorkerApi` over Comlink and nothing else. */
import { expose } from "comlink";
import type { BootResult, WorkerApi } from "../contract.ts";
import { startBoot, type Boot } from "./boot.ts";
import { makeWorkerPost } from "./post.ts";

let boot: Boot | undefined;

const api: WorkerApi = {
  boot(options, events): Promise<BootResult> {
    if (boot !== undefined) throw new Error("This worker has already booted; a restart takes a new worker.");
    boot = startBoot(options, makeWorkerPost(events));
    return boot.result;
  },
  sendPacket(packet) {
    if (boot === undefined) throw new Error("A packet came before the boot.");
    boot.link.send(packet);
  },
  ping() {},
};

expose(api);
