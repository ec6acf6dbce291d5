/** Flet `Tabs`: ties the tab bar and the tab view somewhere inside it together. */
import { createEffect, createMemo, on, onCleanup, Show } from "solid-js";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { control, event, intOr, optionalBool, valueOr } from "../../control/property.ts";
import { readCurve } from "../../values/curve.ts";
import { readDuration } from "../../values/duration.ts";
import { readInt } from "../../values/number.ts";
import { controllerOf } from "./tab-controller.ts";

/** Flet `Tabs`. */
export const Tabs = defineControl(
  "Tabs",
  {
    content: control(),
    length: intOr(0),
    selectedIndex: intOr(0),
    animationDuration: valueOr(readDuration, 100),
    adaptive: optionalBool(),
    onChange: event(),
  },
  (props, node) => {
    const controller = controllerOf(node);
    // Whoever changed it: as in Flet, Python hears of its own changes, too.
    createEffect(on(createMemo(controller.index), (index) => controller.tell(index), { defer: true }));
    onCleanup(
      node.onInvoke((name, args) => {
        if (name !== "move_to") throw new Error(`Tabs has no method ${name}`);
        controller.select(readInt(args["index"]), {
          duration: args["duration"] == null ? 100 : readDuration(args["duration"]),
          curve: args["curve"] == null ? "ease" : readCurve(args["curve"]),
        });
        return null;
      }),
    );
    return (
      <div class="cell">
        <Show when={props.content} fallback={drawErrorBox("Tabs.content must be provided and visible")}>
          <Child of={node} in="content" />
        </Show>
      </div>
    );
  },
  { layout: passingThrough("content") },
);
