// Runs one trial in a process of its own, since a program may do anything:
// `trial-process.ts <site.zip> <app.zip> <circumstances> <out>`. The result is written as JSON, the packets in it as base64.
import { readFileSync, writeFileSync } from "node:fs";
import { CIRCUMSTANCES, isCircumstancesName, type Circumstances } from "./trial-circumstances.ts";
import { runTrial } from "./trial-run.ts";

const [site, app, name, out] = process.argv.slice(2);
if (site === undefined || app === undefined || name === undefined || out === undefined) {
  throw new Error("three paths and the name of the circumstances are needed");
}
if (!isCircumstancesName(name)) throw new Error(`there are no circumstances "${name}"`);
const { page, clockShift, timeZone }: Circumstances = CIRCUMSTANCES[name];
if (timeZone !== undefined) process.env["TZ"] = timeZone;
const now = Date.now;
Date.now = () => now() + clockShift;
const trial = await runTrial(new Uint8Array(readFileSync(site)), new Uint8Array(readFileSync(app)), page);
const packets = trial.packets.map((packet) => Buffer.from(packet).toString("base64"));
writeFileSync(out, JSON.stringify({ ...trial, packets }));
// The program may have timers that never end.
process.exit(0);
