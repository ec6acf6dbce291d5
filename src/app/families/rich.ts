/** Gestures and Markdown. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { GestureDetector } from "../../controls/gestures/gesture-detector.tsx";
import { Markdown } from "../../controls/markdown/markdown.tsx";

export const definitions: readonly ControlDefinition[] = [GestureDetector, Markdown];
