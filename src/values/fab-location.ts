/** Where a floating action button sits: one of eighteen named places, or a point from the bottom right corner. */
import { type Offset, readOffset } from "./offset.ts";
import { oneOf } from "./reader.ts";

const EDGES = ["start", "center", "end"] as const;
const PLACES = ["Docked", "Float", "Top"] as const;

/** A named place; `mini` ones are for small buttons, with less margin. */
export type NamedFabLocation =
  | `${(typeof EDGES)[number]}${(typeof PLACES)[number]}`
  | `mini${Capitalize<(typeof EDGES)[number]>}${(typeof PLACES)[number]}`
  | "endContained";

/** A named place, or px from the bottom right corner of the view to the button's top left. */
export type FabLocation = NamedFabLocation | Offset;

const readName = oneOf<NamedFabLocation>(
  "startDocked",
  "startFloat",
  "startTop",
  "centerDocked",
  "centerFloat",
  "centerTop",
  "endDocked",
  "endFloat",
  "endTop",
  "endContained",
  "miniStartDocked",
  "miniStartFloat",
  "miniStartTop",
  "miniCenterDocked",
  "miniCenterFloat",
  "miniCenterTop",
  "miniEndDocked",
  "miniEndFloat",
  "miniEndTop",
);

/** A place's name or an offset. */
export function readFabLocation(value: unknown): FabLocation {
  return typeof value === "string" ? readName(value) : readOffset(value);
}
