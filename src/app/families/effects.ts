/** What is done to the picture of a control: blended, lit, taken. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { RawImage } from "../../controls/effects/raw-image.tsx";
import { Screenshot } from "../../controls/effects/screenshot.tsx";
import { ShaderMask } from "../../controls/effects/shader-mask.tsx";
import { Shimmer } from "../../controls/effects/shimmer.tsx";

export const definitions: readonly ControlDefinition[] = [RawImage, Screenshot, ShaderMask, Shimmer];
