/**
 * Notices a boot that has stopped moving. While files load and Python starts, silence means failure. Once the program
 * itself runs, it may rightly compute for minutes before it shows a page, so there silence is only reported as slow.
 */
import type { BootFailure, BootStage } from "./contract.ts";

/** Limits of silence, in ms. */
export interface WatchdogLimits {
  /** Before the program runs; then the boot fails. */
  readonly stallMs: number;
  /** While the program runs up to its `ft.run`; then the boot is called slow. */
  readonly slowMs: number;
}

/** Defaults: a phone on a bad network compiles and downloads for a while, but never is silent this long. */
export const defaultWatchdogLimits: WatchdogLimits = { stallMs: 45_000, slowMs: 8_000 };

/** Watches one boot. */
export interface BootWatchdog {
  /** The boot waits for this stage now. */
  enter(stage: BootStage): void;
  /** Something moved. */
  feed(): void;
  stop(): void;
}

/** Starts watching at once, in stage `runtime`. */
export function makeBootWatchdog(
  limits: WatchdogLimits,
  onStall: (failure: BootFailure) => void,
  onSlow: () => void,
): BootWatchdog {
  let stage: BootStage = "runtime";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const arm = (): void => {
    clearTimeout(timer);
    timer =
      stage === "program"
        ? setTimeout(onSlow, limits.slowMs)
        : setTimeout(
            () => onStall({ kind: "timeout", stage, message: describeStall(stage, limits.stallMs) }),
            limits.stallMs,
          );
  };
  arm();

  return {
    enter(next) {
      stage = next;
      arm();
    },
    feed: arm,
    stop: () => clearTimeout(timer),
  };
}

function describeStall(stage: BootStage, ms: number): string {
  const subject = stage === "runtime" ? "Loading Python" : "Loading the app's packages";
  return `${subject} has made no progress for ${Math.round(ms / 1000)} seconds.`;
}
