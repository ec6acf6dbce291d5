// `dev --connect`: our client in front of a Flet server that runs the program with CPython. Everything goes through to
// that server (its WebSocket, assets, uploads, sign-in callbacks, routes of its own), so that for the browser all of it is
// one origin; only where the server answers with Flet's own page, ours is sent, configured as that one was.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, request as sendRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { request as sendSecureRequest } from "node:https";
import { extname, join, normalize, sep } from "node:path";
import type { Duplex } from "node:stream";
import { readFletPage, type FletPage } from "./flet-page.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { element, escapeHtml } from "./html.ts";
import { listen } from "./listen.ts";
import { MEDIA_TYPES } from "./media-types.ts";
import { UserError } from "./user-error.ts";

/** Where our own files are; no Flet app has such a path. */
const CLIENT = "/flet-pwa-client/";

export interface ConnectServerOptions {
  /** Folder that `buildClient` returned; asked for at every page, so that a rebuilt client is picked up. */
  readonly client: () => string;
  /** Address of the Flet server, with the path that its app lives at. */
  readonly target: URL;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** Whether the program tests the page: `page.test`. */
  readonly isTest?: boolean;
}

/** A running server. */
export interface ConnectServer {
  /** Address of the app on this server. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The address of a Flet server as somebody may write it: that of the app, or that of its WebSocket.
 * @throws {UserError} if it is none.
 */
export function readTarget(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const scheme = url && /^(ws|http)s?:$/.test(url.protocol) ? url.protocol.replace("ws", "http") : undefined;
  if (!url || scheme === undefined) {
    throw new UserError(`--connect needs the address of a Flet server, such as http://localhost:8550, not "${text}".`);
  }
  const path = url.protocol.startsWith("ws") ? url.pathname.replace(/[^/]*$/, "") : url.pathname;
  return new URL(path.endsWith("/") ? path : `${path}/`, `${scheme}//${url.host}`);
}

/**
 * Starts the server. The Flet server need not run yet.
 * @throws {UserError} if the port is taken, or cannot be listened on.
 */
export async function createConnectServer(options: ConnectServerOptions): Promise<ConnectServer> {
  const { target } = options;
  const sockets = new Set<Duplex>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path.startsWith(CLIENT)) sendClientFile(response, options.client(), decodeURIComponent(path));
    else pass(request, response);
  });
  server.on("connection", (socket: Duplex) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("upgrade", passSocket);
  const { port } = await listen(server, options);
  return {
    url: `http://${options.host ?? "localhost"}:${port}${target.pathname}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };

  function ask(request: IncomingMessage) {
    const send = target.protocol === "https:" ? sendSecureRequest : sendRequest;
    // The host stays the browser's: from it the program knows its own address.
    return send({
      hostname: target.hostname.replace(/^\[|\]$/g, ""),
      port: target.port,
      method: request.method,
      path: request.url,
      // A page that is looked into must not come compressed.
      headers: { ...request.headers, "accept-encoding": "identity" },
    });
  }

  function pass(request: IncomingMessage, response: ServerResponse): void {
    const upstream = ask(request);
    upstream.on("response", (answer) => {
      if (answer.headers["content-type"]?.startsWith("text/html"))
        void passPage(answer, response).catch((error: unknown) =>
          response.destroy(error instanceof Error ? error : undefined),
        );
      else {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      }
    });
    upstream.on("error", (error) => {
      // The page itself says that there is no server, and waits for one.
      if (request.headers.accept?.includes("text/html")) sendPage(response, undefined);
      else refuse(response, `No Flet server answers at ${target.href}: ${error.message}`);
    });
    request.pipe(upstream);
  }

  async function passPage(answer: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    const page = readFletPage(body.toString("utf8"));
    if (page) {
      sendPage(response, page);
    } else {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      response.end(body);
    }
  }

  function sendPage(response: ServerResponse, page: FletPage | undefined): void {
    const base = page?.base ?? target.pathname;
    const config = {
      appName: page?.title ?? "Flet app",
      assetsUrl: base,
      routeUrlStrategy: page?.routeUrlStrategy ?? "path",
      server: { socketUrl: page?.socketPath ?? `${base}ws`, address: target.href, isTest: options.isTest === true },
    };
    const html = readFileSync(join(options.client(), "index.html"), "utf8")
      // Functions, since `$` in a text would have a meaning.
      .replace("<!-- flet-base -->", () => `${contentSecurityPolicy()}\n    ${element("base", { href: base })}`)
      .replace(
        "<!-- flet-config -->",
        () =>
          `<title>${escapeHtml(config.appName)}</title>\n    <link rel="icon" href="data:," />\n    ` +
          `<script type="application/json" id="flet-config">${JSON.stringify(config).replaceAll("<", "\\u003c")}</script>`,
      )
      .replaceAll('"./client/', () => `"${CLIENT}client/`);
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(html);
  }

  function passSocket(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const upstream = ask(request);
    upstream.on("upgrade", (answer, other, otherHead) => {
      const lines = rawHeaders(answer);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines}\r\n\r\n`);
      if (otherHead.length > 0) socket.write(otherHead);
      if (head.length > 0) other.write(head);
      other.pipe(socket).pipe(other);
      for (const [one, two] of [
        [socket, other],
        [other, socket],
      ] as const) {
        one.on("close", () => two.destroy());
        one.on("error", () => two.destroy());
      }
    });
    upstream.on("response", (answer) => {
      socket.end(`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}\r\n${rawHeaders(answer)}\r\n\r\n`);
    });
    upstream.on("error", () => socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"));
    socket.on("error", () => upstream.destroy());
    upstream.end();
  }
}

function rawHeaders({ rawHeaders: list }: IncomingMessage): string {
  const lines: string[] = [];
  for (let at = 0; at + 1 < list.length; at += 2) lines.push(`${list[at]}: ${list[at + 1]}`);
  return lines.join("\r\n");
}

function sendClientFile(response: ServerResponse, client: string, path: string): void {
  const file = normalize(join(client, path.slice(CLIENT.length)));
  if (!file.startsWith(client + sep) || !existsSync(file) || !statSync(file).isFile()) {
    refuse(response, "Not found", 404);
    return;
  }
  response.writeHead(200, {
    "content-type": MEDIA_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
    "content-length": statSync(file).size,
    "cache-control": "public, max-age=31536000, immutable",
  });
  createReadStream(file).pipe(response);
}

function refuse(response: ServerResponse, text: string, status = 502): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(text);
}
