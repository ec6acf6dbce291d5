/** Flet `BottomAppBar`: a bar of any content below a view, with a notch around a docked floating button. */
import { createEffect, createSignal, onCleanup, type JSX } from "solid-js";
import { box, TIGHT } from "../../control/box.ts";
import { Child } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { lengthOf } from "../../control/layout.ts";
import { color, control, insets, number, numberOr, value } from "../../control/property.ts";
import { readClip } from "../../values/clip.ts";
import { readColor } from "../../values/color.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readNotchShape } from "../../values/notch-shape.ts";
import { readNumber } from "../../values/number.ts";
import { readBorderRadius, toCssRadius } from "../../values/radius.ts";
import { useScaffold } from "../page/scaffold-host.ts";
import { notchPath } from "./notch-path.ts";
import "./bottom-app-bar.css";

const layout: LayoutTraits = {
  child: () => box(TIGHT, TIGHT),
  wants: (_node, axis) => axis === "x",
  size: (node, axis) => (axis === "y" ? (lengthOf(node, "height") ?? 80) : lengthOf(node, "width")),
  isPadded: () => true,
};

const DEFAULT_PADDING = { left: 16, top: 12, right: 16, bottom: 12 };

/** Flet `BottomAppBar`. */
export const BottomAppBar = defineControl(
  "BottomAppBar",
  {
    content: control(),
    bgcolor: color(),
    shadowColor: color(),
    padding: insets(),
    clipBehavior: value(readClip),
    shape: value(readNotchShape),
    notchMargin: numberOr(4),
    elevation: number(),
    borderRadius: value(readBorderRadius),
  },
  (props, node): JSX.Element => {
    const themed = useComponentTheme("bottom_appbar_theme");
    const scaffold = useScaffold();
    const [notch, setNotch] = createSignal<string>();
    const shadow = () => props.shadowColor ?? themed("shadow_color", readColor);
    const isClipped = () => props.borderRadius !== undefined || (props.clipBehavior ?? "none") !== "none";
    const root = (
      <div
        class="bottom-app-bar cell"
        data-clip={isClipped() ? "" : undefined}
        style={{
          "--bar-color": props.bgcolor ?? themed("bgcolor", readColor),
          padding: toCssInsets(props.padding ?? themed("padding", readInsets) ?? DEFAULT_PADDING),
          "border-radius": props.borderRadius && toCssRadius(props.borderRadius),
        }}
      >
        <div
          class="bottom-app-bar-surface"
          style={{
            "clip-path": notch() && `path("${notch()}")`,
            "box-shadow": shadow() && toCssElevation(props.elevation ?? themed("elevation", readNumber) ?? 3, shadow()),
          }}
        />
        <Child of={node} in="content" />
      </div>
    ) as HTMLElement;

    createEffect(() => {
      const button = scaffold?.dockedButton();
      const shape = props.shape ?? themed("shape", readNotchShape);
      const margin = props.notchMargin;
      if (!button || !shape) {
        setNotch(undefined);
        return;
      }
      const measure = () => {
        // The button may be growing: its middle is right all the time, its size is that of its box.
        const { left, top, width, height } = button.getBoundingClientRect();
        const [ownWidth, ownHeight] = [button.offsetWidth, button.offsetHeight];
        const guest = {
          left: left + (width - ownWidth) / 2,
          top: top + (height - ownHeight) / 2,
          width: ownWidth,
          height: ownHeight,
        };
        setNotch(notchPath(root.getBoundingClientRect(), guest, margin, shape));
      };
      const observer = new ResizeObserver(measure);
      observer.observe(root);
      observer.observe(button);
      onCleanup(() => observer.disconnect());
    });
    return root;
  },
  { layout },
);
