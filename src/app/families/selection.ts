/** Choosing among a few things: segments, ranges, panels to open. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { ExpansionPanelList } from "../../controls/selection/expansion-panel-list.tsx";
import { ExpansionPanel } from "../../controls/selection/expansion-panel.tsx";
import { RangeSlider } from "../../controls/selection/range-slider.tsx";
import { SegmentedButton } from "../../controls/selection/segmented-button.tsx";

export const definitions: readonly ControlDefinition[] = [
  ExpansionPanel,
  ExpansionPanelList,
  RangeSlider,
  SegmentedButton,
];
