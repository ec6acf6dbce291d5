// A real Flet server (CPython with flet-web) for the end-to-end tests of the connection.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareCPython } from "../tools/cpython.ts";
import { defaultFletRelease } from "../tools/flet-releases.ts";
import { listen } from "../tools/listen.ts";

const START_MS = 30_000;

/** A Flet server that can be stopped and started again on its port. */
export interface FletServer {
  readonly url: URL;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it and removes what it has made. */
  dispose(): Promise<void>;
}

/** Prepares a server for the program in `folder`, on a free port; it does not run yet. */
export async function makeFletServer(folder: string): Promise<FletServer> {
  const release = defaultFletRelease();
  const { command, env } = prepareCPython([`flet==${release}`, `flet-web==${release}`]);
  const port = await findFreePort();
  const uploads = mkdtempSync(join(tmpdir(), "flet-pwa-uploads-"));
  const url = new URL(`http://127.0.0.1:${port}/`);
  let process_: ChildProcess | undefined;

  const stop = async (): Promise<void> => {
    const running = process_;
    process_ = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGKILL");
    await ended;
  };
  return {
    url,
    async start() {
      const child = spawn(command, ["main.py"], {
        cwd: folder,
        env: {
          ...env,
          FLET_FORCE_WEB_SERVER: "true",
          FLET_SERVER_PORT: String(port),
          FLET_SERVER_IP: "127.0.0.1",
          FLET_UPLOAD_DIR: uploads,
          FLET_SECRET_KEY: "for tests",
        },
        stdio: ["ignore", "ignore", "pipe"],
      });
      process_ = child;
      let report = "";
      child.stderr.on("data", (data: Buffer) => (report += data.toString()));
      await untilItAnswers(url, () => {
        if (child.exitCode !== null) throw new Error(`the Flet server has ended:\n${report}`);
      });
    },
    stop,
    async dispose() {
      await stop();
      rmSync(uploads, { recursive: true });
    },
  };
}

async function untilItAnswers(url: URL, check: () => void): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    check();
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    if (Date.now() > end) throw new Error(`no Flet server answers at ${url.href}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  const { port } = await listen(server, { port: 0 });
  await new Promise((resolve) => server.close(resolve));
  return port;
}
