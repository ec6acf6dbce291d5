/** Flet `InteractiveViewer`: its content can be moved and scaled, by hand and by the program. */
import { createRenderEffect, createSignal, onCleanup } from "solid-js";
import { box, UNBOUNDED } from "../../control/box.ts";
import { defineControl } from "../../control/define-control.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { bool, choice, control, event, intOr, numberOr, value, valueOr } from "../../control/property.ts";
import { tooltipText } from "../../control/spoken-name.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readAlignment, toCssAlignment } from "../../values/alignment.ts";
import { easeAt } from "../../values/curve.ts";
import { readDuration } from "../../values/duration.ts";
import { readInsets } from "../../values/insets.ts";
import { readNumber } from "../../values/number.ts";
import { RequiredContent } from "./required-content.tsx";
import { tween } from "./tween.ts";
import { attachViewerGestures } from "./viewer-gestures.ts";
import { moved, scaled, UNMOVED, type Limits, type Placed } from "./viewer-transform.ts";
import "./interactive-viewer.css";

/** How far an arrow goes, px of the content. */
const STEP = 40;
const PAN_KEYS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: STEP, y: 0 },
  ArrowRight: { x: -STEP, y: 0 },
  ArrowUp: { x: 0, y: STEP },
  ArrowDown: { x: 0, y: -STEP },
};
const SCALE_KEYS: Readonly<Record<string, number>> = { "+": 1.25, "=": 1.25, "-": 0.8 };

const isConstrained = (node: ControlNode) => node.get("constrained") !== false;

const layout: LayoutTraits = {
  child: (node, core) => (isConstrained(node) ? core : box(UNBOUNDED, UNBOUNDED)),
  wants: (node, _axis, wants) => {
    const content = node.controlIn("content");
    return !isConstrained(node) || (content !== undefined && wants(content));
  },
};

/** Flet `InteractiveViewer`. */
export const InteractiveViewer = defineControl(
  "InteractiveViewer",
  {
    content: control(),
    panEnabled: bool(true),
    scaleEnabled: bool(true),
    trackpadScrollCausesScale: bool(),
    constrained: bool(true),
    maxScale: numberOr(2.5),
    minScale: numberOr(0.8),
    interactionEndFrictionCoefficient: numberOr(0.0000135),
    scaleFactor: numberOr(200),
    clipBehavior: choice("hardEdge", "none", "antiAlias", "antiAliasWithSaveLayer"),
    alignment: value(readAlignment),
    boundaryMargin: valueOr(readInsets, readInsets(0)),
    interactionUpdateInterval: intOr(200),
    onInteractionStart: event(),
    onInteractionUpdate: event(),
    onInteractionEnd: event(),
  },
  (props, node) => {
    const [placed, place] = createSignal<Placed>(UNMOVED);
    let saved: Placed | undefined;
    let stop = () => {};
    onCleanup(() => stop());
    const scene = (
      <div
        class="f xf yf cell viewer-scene"
        data-free={props.constrained ? undefined : ""}
        style={{ "transform-origin": props.alignment ? toCssAlignment(props.alignment) : "0 0" }}
      >
        <RequiredContent of={node} />
      </div>
    ) as HTMLElement;
    createRenderEffect(() => {
      const { x, y, scale } = placed();
      const isMoved = x !== 0 || y !== 0 || scale !== 1;
      scene.style.transform = isMoved ? `translate(${x}px, ${y}px) scale(${scale})` : "";
    });
    const root = (
      <div
        class="cell interactive-viewer"
        data-clip={props.clipBehavior === "none" ? undefined : ""}
        data-fixed={props.panEnabled || props.scaleEnabled ? undefined : ""}
        role="group"
        aria-label={tooltipText(node) ?? builtInWords(node).zoomableContent}
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown + - 0"
        tabindex={(props.panEnabled || props.scaleEnabled) && !node.isDisabled ? 0 : undefined}
        on:keydown={handleKey}
      >
        {scene}
      </div>
    ) as HTMLElement;

    /** Arrows show what lies that way, as in anything that scrolls; plus and minus scale around the middle. */
    function handleKey(event: KeyboardEvent): void {
      if (event.target !== root || event.ctrlKey || event.metaKey || event.altKey || node.isDisabled) return;
      const pan = props.panEnabled ? PAN_KEYS[event.key] : undefined;
      const factor = props.scaleEnabled ? SCALE_KEYS[event.key] : undefined;
      if (pan) {
        stop();
        place(moved(placed(), pan, limits()));
      } else if (factor !== undefined) {
        stop();
        place(scaled(placed(), factor, limits()));
      } else if (event.key === "0") {
        reset(0);
      } else return;
      event.preventDefault();
    }

    const limits = (): Limits => ({
      viewport: { width: root.clientWidth, height: root.clientHeight },
      content: { width: scene.offsetWidth, height: scene.offsetHeight },
      margin: props.boundaryMargin,
      minScale: props.minScale,
      maxScale: props.maxScale,
    });
    attachViewerGestures(node, root, {
      canPan: () => props.panEnabled,
      canScale: () => props.scaleEnabled,
      scrollScales: () => props.trackpadScrollCausesScale,
      scaleFactor: () => props.scaleFactor,
      friction: () => props.interactionEndFrictionCoefficient,
      interval: () => props.interactionUpdateInterval,
      placed,
      limits,
      place,
      hold: () => stop(),
      glide: (to, ms) => {
        const from = placed();
        stop = run(ms, (progress) => {
          const eased = easeAt("decelerate", progress);
          const { x, y, scale } = placed();
          const next = { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased };
          place(moved(placed(), { x: (next.x - x) / scale, y: (next.y - y) / scale }, limits()));
        });
      },
    });

    onCleanup(
      node.onInvoke((name, args) => {
        stop();
        const numberAt = (key: string) => (args[key] == null ? 0 : readNumber(args[key]));
        switch (name) {
          case "zoom":
            if (args["factor"] != null) place(scaled(placed(), numberAt("factor"), limits()));
            return null;
          case "pan":
            // Nothing is drawn in depth, so `dz` changes nothing.
            place(moved(placed(), { x: numberAt("dx"), y: numberAt("dy") }, limits()));
            return null;
          case "reset":
            reset(args["animation_duration"] == null ? 0 : readDuration(args["animation_duration"]));
            return null;
          case "save_state":
            saved = placed();
            return null;
          case "restore_state":
            if (saved) place(saved);
            return null;
          default:
            throw new Error(`InteractiveViewer has no method ${name}`);
        }
      }),
    );
    return root;

    function reset(ms: number): void {
      if (ms <= 0) {
        place(UNMOVED);
        return;
      }
      const from = placed();
      stop = run(ms, (progress) => {
        const rest = 1 - progress;
        place({ x: from.x * rest, y: from.y * rest, scale: 1 + (from.scale - 1) * rest });
      });
    }
  },
  { layout },
);

function run(ms: number, step: (progress: number) => void): () => void {
  return tween(0, 1, ms, step, () => {});
}
