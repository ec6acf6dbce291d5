/**
 * What other apps share with this one: the contract of the page and the service worker. The manifest's share target is
 * `share-target` below the scope, with the fields `title`, `text`, `url` and `files`. By GET the page reads the address;
 * by POST (only that carries files) the service worker keeps the form in Cache Storage and sends the browser on to
 * `./?share-target=<id>`, where the page takes it out again. Runs in both: nothing here knows a window.
 */

/** The share target's address below the scope, and the query parameter that names a share that was kept. */
export const SHARE_TARGET = "share-target";

/** In place of an id: the share could not be kept, since the device has no room. */
export const LOST_SHARE = "lost";

/** What was shared; texts are empty where the other app gave none. */
export interface Share {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly files: readonly File[];
}

/** After this, nobody will take a share any more: its page was closed before it started. */
const STALE_MS = 24 * 60 * 60 * 1000;

/** What the first entry of a kept share holds. */
interface Description {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly names: readonly string[];
}

/**
 * The cache of kept shares. It does not begin like the names of versions' caches, which are cleared when a version goes.
 * @param scope URL of the folder that the app lives in.
 */
export function sharedCacheName(scope: string): string {
  return `flet-pwa-shared ${new URL(scope).pathname}`;
}

/** Whether a request is a share for the service worker at `scope` to answer. */
export function isShare(request: Request, scope: string): boolean {
  const { origin, pathname } = new URL(request.url);
  const target = new URL(SHARE_TARGET, scope);
  return request.method === "POST" && origin === target.origin && pathname === target.pathname;
}

/** The service worker's answer to a share: keeps it, and sends the browser to the page that takes it. */
export async function answerShare(request: Request, scope: string): Promise<Response> {
  let id = LOST_SHARE;
  try {
    id = await keepShare(await request.formData(), scope);
  } catch (error) {
    // The app opens all the same, and says that nothing came.
    console.warn("What was shared could not be kept:", error);
  }
  const page = new URL(scope);
  page.searchParams.set(SHARE_TARGET, id);
  return Response.redirect(page.href, 303);
}

/** Keeps a form for the page; resolves to the share's id. */
export async function keepShare(form: FormData, scope: string): Promise<string> {
  const cache = await caches.open(sharedCacheName(scope));
  await forget(cache, (id) => Date.now() - Number.parseInt(id) > STALE_MS);
  const id = `${Date.now()}-${crypto.randomUUID()}`;
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const files = form.getAll("files").filter((entry) => typeof entry !== "string");
  for (const [index, file] of files.entries()) await cache.put(entryUrl(scope, id, index), new Response(file));
  const description: Description = {
    title: text("title"),
    text: text("text"),
    url: text("url"),
    names: files.map(({ name }) => name),
  };
  // Last, so that a share with a description is whole.
  await cache.put(entryUrl(scope, id), Response.json(description));
  return id;
}

/** Takes a share out of the cache, for the page; `undefined` if it has been taken before (a reload) or was lost. */
export async function takeShare(scope: string, id: string): Promise<Share | undefined> {
  const cache = await caches.open(sharedCacheName(scope));
  const described = await cache.match(entryUrl(scope, id));
  if (!described) return undefined;
  const { title, text, url, names }: Description = await described.json();
  const files: File[] = [];
  for (const [index, name] of names.entries()) {
    const kept = await cache.match(entryUrl(scope, id, index));
    const blob = await kept?.blob();
    if (blob) files.push(new File([blob], name, { type: blob.type }));
  }
  await forget(cache, (other) => other === id);
  return { title, text, url, files };
}

/** The entry of a share's description, or of one of its files. */
function entryUrl(scope: string, id: string, index?: number): string {
  return new URL(`${SHARE_TARGET}/${id}${index === undefined ? "" : `/${index}`}`, scope).href;
}

async function forget(cache: Cache, isOver: (id: string) => boolean): Promise<void> {
  for (const request of await cache.keys()) {
    const [, id = ""] = request.url.split(`/${SHARE_TARGET}/`);
    if (isOver(id.replace(/\/\d+$/, ""))) await cache.delete(request);
  }
}
