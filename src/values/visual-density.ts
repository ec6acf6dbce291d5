/** Visual density: how far Material controls shrink below their nominal size. */
import { oneOf, type Reader } from "./reader.ts";

/** A density by Flet's name. */
export type VisualDensity = "standard" | "compact" | "comfortable" | "adaptivePlatformDensity";

/** Reads a density's name. */
export const readVisualDensity: Reader<VisualDensity> = oneOf(
  "standard",
  "compact",
  "comfortable",
  "adaptivePlatformDensity",
);

/** Px added to minimum width and height (4 per unit of density); undefined = as the platform has it. */
export function densityPx(density: VisualDensity): number | undefined {
  return { standard: 0, comfortable: -4, compact: -8, adaptivePlatformDensity: undefined }[density];
}
