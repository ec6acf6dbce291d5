/** Flet `BottomSheet`: a modal panel at the lower edge, as large as its content. */
import { createMemo, createSignal, Show, type JSX } from "solid-js";
import { box, LOOSE, stateOf, TIGHT, type Box } from "../../control/box.ts";
import { Child } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { layoutOf } from "../../control/layout.ts";
import { bool, color, control, event, number, optionalBool, value } from "../../control/property.ts";
import { builtInWords } from "../../control/words/words.ts";
import { createDrag } from "../../ui/drag.ts";
import { Modal } from "../../ui/modal.tsx";
import { readAnimationStyle, resolveAnimationStyle } from "../../values/animation-style.ts";
import { readClip, toCssClip } from "../../values/clip.ts";
import { readColor } from "../../values/color.ts";
import { toCssCurve } from "../../values/curve.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readBool, readNumber } from "../../values/number.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { readConstraints, toCssConstraints } from "../../values/size.ts";
import { createDialogLife, dialogAttributes, withDialogTheme } from "./dialog-life.ts";
import "./bottom-sheet.css";

const layout: LayoutTraits = {
  child: (node): Box => (node.get("fullscreen") === true ? box(TIGHT, TIGHT) : box(LOOSE, LOOSE)),
};

/** Flutter's least speed of a fling that closes a sheet, px/ms. */
const FLING = 0.7;

/** Flet `BottomSheet`. */
export const BottomSheet = defineControl(
  "BottomSheet",
  {
    open: bool(),
    content: control(),
    elevation: number(),
    bgcolor: color(),
    dismissible: bool(true),
    draggable: bool(),
    showDragHandle: bool(),
    useSafeArea: bool(true),
    scrollable: bool(),
    fullscreen: bool(),
    maintainBottomViewInsetsPadding: bool(true),
    animationStyle: value(readAnimationStyle),
    sizeConstraints: value(readConstraints),
    clipBehavior: value(readClip),
    shape: value(readShape),
    barrierColor: color(),
    adaptive: optionalBool(),
    onDismiss: event(),
  },
  (props, node) =>
    withDialogTheme(node, () => {
      const themed = useComponentTheme("bottom_sheet_theme");
      const life = createDialogLife(node);
      const [dragged, setDragged] = createSignal<number>();
      const hasHandle = () => props.showDragHandle || themed("show_drag_handle", readBool) === true;
      const fills = (axis: "x" | "y") => {
        const content = props.content;
        return (
          content !== undefined && stateOf(layoutOf(content).ctx(), axis) === LOOSE && layoutOf(content).wants(axis)
        );
      };
      const fillsX = createMemo(() => fills("x"));
      const fillsY = createMemo(() => fills("y"));
      const panelStyle = (): JSX.CSSProperties => {
        const shape = props.shape ?? themed("shape", readShape);
        const shadow = themed("shadow_color", readColor);
        const clip = props.clipBehavior ?? themed("clip_behavior", readClip);
        const limits = props.fullscreen
          ? undefined
          : (props.sizeConstraints ?? themed("size_constraints", readConstraints));
        const { open, close } = resolveAnimationStyle(
          props.animationStyle,
          { duration: 250, curve: "linear" },
          { duration: 200, curve: "linear" },
        );
        const curve = (name: typeof open.curve) => (name === "linear" ? undefined : toCssCurve(name));
        return {
          "background-color": props.bgcolor ?? themed("bgcolor", readColor),
          "box-shadow": shadow && toCssElevation(props.elevation ?? themed("elevation", readNumber) ?? 1, shadow),
          overflow: clip && toCssClip(clip),
          "--sheet-enter": `${open.duration}ms`,
          "--sheet-exit": `${close.duration}ms`,
          "--sheet-enter-curve": curve(open.curve),
          "--sheet-exit-curve": curve(close.curve),
          ...(limits && toCssConstraints(limits)),
          ...(shape && toCssShape(shape)),
          translate: dragged() === undefined ? undefined : `0 ${dragged()}px`,
        };
      };

      return (
        <Modal
          open={life.isShown()}
          modal={!props.dismissible}
          onDismiss={() => life.close()}
          onExited={() => {
            setDragged(undefined);
            life.exited();
          }}
          scrim={props.barrierColor ?? themed("barrier_color", readColor)}
          {...dialogAttributes(node)}
          layerClass="bottom-sheet-layer"
          class="bottom-sheet"
          aria-label={builtInWords(node).bottomSheet}
          data-fullscreen={props.fullscreen ? "" : undefined}
          data-scrollable={props.scrollable ? "" : undefined}
          data-safe={props.useSafeArea ? "" : undefined}
          data-insets={props.maintainBottomViewInsetsPadding ? "" : undefined}
          data-dragged={dragged() === undefined ? undefined : ""}
          data-fill-x={fillsX() ? "" : undefined}
          data-fill-y={fillsY() ? "" : undefined}
          style={panelStyle()}
        >
          <SheetContent />
        </Modal>
      );

      function SheetContent(): JSX.Element {
        return (
          <>
            <Show when={hasHandle()}>
              <div
                class="bottom-sheet-handle"
                style={{ "--handle-color": themed("drag_handle_color", readColor) }}
                ref={setUpDrag}
              />
            </Show>
            <div
              class="bottom-sheet-content cell"
              data-draggable={props.draggable ? "" : undefined}
              ref={(element) => setUpDrag(element, (press) => props.draggable && press.pointerType !== "mouse")}
            >
              <Show when={props.content} fallback={drawErrorBox("BottomSheet.content must be visible")}>
                <Child of={node} in="content" />
              </Show>
            </div>
          </>
        );
      }

      /** The handle always drags; the rest if `draggable`, by touch, since a mouse selects text there. */
      function setUpDrag(element: HTMLElement, isEnabled: (press: PointerEvent) => boolean = () => true): void {
        createDrag(element, {
          axis: "y",
          isEnabled: (press) => life.isShown() && isEnabled(press),
          onMove: (distance) => setDragged(Math.max(0, distance)),
          onEnd: (distance, velocity) => {
            const height = element.closest<HTMLElement>(".bottom-sheet")?.offsetHeight ?? 0;
            const isGone = velocity > FLING || distance > height / 2;
            if (isGone) life.close();
            else setDragged(undefined);
          },
        });
      }
    }),
  { frame: "none", layout },
);
