/** Controls that wrap one other: what it means, how it is pressed, dragged, turned or swapped. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { AnimatedSwitcher } from "../../controls/core/animated-switcher.tsx";
import { AutofillGroup } from "../../controls/core/autofill-group.tsx";
import { Dismissible } from "../../controls/core/dismissible.tsx";
import { DragTarget } from "../../controls/core/drag-target.tsx";
import { Draggable } from "../../controls/core/draggable.tsx";
import { Hero } from "../../controls/core/hero.tsx";
import { KeyboardListener } from "../../controls/core/keyboard-listener.tsx";
import { MergeSemantics } from "../../controls/core/merge-semantics.tsx";
import { Pagelet } from "../../controls/core/pagelet.tsx";
import { Placeholder } from "../../controls/core/placeholder.tsx";
import { RotatedBox } from "../../controls/core/rotated-box.tsx";
import { SelectionArea } from "../../controls/core/selection-area.tsx";
import { Semantics } from "../../controls/core/semantics.tsx";
import { TransparentPointer } from "../../controls/core/transparent-pointer.tsx";
import { WindowDragArea } from "../../controls/core/window-drag-area.tsx";

export const definitions: readonly ControlDefinition[] = [
  AnimatedSwitcher,
  AutofillGroup,
  Dismissible,
  DragTarget,
  Draggable,
  Hero,
  KeyboardListener,
  MergeSemantics,
  Pagelet,
  Placeholder,
  RotatedBox,
  SelectionArea,
  Semantics,
  TransparentPointer,
  WindowDragArea,
];
