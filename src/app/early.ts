/**
 * The page's first script, in front of the client and without waiting for it: nothing but what starts the worker
 * (`runtime/early-worker.ts`) and what takes the client's chunks.
 */
import "./script-loader.ts";
import { startEarlyWorker } from "../runtime/early-worker.ts";
import { bootOptions } from "./boot-options.ts";
import { readConfig } from "./config.ts";

const config = readConfig();
// A program that runs on a server needs no Python here.
if (!config.server) startEarlyWorker(bootOptions(config));
