/** How a control scrolls: a mode, or a Scrollbar that says in detail how its bar looks. */
import { readBool, readNumber } from "./number.ts";
import { fieldsOf, isMap, oneOf } from "./reader.ts";

/** When a scroller's bar shows; `hidden` still scrolls. */
export type ScrollMode = "auto" | "adaptive" | "always" | "hidden";

/** Scrolling and its bar. A field that is missing is the platform's default. */
export interface Scroll {
  readonly mode: ScrollMode;
  /** Whether the thumb shows without scrolling. */
  readonly thumbVisibility?: boolean | undefined;
  readonly trackVisibility?: boolean | undefined;
  /** Logical px; 0 shows no bar. */
  readonly thickness?: number | undefined;
  readonly radius?: number | undefined;
  /** Whether the thumb can be dragged. */
  readonly interactive?: boolean | undefined;
  readonly orientation?: "left" | "right" | "top" | "bottom" | undefined;
}

const readMode = oneOf("auto", "adaptive", "always", "hidden");

const readBar = fieldsOf("a scroll mode or a scrollbar", {
  mode: readMode,
  thumbVisibility: readBool,
  trackVisibility: readBool,
  thickness: readNumber,
  radius: readNumber,
  interactive: readBool,
  orientation: oneOf("left", "right", "top", "bottom"),
});

/** A mode's name, or `{thumb_visibility, track_visibility, thickness, radius, interactive, orientation}`. */
export function readScroll(value: unknown): Scroll {
  if (!isMap(value)) return fromMode(readMode(value));
  const bar = readBar(value);
  return { ...fromMode(bar.mode ?? "auto"), ...bar, mode: bar.mode ?? "auto" };
}

/** On the web Flet's adaptive mode always shows the thumb. */
function fromMode(mode: ScrollMode): Scroll {
  if (mode === "hidden") return { mode, thickness: 0 };
  return mode === "auto" ? { mode } : { mode, thumbVisibility: true };
}
