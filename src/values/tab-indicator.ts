/** UnderlineTabIndicator: the line under the selected tab. */
import { type BorderSide, readBorderSide } from "./border.ts";
import { type Insets, readInsets } from "./insets.ts";
import { type BorderRadius, readBorderRadius } from "./radius.ts";
import { field, readMap } from "./reader.ts";

/** A line under a tab. */
export interface TabIndicator {
  readonly side: BorderSide;
  /** Moves the line's ends and its height over the bottom. */
  readonly insets: Insets;
  readonly radius: BorderRadius | undefined;
}

const DEFAULT_SIDE: BorderSide = { color: "#ffffff", width: 2, style: "solid", strokeAlign: -1 };
const NO_INSETS: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

/** `{border_side, insets, border_radius}`; without a side, 2 px white as in Flutter. */
export function readTabIndicator(value: unknown): TabIndicator {
  const map = readMap(value, "a tab indicator");
  return {
    side: field(map, "border_side", readBorderSide, DEFAULT_SIDE),
    insets: field(map, "insets", readInsets, NO_INSETS),
    radius: field(map, "border_radius", readBorderRadius),
  };
}
