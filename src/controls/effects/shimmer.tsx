/** Flet `Shimmer`: its content as a silhouette, over which a light runs until what is loaded is there. */
import { createEffect, createMemo, onCleanup, Show } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { Child } from "../../control/children.tsx";
import { drawErrorBox } from "../../control/error-box.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { choice, color, control, intOr, value, valueOr } from "../../control/property.ts";
import { readDuration } from "../../values/duration.ts";
import { type Gradient, readGradient } from "../../values/gradient.ts";
import { createShaderFilter } from "./shader-filter.ts";
import { runShimmer, type ShimmerDirection } from "./shimmer-run.ts";
import "./shimmer.css";

/** Flet `Shimmer`. */
export const Shimmer = defineControl(
  "Shimmer",
  {
    content: control(),
    gradient: value(readGradient),
    baseColor: color(),
    highlightColor: color(),
    period: valueOr(readDuration, 1500),
    direction: choice("ltr", "rtl", "ttb", "btt"),
    loop: intOr(0),
  },
  (props, node) => {
    const gradient = createMemo(() => {
      const { gradient: own, baseColor, highlightColor } = props;
      return own ?? (baseColor && highlightColor ? lightOn(baseColor, highlightColor) : undefined);
    });
    const problem = () =>
      !props.content
        ? "Shimmer.content must be specified"
        : gradient()
          ? undefined
          : "Shimmer requires either gradient or base/highlight colors";
    const root = (
      <div class="cell shimmer">
        <Show when={problem()} fallback={<Child of={node} in="content" />}>
          {(words) => drawErrorBox(words())}
        </Show>
      </div>
    ) as HTMLElement;
    const filter = createShaderFilter(root, () => {
      const current = problem() === undefined ? gradient() : undefined;
      return current && { gradient: current, blendMode: "srcIn", span: spanOf(props.direction) };
    });
    // How far it has come stays when it is disabled, and so does how often it ran.
    let progress = 0;
    let runs = 0;
    const show = (at: number) => {
      progress = at;
      filter.moveTo(...cornerAt(props.direction, at));
    };
    createEffect(() => {
      const { period, loop, direction } = props;
      filter.moveTo(...cornerAt(direction, progress));
      if (node.isDisabled || problem() !== undefined) return;
      onCleanup(
        runShimmer(period, {
          from: progress,
          show,
          // 0 is for ever.
          runsAgain: () => ++runs < loop || loop <= 0,
        }),
      );
    });
    return root;
  },
  { layout: passingThrough("content") },
);

/** The light's own gradient: a bright band between two of the base colour, a little askew. */
function lightOn(base: string, highlight: string): Gradient {
  const colors = [base, base, highlight, base, base];
  const places = [0, 0.35, 0.5, 0.65, 1];
  return {
    type: "linear",
    begin: { x: -1, y: -1 },
    end: { x: 1, y: 0 },
    stops: colors.map((each, index) => ({ color: each, at: places[index] ?? 1 })),
    tileMode: "clamp",
    rotation: 0,
  };
}

function isHorizontal(direction: ShimmerDirection): boolean {
  return direction === "ltr" || direction === "rtl";
}

/** The gradient's box is three times as long as the content: its middle third runs over it. */
function spanOf(direction: ShimmerDirection) {
  return isHorizontal(direction) ? { width: 3, height: 1 } : { width: 1, height: 3 };
}

function cornerAt(direction: ShimmerDirection, progress: number): readonly [number, number] {
  const forward = direction === "ltr" || direction === "ttb" ? progress : 1 - progress;
  const start = 2 * forward - 2;
  return isHorizontal(direction) ? [start, 0] : [0, start];
}
