/**
 * Flet `AutofillGroup`: fields that the browser fills, and offers to save, together. That is what a form is for; it is
 * never sent anywhere.
 */
import { onCleanup } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { choice, control } from "../../control/property.ts";
import { RequiredContent } from "./required-content.tsx";

/** Flet `AutofillGroup`. */
export const AutofillGroup = defineControl(
  "AutofillGroup",
  { content: control(), disposeAction: choice("commit", "cancel") },
  (props, node) => {
    const root = (
      <form class="cell" autocomplete="on" noValidate>
        <RequiredContent of={node} />
      </form>
    ) as HTMLFormElement;
    root.addEventListener("submit", (submit) => submit.preventDefault());
    onCleanup(() => {
      const isTopmost = !root.parentElement?.closest("form");
      // Browsers take a submitted form for filled in, and may offer to keep what was typed.
      if (props.disposeAction === "commit" && isTopmost && root.isConnected) root.requestSubmit();
    });
    return root;
  },
  { frame: "base", layout: passingThrough("content") },
);
