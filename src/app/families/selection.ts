/** Choosing among a few things: segments, ranges, panels to open. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { RangeSlider } from "../../controls/selection/range-slider.tsx";
import { SegmentedButton } from "../../controls/selection/segmented-button.tsx";

export const definitions: readonly ControlDefinition[] = [RangeSlider, SegmentedButton];
