/** Every control at once, without waiting for chunks: for tests of single controls. */
import { registerControls } from "../control/registry.ts";
import { definitions as canvas } from "./families/canvas.ts";
import { definitions as collections } from "./families/collections.ts";
import { definitions as core } from "./families/core.ts";
import { definitions as dialogs } from "./families/dialogs.ts";
import { definitions as effects } from "./families/effects.ts";
import { definitions as floating } from "./families/floating.ts";
import { definitions as inputs } from "./families/inputs.ts";
import { definitions as menus } from "./families/menus.ts";
import { definitions as navigation } from "./families/navigation.ts";
import { definitions as paging } from "./families/paging.ts";
import { definitions as rich } from "./families/rich.ts";
import { definitions as selection } from "./families/selection.ts";
import { definitions as wrappers } from "./families/wrappers.ts";

/** Makes all of them known. */
export function registerAllControls(): void {
  registerControls([
    ...core,
    ...canvas,
    ...collections,
    ...dialogs,
    ...effects,
    ...floating,
    ...inputs,
    ...menus,
    ...navigation,
    ...paging,
    ...rich,
    ...selection,
    ...wrappers,
  ]);
}
