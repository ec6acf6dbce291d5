/**
 * Flet `MergeSemantics`: what is inside counts as one thing for assistive tools. A single control among texts takes all
 * of them as its name ("Wi-Fi, at home" for a checkbox beside two texts); otherwise they form a group.
 */
import { createRenderEffect, createUniqueId, onCleanup, onMount } from "solid-js";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { control } from "../../control/property.ts";
import { FOCUSABLE } from "./focusable-content.ts";

/** Flet `MergeSemantics`. */
export const MergeSemantics = defineControl(
  "MergeSemantics",
  { content: control() },
  (props, node) => {
    const root = (
      <div class="cell" id={`merged-${createUniqueId()}`}>
        <Child of={node} in="content" />
      </div>
    ) as HTMLElement;
    onMount(() =>
      createRenderEffect(() => {
        if (!props.content) return;
        const [only, another] = root.querySelectorAll(FOCUSABLE);
        if (only && !another && !only.hasAttribute("aria-labelledby")) {
          only.setAttribute("aria-labelledby", root.id);
          onCleanup(() => only.removeAttribute("aria-labelledby"));
        } else {
          root.setAttribute("role", "group");
          onCleanup(() => root.removeAttribute("role"));
        }
      }),
    );
    return root;
  },
  { layout: passingThrough("content") },
);
