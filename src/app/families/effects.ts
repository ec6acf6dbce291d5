/** What is done to the picture of a control: blended, lit, taken. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { ShaderMask } from "../../controls/effects/shader-mask.tsx";
import { Shimmer } from "../../controls/effects/shimmer.tsx";

export const definitions: readonly ControlDefinition[] = [ShaderMask, Shimmer];
