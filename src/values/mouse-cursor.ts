/** Mouse cursors: Flutter's names as CSS has them. */
import { oneOf, type Reader } from "./reader.ts";

const CSS_CURSORS = {
  alias: "alias",
  allScroll: "all-scroll",
  basic: "default",
  cell: "cell",
  click: "pointer",
  contextMenu: "context-menu",
  copy: "copy",
  disappearing: "default",
  forbidden: "not-allowed",
  grab: "grab",
  grabbing: "grabbing",
  help: "help",
  move: "move",
  noDrop: "no-drop",
  none: "none",
  precise: "crosshair",
  progress: "progress",
  resizeColumn: "col-resize",
  resizeDown: "s-resize",
  resizeDownLeft: "sw-resize",
  resizeDownRight: "se-resize",
  resizeLeft: "w-resize",
  resizeLeftRight: "ew-resize",
  resizeRight: "e-resize",
  resizeRow: "row-resize",
  resizeUp: "n-resize",
  resizeUpDown: "ns-resize",
  resizeUpLeft: "nw-resize",
  resizeUpLeftDownRight: "nwse-resize",
  resizeUpRight: "ne-resize",
  resizeUpRightDownLeft: "nesw-resize",
  text: "text",
  verticalText: "vertical-text",
  wait: "wait",
  zoomIn: "zoom-in",
  zoomOut: "zoom-out",
} as const;

/** A mouse cursor by Flet's name. */
export type MouseCursor = keyof typeof CSS_CURSORS;

/** The names of all cursors. */
export const MOUSE_CURSORS: readonly MouseCursor[] = Object.keys(CSS_CURSORS) as MouseCursor[];

/** Reads a cursor's name. */
export const readMouseCursor: Reader<MouseCursor> = oneOf(...MOUSE_CURSORS);

/** Value of CSS `cursor`. */
export function toCssMouseCursor(cursor: MouseCursor): string {
  return CSS_CURSORS[cursor];
}
