// `preview`: a built folder as its visitors will get it from a static host.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { listen } from "../listen.ts";
import { readAddress } from "../settings.ts";
import { createStaticHost } from "../static-host.ts";
import { UserError } from "../user-error.ts";

export interface PreviewOptions {
  readonly folder: string;
  readonly port: number;
  readonly host: string | undefined;
  /** Path to serve it under; by default the one that it was built for. */
  readonly base: string | undefined;
}

/** Runs until the process is stopped. */
export async function preview({ folder, port, host, base }: PreviewOptions): Promise<void> {
  const page = join(resolve(folder), "index.html");
  if (!existsSync(page)) throw new UserError(`there is no built app in ${folder}: run flet-pwa build first`);
  const builtFor = /<base href="([^"]*)"/.exec(readFileSync(page, "utf8"))?.[1];
  const asked = base === undefined ? undefined : readAddress(base).base;
  if (builtFor !== undefined && asked !== undefined && asked !== builtFor) {
    throw new UserError(`${folder} was built for the path ${builtFor}: build it again with --base ${asked}`);
  }
  const path = builtFor ?? asked ?? "/";
  const address = await listen(createStaticHost({ folder: resolve(folder), base: path }), { port, host });
  console.log(`\n  ${folder}: http://${host ?? "localhost"}:${address.port}${path}\n`);
}
