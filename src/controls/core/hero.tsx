/** Flet `Hero`: what two views share under one tag. It draws its content; it does not fly from view to view. */
import { Show } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { bool, control, text } from "../../control/property.ts";
import { RequiredContent } from "./required-content.tsx";

/** Flet `Hero`. */
export const Hero = defineControl(
  "Hero",
  { tag: text(), content: control(), transitionOnUserGestures: bool() },
  (props, node) => (
    <div class="cell" data-hero={props.tag}>
      <Show when={props.tag !== undefined} fallback={drawErrorBox("Hero.tag must be provided")}>
        <RequiredContent of={node} />
      </Show>
    </div>
  ),
  { layout: passingThrough("content") },
);
