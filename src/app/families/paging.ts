/** Pages to turn and lists to reorder. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { PageView } from "../../controls/paging/page-view.tsx";
import { ReorderableDragHandle } from "../../controls/paging/reorderable-drag-handle.tsx";
import { ReorderableListView } from "../../controls/paging/reorderable-list-view.tsx";

export const definitions: readonly ControlDefinition[] = [PageView, ReorderableDragHandle, ReorderableListView];
