// Listening on a port, and saying in words why that is not possible.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { UserError } from "./user-error.ts";

/** Where to listen; port 0 takes any free one. */
export interface ListenOptions {
  readonly port: number;
  readonly host?: string | undefined;
}

/**
 * Resolves once the server listens.
 * @throws {UserError} if the port is taken, or cannot be listened on.
 */
export function listen(server: Server, { port, host = "localhost" }: ListenOptions): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      const reason = isTaken ? `Port ${port} is in use.` : `${host}:${port} cannot be listened on (${error.message}).`;
      reject(new UserError(`${reason} Choose another with --port${isTaken ? "" : " or --host"}.`));
    };
    server.once("error", refuse);
    try {
      server.listen(port, host, () => {
        const address = server.address();
        if (typeof address === "object" && address !== null) resolve(address);
        else reject(new Error("the server has no address"));
      });
    } catch (error) {
      // A port that no machine has is thrown, not emitted.
      if (error instanceof RangeError) refuse(error);
      else throw error;
    }
  });
}
