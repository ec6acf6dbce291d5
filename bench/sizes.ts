// How large the files are that this client's first visit cannot do without, and that have a budget of their own.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildClient } from "../tools/client.ts";
import { measureClient } from "../tools/client-size.ts";
import type { Figures } from "./figures.ts";
import { siteFolder } from "./sides.ts";

/** Notes the sizes of what was built for the start's program. */
export async function noteSizes(figures: Figures): Promise<void> {
  const { start } = measureClient(await buildClient());
  figures.add({ id: "client-size", title: "Client script of every start, gzip", unit: "KB" }, "ours", start / 1024);
  const snapshot = join(siteFolder("ours", "start"), "snapshot.bin.gz");
  if (!existsSync(snapshot)) return;
  const megabytes = statSync(snapshot).size / 1e6;
  figures.add({ id: "snapshot-size", title: "Shipped snapshot, gzip", unit: "MB" }, "ours", megabytes);
}
