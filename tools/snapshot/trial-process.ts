// Runs one trial in a process of its own, since a program may do anything: `trial-process.ts <site.zip> <app.zip> <out>`.
// The result is written as JSON, the packets in it as base64.
import { readFileSync, writeFileSync } from "node:fs";
import { TRIAL_PAGE } from "./trial-page.ts";
import { runTrial } from "./trial-run.ts";

const [site, app, out] = process.argv.slice(2);
if (site === undefined || app === undefined || out === undefined) throw new Error("three paths are needed");
const trial = await runTrial(new Uint8Array(readFileSync(site)), new Uint8Array(readFileSync(app)), TRIAL_PAGE);
const packets = trial.packets.map((packet) => Buffer.from(packet).toString("base64"));
writeFileSync(out, JSON.stringify({ ...trial, packets }));
// The program may have timers that never end.
process.exit(0);
