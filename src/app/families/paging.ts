/** Pages to turn and lists to reorder. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { PageView } from "../../controls/paging/page-view.tsx";

export const definitions: readonly ControlDefinition[] = [PageView];
