/** Another Flet app inside this one. It is defined beside the session that it has, not among the controls. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { FletApp } from "../embedded/flet-app.tsx";

export const definitions: readonly ControlDefinition[] = [FletApp];
