/** Flet `ExpansionPanel`: a header, and below it what a press on the header or its arrow shows and hides. */
import { createMemo, createRenderEffect, Show, type JSX } from "solid-js";
import { box, loosenState, stateOf, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { bool, color, control, optionalBool } from "../../control/property.ts";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import { claimPress, isPressClaimed } from "../../ui/interaction.ts";
import { createRipple, splashCentre } from "../../ui/ripple.ts";

/** `Icons.EXPAND_MORE`. */
const CHEVRON = 68136;

const layout: LayoutTraits = {
  child: (_node, core, child) => {
    const x = stateOf(core, "x");
    if (child.parentSlot === "header") return box(x === UNBOUNDED ? UNBOUNDED : TIGHT, UNBOUNDED);
    return box(loosenState(x), UNBOUNDED);
  },
};

/** Flet `ExpansionPanel`. Its list draws it. */
export const ExpansionPanel = defineControl(
  "ExpansionPanel",
  {
    header: control(),
    content: control(),
    bgcolor: color(),
    expanded: bool(),
    canTapHeader: bool(),
    splashColor: color(),
    highlightColor: color(),
    adaptive: optionalBool(),
  },
  (props, node): JSX.Element => {
    const list = node.parent;
    if (list?.type !== "ExpansionPanelList") {
      return drawErrorBox("ExpansionPanel must be placed inside ExpansionPanelList");
    }
    const id = `panel-${node.id}`;
    const wasOpen = createMemo<boolean>((was) => was || props.expanded, false);

    function toggle(): void {
      const expanded = !props.expanded;
      const index = list?.controlsIn("controls").indexOf(node) ?? -1;
      node.write({ expanded });
      list?.emit("change", { index, expanded, data: index });
    }
    function pressHeader(press: MouseEvent & { readonly currentTarget: HTMLElement }): void {
      const head = press.currentTarget;
      const isOnToggle = press.target instanceof Element && press.target.closest(".panel-toggle") !== null;
      if (!props.canTapHeader || node.isDisabled || (!isOnToggle && isPressClaimed(press, head))) return;
      claimPress(press, head);
      toggle();
    }

    const root = (
      <div class="panel" data-open={props.expanded ? "" : undefined}>
        <div
          class="panel-head"
          data-ink={props.canTapHeader ? "theme" : undefined}
          data-pressable={props.canTapHeader && !node.isDisabled ? "" : undefined}
          data-disabled={node.isDisabled ? "" : undefined}
          on:click={pressHeader}
        >
          <div class="panel-header cell" id={`${id}-header`}>
            <Show
              when={props.header}
              fallback={<span class="panel-placeholder md-body-large">Header Placeholder</span>}
            >
              <Child of={node} in="header" />
            </Show>
          </div>
          <button
            type="button"
            class="panel-toggle"
            data-no-ripple={props.canTapHeader ? "" : undefined}
            aria-labelledby={`${id}-header`}
            aria-expanded={props.expanded}
            aria-controls={id}
            disabled={node.isDisabled}
            onClick={(press) => {
              const head = press.currentTarget.parentElement;
              if (!props.canTapHeader) toggle();
              else if (head) splashCentre(head);
            }}
            ref={createRipple}
          >
            <IconGlyph icon={CHEVRON} />
          </button>
        </div>
        <div class="panel-body" id={id} inert={!props.expanded}>
          <div class="panel-clip">
            <Show when={wasOpen()}>
              <div class="panel-content cell">
                <Show
                  when={props.content}
                  fallback={<span class="panel-placeholder md-body-large">Body Placeholder</span>}
                >
                  <Child of={node} in="content" />
                </Show>
              </div>
            </Show>
          </div>
        </div>
      </div>
    ) as HTMLElement;
    const css = new ElementStyle(root);
    createRenderEffect(() => {
      css.assign("look", {
        "--panel-bg": props.bgcolor,
        "--panel-splash": props.splashColor,
        "--panel-highlight": props.highlightColor,
      });
    });
    return root;
  },
  { frame: "none", layout },
);
