/** Flet `RawImage`: pictures that the program pushes as fast as they can be shown. */
import { createSignal } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { event, number, numberOr, value, valueOr } from "../../control/property.ts";
import { readBoxFit, readFilterQuality, toCssFilterQuality, toCssObjectFit } from "../../values/image-fit.ts";
import { createFrameStream } from "./frame-stream.ts";
import "./raw-image.css";

/** Flet `RawImage`. */
export const RawImage = defineControl(
  "RawImage",
  {
    fit: value(readBoxFit),
    filterQuality: valueOr(readFilterQuality, "low"),
    // Flet's client also enlarges the control by it, as `scale` does to any control: that is the frame's part.
    scale: numberOr(1),
    // Python's side of the stream keeps to these.
    readyTimeout: number(),
    ackTimeout: number(),
    onDataChannelOpen: event(),
  },
  (props, node) => {
    const [width, setWidth] = createSignal(0);
    const density = () => (props.scale > 0 && props.scale !== 1 ? props.scale : undefined);
    const canvas = (
      <canvas
        class="raw-image"
        width={0}
        height={0}
        data-dense={density() === undefined ? undefined : ""}
        style={{
          "--fit": toCssObjectFit(props.fit ?? "scaleDown"),
          "--rendering": toCssFilterQuality(props.filterQuality),
          "--natural-width": `${width() / (density() ?? 1)}px`,
        }}
      />
    ) as HTMLCanvasElement;
    createFrameStream(node, canvas, setWidth);
    return canvas;
  },
  { layout: { child: (_node, core) => core } },
);
