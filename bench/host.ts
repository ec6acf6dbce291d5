// The server of both clients: files as they are, cached as GitHub Pages has them cached, compressed where gzip makes them
// smaller, optionally over a slow line. It counts what it sends, which is the one place where the requests of pages,
// workers and service workers all come by.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { MEDIA_TYPES } from "../tools/media-types.ts";
import { Link, type LinkSpeed } from "./link.ts";

/** What was asked for and sent since the host began or `resetTraffic` was called. */
export interface Traffic {
  readonly requests: number;
  /** Bytes on the wire, headers of the answers included. */
  readonly bytes: number;
  /** Paths in the order of their requests. */
  readonly paths: readonly string[];
}

/** How the host behaves; everything can be changed while it runs. */
export interface HostBehaviour {
  /** `undefined`: as fast as the machine. */
  link: LinkSpeed | undefined;
  /** Seconds that the browser may use an answer without asking; GitHub Pages says 600. */
  cacheSeconds: number;
  /** Refuses every connection, as if the network were gone. */
  isDown: boolean;
}

interface Content {
  readonly type: string;
  readonly tag: string;
  readonly plain: Uint8Array;
  /** `undefined` where compressing does not make it smaller. */
  readonly gzipped: Uint8Array | undefined;
}

/** Compressed by GitHub Pages, by type; fonts and archives are compressed already. */
const COMPRESSED = /^(text\/|application\/(javascript|json|manifest\+json|xml|wasm)|image\/svg|font\/(otf|ttf))/;

/** A running server of one folder, at the root of an origin of its own. */
export class Host {
  readonly behaviour: HostBehaviour = { link: undefined, cacheSeconds: 600, isDown: false };
  readonly #contents: ReadonlyMap<string, Content>;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #line: Link | undefined;
  #paths: string[] = [];
  /** Of connections that are closed, minus what was sent before the last reset. */
  #bytesElsewhere = 0;

  private constructor(folder: string) {
    this.#contents = readContents(folder);
    this.#server.keepAliveTimeout = 60_000;
    this.#server.on("connection", (socket) => {
      if (this.behaviour.isDown) return void socket.destroy();
      this.#sockets.add(socket);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        this.#bytesElsewhere += socket.bytesWritten;
      });
    });
  }

  /** Reads and compresses the whole folder, so that no visit waits for the disk, and listens on a free port. */
  static async start(folder: string): Promise<Host> {
    const host = new Host(folder);
    await new Promise<void>((resolve) => host.#server.listen(0, "127.0.0.1", resolve));
    return host;
  }

  /** Ends with a slash. A secure context, which service workers ask for. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/`;
  }

  get traffic(): Traffic {
    const open = [...this.#sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
    return { requests: this.#paths.length, bytes: this.#bytesElsewhere + open, paths: [...this.#paths] };
  }

  /** Begins a visit: counts from zero, on an idle line. */
  beginVisit(behaviour: Partial<HostBehaviour> = {}): void {
    Object.assign(this.behaviour, { link: undefined, cacheSeconds: 600, isDown: false }, behaviour);
    this.#line = this.behaviour.link && new Link(this.behaviour.link);
    this.#bytesElsewhere -= this.traffic.bytes;
    this.#paths = [];
    if (this.behaviour.isDown) this.#server.closeAllConnections();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? "/", this.url).pathname);
    this.#paths.push(path);
    const content = this.#contents.get(path.endsWith("/") ? `${path}index.html` : path);
    if (content === undefined) {
      response.writeHead(404, { "content-type": "text/plain" });
      return this.#send(response, new TextEncoder().encode("Not found"));
    }
    const acceptsGzip = String(request.headers["accept-encoding"]).includes("gzip");
    const gzipped = acceptsGzip ? content.gzipped : undefined;
    const etag = gzipped === undefined ? `"${content.tag}"` : `W/"${content.tag}"`;
    const caching = { "cache-control": `max-age=${this.behaviour.cacheSeconds}`, etag, vary: "Accept-Encoding" };
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304, caching);
      return this.#send(response, new Uint8Array());
    }
    const body = gzipped ?? content.plain;
    response.writeHead(200, {
      ...caching,
      "content-type": content.type,
      "content-length": body.length,
      ...(gzipped === undefined ? {} : { "content-encoding": "gzip" }),
    });
    return this.#send(response, request.method === "HEAD" ? new Uint8Array() : body);
  }

  async #send(response: ServerResponse, body: Uint8Array): Promise<void> {
    await this.#line?.send(body, (piece) => {
      response.write(piece);
      return !response.destroyed;
    });
    response.end(this.#line === undefined ? body : undefined);
  }
}

function readContents(folder: string): ReadonlyMap<string, Content> {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} has no index.html`);
  const contents = new Map<string, Content>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    contents.set(`/${file.slice(folder.length + 1).replaceAll("\\", "/")}`, readContent(file));
  }
  return contents;
}

function readContent(file: string): Content {
  const plain = readFileSync(file);
  const type = MEDIA_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
  const gzipped = COMPRESSED.test(type) ? gzipSync(plain) : undefined;
  return {
    type,
    tag: createHash("sha256").update(plain).digest("hex").slice(0, 20),
    plain,
    gzipped: gzipped !== undefined && gzipped.length < plain.length ? gzipped : undefined,
  };
}
