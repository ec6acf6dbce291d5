/** The boot in words and numbers for the splash: one fraction over all stages, and a sentence for what it waits for. */
import type { BootProgress, BootStage } from "../../runtime/contract.ts";

const stages: readonly BootStage[] = ["runtime", "packages", "program"];

/** Bytes of every stage that has reported any. */
export type StageProgress = Readonly<Partial<Record<BootStage, BootProgress>>>;

/** All stages together, in bytes; `totalBytes` is 0 as long as any stage's size is unknown. */
export interface TotalProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** Adds the stages up. */
export function sumProgress(progress: StageProgress): TotalProgress {
  let loadedBytes = 0;
  let totalBytes = 0;
  let isKnown = true;
  for (const stage of stages) {
    const part = progress[stage];
    loadedBytes += part?.loadedBytes ?? 0;
    totalBytes += part?.totalBytes ?? 0;
    if (part === undefined || part.totalBytes === 0) isKnown = false;
  }
  return { loadedBytes, totalBytes: isKnown ? totalBytes : 0 };
}

/** "Loading", or, when every byte is here, what happens with them. */
export function describeBoot(stage: BootStage, { loadedBytes, totalBytes }: TotalProgress): string {
  if (stage === "program") return "Starting the program";
  if (stage === "packages") return "Unpacking packages";
  return totalBytes > 0 && loadedBytes >= totalBytes ? "Starting Python" : "Loading";
}

/** "3.2 of 12.9 MB"; without a total "3.2 MB"; empty when nothing came yet or everything is here. */
export function describeBytes({ loadedBytes, totalBytes }: TotalProgress): string {
  if (loadedBytes === 0 || (totalBytes > 0 && loadedBytes >= totalBytes)) return "";
  const loaded = toMegabytes(loadedBytes);
  return totalBytes === 0 ? `${loaded} MB` : `${loaded} of ${toMegabytes(totalBytes)} MB`;
}

function toMegabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
