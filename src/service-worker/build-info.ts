/**
 * What one build of an app consists of. `sealFolder` (tools/service-worker.ts) writes it at the head of `sw.js`, so that
 * the browser sees a new service worker exactly when any file of the app has changed.
 */

/** One file of the built folder. */
export interface BuildFile {
  /** Slash-separated, relative to the service worker's scope. */
  readonly path: string;
  /** The query that pages ask for it with; fetching it by the same address finds it in the browser's cache. */
  readonly query?: string;
  /** Size of the file as it lies on the host, in bytes. */
  readonly bytes: number;
  /**
   * SHA-256 of its content in hexadecimal, of what is inside if it is compressed. Absent for the page, which hosts may
   * decorate: there the version in its configuration tells whether it is the right one.
   */
  readonly hash?: string;
  /** Given where the file is shipped as gzip: the type of what is inside. */
  readonly inside?: string;
}

/** One build. */
export interface BuildInfo {
  /** Names the content of all files together: equal versions, equal files. */
  readonly version: string;
  /** Everything that a start without a network needs. */
  readonly files: readonly BuildFile[];
  /** Paths that the build wrote, but that are only kept once they have been used. */
  readonly onDemand: readonly BuildFile[];
}

/** The page that every navigation gets. */
export const PAGE = "index.html";
