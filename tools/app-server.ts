// Serves any number of programs on one built client: the development server, the gallery, sweeps and end-to-end tests.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { packApp, type App } from "./app.ts";
import { listen } from "./listen.ts";
import { MEDIA_TYPES } from "./media-types.ts";
import { makePage } from "./page.ts";
import { PYODIDE } from "./paths.ts";
import { RUNTIME_FILES } from "./runtime-info.ts";
import type { Site } from "./site.ts";
import type { AppSnapshot } from "./snapshot/app-snapshot.ts";

/** One program at one address. */
export interface ServedProgram {
  /** Path that it is served under: starts and ends with a slash. */
  readonly base: string;
  readonly app: App;
  readonly site: Site;
  /** A started Python with the site's packages; without it each start begins with nothing. */
  readonly snapshot?: AppSnapshot;
}

export interface AppServerOptions {
  /** Folder that `buildClient` returned; asked for at every page, so that a rebuilt client is picked up. */
  readonly client: () => string;
  readonly programs: readonly ServedProgram[];
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** What `/` shows where no program lives there. */
  readonly frontPage?: () => string;
  /** Whether pages reload when `reload` is called. */
  readonly canReload?: boolean;
}

/** A running server. */
export interface AppServer {
  readonly url: string;
  /** Has every open page load itself again. */
  reload(): void;
  close(): Promise<void>;
}

const RELOAD_SCRIPT = join(import.meta.dirname, "live-reload.js");

/**
 * Starts the server.
 * @throws {UserError} if the port is taken, or cannot be listened on.
 */
export async function createAppServer(options: AppServerOptions): Promise<AppServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(error instanceof Error ? error.message : String(error));
    }
  });
  const { port } = await listen(server, options);
  return {
    url: `http://${options.host ?? "localhost"}:${port}/`,
    reload: () => {
      for (const listener of listeners) listener.write("data: reload\n\n");
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (path === "/live-reload") return subscribe(response);
    if (path === "/live-reload.js") return sendFile(response, RELOAD_SCRIPT);
    if (path.startsWith("/pyodide/") && isRuntimeFile(path.slice(9)))
      return sendFile(response, join(PYODIDE, path.slice(9)));
    if (path.startsWith("/client/")) return sendBelow(response, options.client(), path, true);
    const site = options.programs.find((program) => path === siteUrl(program));
    if (site) return sendFile(response, site.site.path, true);
    const snapshot = options.programs.find((program) => path === snapshotUrl(program))?.snapshot;
    if (snapshot) return sendBytes(response, snapshot.bytes);
    // The longest base wins: a gallery may live above its programs.
    const program = options.programs
      .filter(({ base }) => path.startsWith(base) || `${path}/` === base)
      .toSorted((a, b) => b.base.length - a.base.length)[0];
    if (!program)
      return path === "/" && options.frontPage ? sendHtml(response, options.frontPage()) : notFound(response);
    return answerFor(program, path.slice(program.base.length), response);
  }

  function answerFor(program: ServedProgram, rest: string, response: ServerResponse): void {
    const { app, base, site, snapshot } = program;
    if (rest === "app.zip") {
      response.writeHead(200, { "content-type": "application/zip", "cache-control": "no-cache" });
      response.end(packApp(app));
    } else if (rest.startsWith("assets/")) {
      sendBelow(response, app.assets, rest.slice("assets".length), false);
    } else {
      const client = options.client();
      const page = makePage(readFileSync(join(client, "index.html"), "utf8"), {
        app,
        base,
        pyodideUrl: "/pyodide/",
        siteUrl: siteUrl(program),
        clientUrl: "/client/",
        siteBytes: site.bytes.length,
        appBytes: packApp(app).length,
        snapshotBytes: snapshot?.bytes.length,
        config: snapshot ? { snapshotUrl: snapshotUrl(program), snapshotKey: snapshot.key } : {},
        head: [
          '<link rel="icon" href="data:," />',
          ...(options.canReload === true ? ['<script src="/live-reload.js" defer></script>'] : []),
        ],
      });
      sendHtml(response, page);
    }
  }

  function subscribe(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(": open\n\n");
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  }
}

function siteUrl({ site }: ServedProgram): string {
  return `/site-${site.hash}.zip`;
}

function snapshotUrl({ snapshot }: ServedProgram): string | undefined {
  return snapshot && `/snapshot-${snapshot.key}.bin`;
}

function isRuntimeFile(name: string): boolean {
  return (RUNTIME_FILES as readonly string[]).includes(name);
}

function sendBelow(response: ServerResponse, folder: string, path: string, isHashed: boolean): void {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) notFound(response);
  else sendFile(response, file, isHashed);
}

function sendFile(response: ServerResponse, file: string, isHashed = false): void {
  response.writeHead(200, {
    "content-type": MEDIA_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
    "content-length": statSync(file).size,
    "cache-control": isHashed ? "public, max-age=31536000, immutable" : "no-cache",
  });
  createReadStream(file).pipe(response);
}

/** Bytes that are named after their content. */
function sendBytes(response: ServerResponse, bytes: Uint8Array): void {
  response.writeHead(200, {
    "content-type": "application/octet-stream",
    "content-length": bytes.length,
    "cache-control": "public, max-age=31536000, immutable",
  });
  response.end(bytes);
}

function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" });
  response.end(html);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
  response.end("Not found");
}
