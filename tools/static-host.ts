// A plain static host, as GitHub Pages is one: files as they lie there, ten minutes of caching with validators, text
// compressed, 404.html for what is missing, and nothing rewritten. It shows a built folder as its visitors will get it.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { MEDIA_TYPES } from "./media-types.ts";

/** What is served, and where. */
export interface HostedFolder {
  readonly folder: string;
  /** Path that it is served under, with slashes at both ends. */
  readonly base: string;
}

const CACHE_SECONDS = 600;
const COMPRESSED = /^(text\/|application\/(javascript|json|manifest\+json|xml)|image\/svg)/;

/** A server that is not listening yet. */
export function createStaticHost({ folder, base }: HostedFolder): Server {
  return createServer((request, response) => {
    const path = readPath(request);
    if (path === undefined) return sendText(response, 400, "Bad request");
    if (`${path}/` === base) return void response.writeHead(301, { location: base }).end();
    if (!path.startsWith(base)) return sendText(response, 404, `This app is at ${base}`);
    const file = fileAt(folder, path.slice(base.length));
    if (file !== undefined) return sendFile(request, response, file, 200);
    const missing = join(folder, "404.html");
    return existsSync(missing) ? sendFile(request, response, missing, 404) : sendText(response, 404, "Not found");
  });
}

/** `undefined` for a path that is no text. */
function readPath(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  } catch {
    // Answered with 400, as hosts do.
    return undefined;
  }
}

function fileAt(folder: string, path: string): string | undefined {
  const place = normalize(join(folder, path));
  const file = path === "" || path.endsWith("/") ? join(place, "index.html") : place;
  const isInside = file.startsWith(folder + sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: string, status: number): void {
  const content = readFileSync(file);
  const type = MEDIA_TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
  const tag = createHash("sha256").update(content).digest("hex").slice(0, 20);
  const isCompressed = COMPRESSED.test(type) && String(request.headers["accept-encoding"]).includes("gzip");
  const etag = isCompressed ? `W/"${tag}"` : `"${tag}"`;
  const caching = { "cache-control": `max-age=${CACHE_SECONDS}`, etag, vary: "Accept-Encoding" };
  if (status === 200 && request.headers["if-none-match"] === etag) return void response.writeHead(304, caching).end();
  const body = isCompressed ? gzipSync(content) : content;
  response.writeHead(status, {
    ...caching,
    "content-type": type,
    "content-length": body.length,
    ...(isCompressed ? { "content-encoding": "gzip" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}
