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

export class Responder {
  readonly #build: BuildInfo;
  readonly #scope: string;
  readonly #versions: VersionCaches;
  readonly #files: ReadonlyMap<string, BuildFile>;
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
    if (request.mode === "navigate" && (file === undefined || file.path.endsWith(".html"))) return this.#page();
    if (file === undefined || this.#isOfOtherVersion(url, file)) return undefined;
    return this.#answer(file, request);
  }

  /** Tags are the beginnings of hashes, or whole versions. */
  #isOfOtherVersion({ searchParams }: URL, { hash }: BuildFile): boolean {
    const tag = searchParams.get(TAG);
    return tag !== null && tag !== this.#build.version && hash?.startsWith(tag) !== true;
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
