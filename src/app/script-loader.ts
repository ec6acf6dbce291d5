/**
 * Loads the client's chunks as classic scripts; part of the page's first script. Chromium 156 compiles modules that a
 * page streams anew at every start, and keeps the machine code of classic scripts: tools/classic-scripts writes every
 * chunk as a function that it hands over here. A chunk runs when something asks for it and all that it imports is there.
 */

/** What a chunk exports. */
type Exports = Readonly<Record<string, unknown>>;

/** A chunk's code: fills in `module.exports`. `require` takes what its `import` statements took. */
type Run = (module: { exports: Exports }, require: (path: string) => Exports, url: string, load: Load) => void;

/**
 * What `import()` of a chunk has become.
 * @param path of the chunk, relative to the one that asks.
 * @param imports all that it imports, and what that does: so that everything is requested at once.
 */
type Load = (path: string, ...imports: readonly string[]) => Promise<Exports>;

/** How a chunk hands itself over. `isEntry`: it runs without having been asked for. */
type Chunk = readonly [url: string, run: Run, imports: readonly string[], isEntry?: boolean];

/** Chunks that came before this script, and from then on whatever takes them. */
interface Arriving {
  fletChunks?: Pick<Chunk[], "push">;
}

/** A chunk that somebody waits for. */
interface Arrival {
  readonly here: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
  isRequested: boolean;
}

const runs = new Map<string, Run>();
const modules = new Map<string, { exports: Exports }>();
const arrivals = new Map<string, Arrival>();

function take([url, run, imports, isEntry = false]: Chunk): void {
  runs.set(url, run);
  arrivalOf(url).resolve();
  if (isEntry) void load(url, url, ...imports);
}

function arrivalOf(url: string): Arrival {
  const known = arrivals.get(url);
  if (known) return known;
  let [resolve, reject]: [() => void, (reason: Error) => void] = [() => {}, () => {}];
  const here = new Promise<void>((...settle) => ([resolve, reject] = settle));
  const arrival = { here, resolve, reject, isRequested: false };
  arrivals.set(url, arrival);
  return arrival;
}

/** Resolves when the chunk is there. One that has failed is asked for again by the next who needs it. */
function request(url: string): Promise<void> {
  const arrival = arrivalOf(url);
  if (!runs.has(url) && !arrival.isRequested) {
    arrival.isRequested = true;
    if (!isInPage(url)) append(url);
    // Whether the page's own script has failed is known when the page is complete.
    else addEventListener("load", () => runs.has(url) || append(url), { once: true });
  }
  return arrival.here;
}

function isInPage(url: string): boolean {
  return document.readyState !== "complete" && Array.from(document.scripts).some(({ src }) => src === url);
}

function append(url: string): void {
  const script = document.createElement("script");
  script.src = url;
  script.addEventListener("error", () => {
    script.remove();
    arrivals.get(url)?.reject(new Error(`${url} could not be loaded`));
    arrivals.delete(url);
  });
  document.head.append(script);
}

function execute(url: string): Exports {
  const known = modules.get(url);
  if (known) return known.exports;
  const run = runs.get(url);
  if (!run) throw new Error(`${url} is not loaded`);
  const module = { exports: {} };
  modules.set(url, module);
  run(
    module,
    (path) => execute(new URL(path, url).href),
    url,
    (path, ...imports) => load(url, path, ...imports),
  );
  return module.exports;
}

async function load(from: string, path: string, ...imports: readonly string[]): Promise<Exports> {
  const urls = [path, ...imports].map((name) => new URL(name, from).href);
  await Promise.all(urls.map(request));
  return execute(new URL(path, from).href);
}

const arriving: Arriving = self as Window & Arriving;
const early = arriving.fletChunks;
arriving.fletChunks = {
  push(...chunks) {
    chunks.forEach(take);
    return chunks.length;
  },
};
if (Array.isArray(early)) early.forEach(take);
