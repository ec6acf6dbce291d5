/**
 * The caches of one app, one for each version. All sites of one GitHub user share an origin: names carry the scope, and
 * nothing but caches of this very scope is ever touched.
 */

/** Cache names of the app at one scope. A space cannot stand in a URL's path, so no scope's prefix begins another's. */
export class VersionCaches {
  readonly #prefix: string;

  /** @param scope the service worker registration's scope, an absolute URL. */
  constructor(scope: string) {
    this.#prefix = `flet-pwa ${new URL(scope).pathname} `;
  }

  /** The name of the cache that holds one version. */
  nameOf(version: string): string {
    return this.#prefix + version;
  }

  /** Opens the cache of one version, and makes it if there is none. */
  open(version: string): Promise<Cache> {
    return caches.open(this.nameOf(version));
  }

  /** The caches of every other version, also of such as were never completed. */
  async others(version: string): Promise<readonly Cache[]> {
    const names = (await this.#names()).filter((name) => name !== this.nameOf(version));
    return Promise.all(names.map((name) => caches.open(name)));
  }

  /** Deletes every version but one, or all of them. */
  async deleteAllBut(version: string | undefined): Promise<void> {
    const kept = version === undefined ? undefined : this.nameOf(version);
    const names = (await this.#names()).filter((name) => name !== kept);
    await Promise.all(names.map((name) => caches.delete(name)));
  }

  async #names(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(this.#prefix));
  }
}
