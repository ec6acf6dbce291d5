// A plain static host as GitHub Pages is one: sub-paths, validators, ten minutes of caching, 404.html, and nothing
// rewritten. It can lose files, break off in the middle of one, and go away altogether.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".gz": "application/gzip",
  ".html": "text/html; charset=utf-8",
  ".js": "application/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
  ".zip": "application/zip",
};

/** What a host does wrong. Paths are relative to the site. */
export interface Faults {
  /** Answered with 404. */
  readonly missing?: (path: string) => boolean;
  /** The connection ends in the middle of the body. */
  readonly cut?: (path: string) => boolean;
}

/** A host with any number of sites. */
export class StaticHost {
  /** Paths of all requests since the last `forgetRequests`, without queries. */
  readonly requests: string[] = [];
  readonly #sites = new Map<string, { folder: string; faults: Faults }>();
  #server: Server | undefined;
  #port = 0;

  /** Puts the content of `folder` at `base` (e.g. `/repo/`), in the place of what was there. */
  deploy(base: string, folder: string, faults: Faults = {}): void {
    this.#sites.set(base, { folder, faults });
  }

  /** Address of a site, or of a path in it. */
  url(base: string, path = ""): string {
    return new URL(path, `http://localhost:${this.#port}${base}`).href;
  }

  forgetRequests(): void {
    this.requests.length = 0;
  }

  /** Starts it, or starts it again at the same address. */
  async start(): Promise<void> {
    const server = createServer((request, response) => this.#answer(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.#port, "localhost", resolve);
    });
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("the host has no address");
    this.#port = address.port;
    this.#server = server;
  }

  /** From now on nobody can connect. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    this.requests.push(pathname);
    const [base, site] =
      [...this.#sites]
        .filter(([candidate]) => pathname.startsWith(candidate))
        .toSorted(([a], [b]) => b.length - a.length)[0] ?? [];
    if (!site || base === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
      return;
    }
    const path = decodeURIComponent(pathname.slice(base.length)) || "index.html";
    const file = normalize(join(site.folder, path));
    const isThere = file.startsWith(site.folder + sep) && existsSync(file) && statSync(file).isFile();
    if (!isThere || site.faults.missing?.(path)) {
      this.#send(request, response, join(site.folder, "404.html"), 404);
    } else if (site.faults.cut?.(path)) {
      const bytes = readFileSync(file);
      response.writeHead(200, { "content-type": typeOf(file), "content-length": bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    } else {
      this.#send(request, response, file, 200);
    }
  }

  #send(request: IncomingMessage, response: ServerResponse, file: string, status: number): void {
    if (!existsSync(file)) {
      response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
      return;
    }
    const bytes = readFileSync(file);
    const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 20)}"`;
    const headers = { "cache-control": "max-age=600", etag };
    if (status === 200 && request.headers["if-none-match"] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(status, { ...headers, "content-type": typeOf(file), "content-length": bytes.length });
    response.end(bytes);
  }
}

function typeOf(file: string): string {
  return TYPES[extname(file)] ?? "application/octet-stream";
}
