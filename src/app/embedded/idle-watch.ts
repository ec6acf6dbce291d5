/** `FletApp.wait_idle`: tells when an embedded app has drawn something and then left it alone for a while. */

/** What Python gets: flet's own words. */
export interface IdleReport {
  readonly status: "idle" | "error" | "timeout";
  readonly error: string | null;
}

/** Knows when the app last changed what is shown. Only one waits at a time; a newer one lets the older time out. */
export interface IdleWatch {
  /** The app changed something. */
  changed(): void;
  /** The app crashed or cannot be reached. */
  failed(message: string): void;
  /** The app begins anew. */
  restarted(): void;
  /** Both in ms. */
  wait(idleMs: number, timeoutMs: number): Promise<IdleReport>;
  /** Nobody waits any longer. */
  close(): void;
}

/** A watch over an app that has not shown anything yet. */
export function makeIdleWatch(): IdleWatch {
  let lastChange: number | undefined;
  let failure: string | undefined;
  let check = (): void => {};
  let supersede = (): void => {};

  return {
    changed() {
      lastChange = performance.now();
      check();
    },
    failed(message) {
      failure = message;
      check();
    },
    restarted() {
      failure = undefined;
      lastChange = undefined;
      check();
    },
    wait(idleMs, timeoutMs) {
      supersede();
      return new Promise((resolve) => {
        let quiet: ReturnType<typeof setTimeout> | undefined;
        let frame = 0;
        const stop = () => {
          clearTimeout(quiet);
          cancelAnimationFrame(frame);
        };
        const finish = (report: IdleReport) => {
          stop();
          clearTimeout(limit);
          check = supersede = () => {};
          resolve(report);
        };
        const limit = setTimeout(() => supersede(), timeoutMs);
        supersede = () => finish({ status: "timeout", error: null });
        check = () => {
          stop();
          if (failure !== undefined) finish({ status: "error", error: failure });
          else if (lastChange !== undefined) {
            quiet = setTimeout(
              // The last change is on the screen when a frame has passed.
              () => (frame = requestAnimationFrame(() => finish({ status: "idle", error: null }))),
              Math.max(0, lastChange + idleMs - performance.now()),
            );
          }
        };
        check();
      });
    },
    close() {
      supersede();
    },
  };
}
