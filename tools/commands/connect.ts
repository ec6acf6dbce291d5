// `dev --connect`: shows the program of a running Flet server with our client.
import { buildClient } from "../client.ts";
import { createConnectServer, readTarget } from "../connect-server.ts";

export interface ConnectOptions {
  /** Of the Flet server. */
  readonly address: string;
  readonly port: number;
  readonly host: string | undefined;
}

/** Runs until the process is stopped. */
export async function connect({ address, port, host }: ConnectOptions): Promise<void> {
  const target = readTarget(address);
  const client = await buildClient();
  const server = await createConnectServer({
    client: () => client,
    target,
    port,
    ...(host === undefined ? {} : { host }),
  });
  console.log(`\n  The program at ${target.href}: ${server.url}\n`);
}
