/**
 * The captures of a Canvas: `capture` keeps what is drawn as a picture that later shapes are drawn over, `get_capture`
 * gives it as PNG, `clear_capture` drops it.
 */
import { onCleanup } from "solid-js";
import type { ControlNode } from "../../tree/control-node.ts";
import { readNumber } from "../../values/number.ts";
import type { CanvasSize } from "./canvas-size.ts";
import { scaleFor, type Surface } from "./surface.ts";

/** The capture that a canvas draws first. */
export interface Capture {
  readonly draw: (surface: Surface) => void;
}

/** Answers the three methods of `node` for as long as the owner lives. */
export function createCapture(
  node: ControlNode,
  canvas: {
    readonly size: CanvasSize;
    readonly isEmpty: () => boolean;
    /** Resolves when all pictures are loaded. */
    readonly isReady: () => Promise<unknown>;
    readonly paint: (target: HTMLCanvasElement, scale: number) => void;
    readonly onCleared: () => void;
  },
): Capture {
  let captured: { readonly bitmap: HTMLCanvasElement; readonly width: number; readonly height: number } | undefined;

  const capture = async (pixelRatio: unknown) => {
    const { width, height } = canvas.size;
    if (width === 0 || height === 0 || canvas.isEmpty()) return;
    await canvas.isReady();
    const wanted = pixelRatio == null ? devicePixelRatio : readNumber(pixelRatio);
    const scale = scaleFor(width, height, wanted);
    const bitmap = document.createElement("canvas");
    bitmap.width = Math.max(1, Math.floor(width * scale));
    bitmap.height = Math.max(1, Math.floor(height * scale));
    canvas.paint(bitmap, scale);
    captured = { bitmap, width, height };
  };
  onCleanup(
    node.onInvoke(async (name, args) => {
      switch (name) {
        case "capture":
          await capture(args["pixel_ratio"]);
          return null;
        case "get_capture":
          return captured ? toPng(captured.bitmap) : null;
        case "clear_capture":
          captured = undefined;
          canvas.onCleared();
          return null;
        default:
          throw new Error(`Canvas has no method "${name}"`);
      }
    }),
  );
  return {
    draw: ({ context }) => {
      if (captured) context.drawImage(captured.bitmap, 0, 0, captured.width, captured.height);
    },
  };
}

/** The bitmap as PNG. Throws if it shows a picture of a server that does not allow reading it. */
export async function toPng(bitmap: HTMLCanvasElement): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => bitmap.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the browser could not make a picture of that size");
  return new Uint8Array(await blob.arrayBuffer());
}
