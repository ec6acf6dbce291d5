/**
 * Counts the bytes of one boot stage over all its downloads and reports them a few times a second: a fast network
 * delivers thousands of chunks, and each report crosses the worker boundary.
 */
import type { BootProgress, BootStage } from "../contract.ts";

const reportIntervalMs = 60;

/** One stage's byte counter. */
export interface ProgressMeter {
  readonly stage: BootStage;
  /** Announces a download. `bytes` is its decoded size, or 0 where the response does not say. */
  expect(bytes: number): void;
  /** Bytes that just arrived. */
  add(bytes: number): void;
  /** Reports the stage as complete: everything that was counted is the total. */
  finish(): void;
}

/** What a meter counts. */
export interface MeteredStage {
  readonly stage: BootStage;
  /** How many downloads it has: before all are announced the total is unknown, or a bar would run back. */
  readonly files: number;
  /** Its decoded size if the build told us; it then takes precedence over what responses say. */
  readonly expectedBytes: number | undefined;
}

/** `report` is called at most every 60 ms, and at the end. */
export function makeProgressMeter(
  { stage, files, expectedBytes }: MeteredStage,
  report: (progress: BootProgress) => void,
): ProgressMeter {
  let loadedBytes = 0;
  let announcedBytes = 0;
  let unknownSizes = files;
  let lastReport = Number.NEGATIVE_INFINITY;

  const totalBytes = (): number => {
    if (expectedBytes !== undefined) return Math.max(expectedBytes, loadedBytes);
    return unknownSizes === 0 ? Math.max(announcedBytes, loadedBytes) : 0;
  };
  const reportSometimes = (): void => {
    const now = performance.now();
    if (now - lastReport < reportIntervalMs) return;
    lastReport = now;
    report({ stage, loadedBytes, totalBytes: totalBytes() });
  };

  return {
    stage,
    expect(bytes) {
      if (bytes > 0) unknownSizes -= 1;
      announcedBytes += bytes;
      reportSometimes();
    },
    add(bytes) {
      loadedBytes += bytes;
      reportSometimes();
    },
    finish() {
      report({ stage, loadedBytes, totalBytes: loadedBytes });
    },
  };
}

/** A response's decoded size in bytes, or 0: the length of a compressed body says nothing about it. */
export function decodedSize(response: Response): number {
  const encoding = response.headers.get("content-encoding");
  if (encoding !== null && encoding !== "identity") return 0;
  const length = Number(response.headers.get("content-length"));
  return Number.isSafeInteger(length) && length > 0 ? length : 0;
}
