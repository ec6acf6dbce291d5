/**
 * Answers the requests of pages and workers from the cache of this version, and of this version only: a request that
 * carries another version's tag is never answered with this one's file.
 */
import { createPartialResponse } from "workbox-range-requests";
import { PAGE, type BuildFile, type BuildInfo } from "./build-info.ts";
import { fetchFile } from "./content.ts";
import type { VersionCaches } from "./version-cache.ts";

/** Query parameter by which pages name the content that they expect, for files whose names do not tell. */
const TAG = "v";
/** How long the host may take to say that something else lives at an address. */
const OTHERS_MS = 1500;

export class Responder {
  readonly #build: BuildInfo;
  readonly #scope: string;
  readonly #versions: VersionCaches;
  readonly #files: ReadonlyMap<string, BuildFile>;
  /** First parts of routes that have been found to be this app's. */
  readonly #ownPlaces = new Set<string>();
  #cache: Promise<Cache> | undefined;

  constructor(build: BuildInfo, scope: string, versions: VersionCaches) {
    this.#build = build;
    this.#scope = scope;
    this.#versions = versions;
    const files = [...build.files, ...build.onDemand];
    this.#files = new Map(files.map((file) => [new URL(file.path, scope).pathname, file]));
  }

  /** The answer, or `undefined` for what is none of this app's files: then the browser asks the network. */
  respond(request: Request): Promise<Response> | undefined {
    const url = new URL(request.url);
    if (request.method !== "GET" || !request.url.startsWith(this.#scope)) return undefined;
    const file = this.#files.get(url.pathname);
    if (request.mode === "navigate") {
      if (file?.path === PAGE || request.url === this.#scope) return this.#page();
      if (file === undefined) return this.#route(request, url);
    }
    if (file === undefined || this.#isOfOtherVersion(url, file)) return undefined;
    return this.#answer(file, request);
  }

  /** Tags are the beginnings of hashes, or whole versions. */
  #isOfOtherVersion({ searchParams }: URL, { hash }: BuildFile): boolean {
    const tag = searchParams.get(TAG);
    return tag !== null && tag !== this.#build.version && hash?.startsWith(tag) !== true;
  }

  /**
   * A route of the app, or something else that lives below the same address (a user's site and the sites of their
   * repositories share an origin): that is there on the host, while a route is not, or is answered with our own page.
   */
  async #route(request: Request, { pathname }: URL): Promise<Response> {
    const place = pathname.slice(new URL(this.#scope).pathname.length).split("/")[0] ?? "";
    if (navigator.onLine && !this.#ownPlaces.has(place)) {
      try {
        const response = await fetch(request, { signal: AbortSignal.timeout(OTHERS_MS) });
        // A redirect is the browser's to follow.
        if (response.type === "opaqueredirect") return response;
        if (response.ok && !(await this.#isOurs(response))) return response;
        this.#ownPlaces.add(place);
      } catch {
        // No network, or a slow one: the app starts all the same.
      }
    }
    return this.#page();
  }

  /** Whether a page from the network is this app's, of whatever version. */
  async #isOurs(response: Response): Promise<boolean> {
    const html = await response.clone().text();
    if (!html.includes('id="flet-config"')) return false;
    const base = /<base href="([^"]*)"/.exec(html)?.[1];
    if (base !== undefined) return new URL(base, this.#scope).href === this.#scope;
    const name = /"appName":("(?:[^"\\]|\\.)*")/;
    const page = await (await this.#page()).text();
    return name.exec(html)?.[1] === name.exec(page)?.[1];
  }

  async #page(): Promise<Response> {
    const page = this.#build.files.find(({ path }) => path === PAGE);
    if (!page) throw new Error(`the build has no ${PAGE}`);
    return this.#take(page);
  }

  async #answer(file: BuildFile, request: Request): Promise<Response> {
    const response = await this.#take(file);
    return request.headers.has("range") ? createPartialResponse(request, response) : response;
  }

  async #take(file: BuildFile): Promise<Response> {
    this.#cache ??= this.#versions.open(this.#build.version);
    const cache = await this.#cache;
    const url = new URL(file.path, this.#scope).href;
    const kept = await cache.match(url);
    if (kept) return kept;
    // Used for the first time, or cleared away by the browser: only this version's own content may take the place.
    const response = await fetchFile(file, this.#scope, this.#build.version);
    // A full disk does not matter here: the page gets what it asked for, and the next request tries again.
    await cache.put(url, response.clone()).catch((error: unknown) => console.warn(`${file.path} is not kept:`, error));
    return response;
  }
}
