/** Flet `SafeArea`: keeps its content clear of notches and system bars. */
import { Show } from "solid-js";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { bool, control, valueOr } from "../../control/property.ts";
import { readInsets } from "../../values/insets.ts";
import "./safe-area.css";

/** Flet `SafeArea`. (On the web the bottom inset does not move with the keyboard, with or without `maintain…`.) */
export const SafeArea = defineControl(
  "SafeArea",
  {
    content: control(),
    avoidIntrusionsLeft: bool(true),
    avoidIntrusionsTop: bool(true),
    avoidIntrusionsRight: bool(true),
    avoidIntrusionsBottom: bool(true),
    maintainBottomViewPadding: bool(),
    minimumPadding: valueOr(readInsets, readInsets(0)),
    adaptive: bool(),
  },
  (props, node) => (
    <div
      class="cell safe-area"
      data-left={props.avoidIntrusionsLeft ? "" : undefined}
      data-top={props.avoidIntrusionsTop ? "" : undefined}
      data-right={props.avoidIntrusionsRight ? "" : undefined}
      data-bottom={props.avoidIntrusionsBottom ? "" : undefined}
      style={{
        "--min-left": `${props.minimumPadding.left}px`,
        "--min-top": `${props.minimumPadding.top}px`,
        "--min-right": `${props.minimumPadding.right}px`,
        "--min-bottom": `${props.minimumPadding.bottom}px`,
      }}
    >
      <Show when={props.content} fallback={drawErrorBox("SafeArea.content must be provided and visible")}>
        <Child of={node} in="content" />
      </Show>
    </div>
  ),
  { layout: { ...passingThrough("content"), isPadded: () => true } },
);
