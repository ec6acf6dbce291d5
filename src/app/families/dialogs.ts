/** Everything that opens over the page. */
import type { ControlDefinition } from "../../control/define-control.ts";
import { AlertDialog } from "../../controls/dialogs/alert-dialog.tsx";
import { Banner } from "../../controls/dialogs/banner.tsx";
import { BottomSheet } from "../../controls/dialogs/bottom-sheet.tsx";
import { PopupMenuButton } from "../../controls/dialogs/popup-menu-button.tsx";
import { SnackBar } from "../../controls/dialogs/snack-bar.tsx";

export const definitions: readonly ControlDefinition[] = [AlertDialog, Banner, BottomSheet, PopupMenuButton, SnackBar];
