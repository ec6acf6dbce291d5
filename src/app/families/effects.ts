/** What is done to the picture of a control: blended, lit, taken, moved and enlarged. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { InteractiveViewer } from "../../controls/core/interactive-viewer.tsx";
import { RawImage } from "../../controls/effects/raw-image.tsx";
import { Screenshot } from "../../controls/effects/screenshot.tsx";
import { ShaderMask } from "../../controls/effects/shader-mask.tsx";
import { Shimmer } from "../../controls/effects/shimmer.tsx";

export const definitions: readonly ControlDefinition[] = [InteractiveViewer, RawImage, Screenshot, ShaderMask, Shimmer];
