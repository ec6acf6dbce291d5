/**
 * Fetches files of the app; those that the service worker has kept straight from its cache. Asking the service worker
 * gives the same bytes, but passes all of them through its thread, at a time when every core is busy.
 */

/** `fetch` for files of the app. */
export type FetchFile = (url: string, init?: RequestInit) => Promise<Response>;

/** @param cacheName cache of the version that the page belongs to; `undefined` if nothing is kept. */
export function makeFetchFile(cacheName: string | undefined): FetchFile {
  // The one of this moment: another stands in for it while Pyodide loads (`runtime-files.ts`).
  const { fetch: network } = self;
  if (cacheName === undefined) return (url, init) => network(url, init);
  return async (url, init) => (await caches.match(withoutQuery(url), { cacheName })) ?? network(url, init);
}

/** Kept files have no query: it only names their content, which is that of this version. */
function withoutQuery(url: string): string {
  return url.split("?", 1)[0] ?? url;
}
