/** Choosing among a few things: segments, ranges, panels to open. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { SegmentedButton } from "../../controls/selection/segmented-button.tsx";

export const definitions: readonly ControlDefinition[] = [SegmentedButton];
