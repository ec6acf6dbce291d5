/** What floats over a page: on many first screens, and on most none. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { FloatingActionButton } from "../../controls/buttons/floating-action-button.tsx";

export const definitions: readonly ControlDefinition[] = [FloatingActionButton];
