/** Canvas and its shapes. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { Canvas } from "../../controls/canvas/canvas.tsx";

export const definitions: readonly ControlDefinition[] = [Canvas];
