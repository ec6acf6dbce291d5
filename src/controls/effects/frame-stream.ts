/**
 * A stream of pictures from Python over a data channel: each is shown in the order it came and then acknowledged, which
 * is what paces the program. While the page is hidden only the newest is kept, and acknowledged at once, so that a
 * program that goes on does not flood the page when it is shown again.
 */
import { onCleanup } from "solid-js";
import { useApp } from "../../control/app-services.ts";
import type { ControlNode } from "../../tree/control-node.ts";

const ENCODED = 0x01;
const CLEAR = 0x03;
const RAW = 0x04;
const ACKNOWLEDGEMENT = 0xff;

/** Shows the frames of `node` on `canvas` for as long as the owner lives. `onWidth` is told the width of each, in px. */
export function createFrameStream(
  node: ControlNode,
  canvas: HTMLCanvasElement,
  onWidth: (width: number) => void,
): void {
  const open = useApp().openDataChannel;
  if (!open) {
    console.warn(`${node}: there is no data channel to a program`);
    return;
  }
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the browser has no memory left for a canvas");
  let shown: Promise<unknown> = Promise.resolve();
  let latest: Uint8Array | undefined;
  /** Shown, but not yet on the screen. */
  let waiting = 0;
  let frame = 0;

  const acknowledge = () => channel.send(Uint8Array.of(ACKNOWLEDGEMENT));
  const settle = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    for (; waiting > 0; waiting--) acknowledge();
  };
  const resize = (width: number, height: number) => {
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    } else context.clearRect(0, 0, width, height);
    onWidth(width);
  };
  const show = async (packet: Uint8Array) => {
    const payload = packet.subarray(1);
    if (packet[0] === CLEAR) resize(0, 0);
    else if (packet[0] === RAW) {
      const image = readRaw(payload);
      resize(image.width, image.height);
      context.putImageData(image, 0, 0);
    } else if (packet[0] === ENCODED) {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(payload)]));
      resize(bitmap.width, bitmap.height);
      context.drawImage(bitmap, 0, 0);
      bitmap.close();
    } else throw new Error(`unknown operation ${packet[0]}`);
  };
  const enqueue = async (packet: Uint8Array, isAwaited: boolean) => {
    const turn = shown.then(() => show(packet));
    // One that cannot be shown is acknowledged as well: the program would wait for it for ever.
    shown = turn.catch((error: unknown) => console.warn(`${node}: a frame could not be shown:`, error));
    await shown;
    if (!isAwaited) return;
    waiting++;
    if (document.hidden) settle();
    else frame ||= requestAnimationFrame(settle);
  };
  const onVisibility = () => {
    if (document.hidden) settle();
    else if (latest) {
      void enqueue(latest, false);
      latest = undefined;
    }
  };

  const channel = open((packet) => {
    if (packet.length === 0) return;
    if (!document.hidden) void enqueue(packet, true);
    else {
      latest = packet;
      acknowledge();
    }
  });
  document.addEventListener("visibilitychange", onVisibility);
  onCleanup(() => {
    document.removeEventListener("visibilitychange", onVisibility);
    cancelAnimationFrame(frame);
    channel.close();
  });
  node.emit("data_channel_open", { channel_name: "frames", channel_id: channel.id });
}

/** Width and height as u32 little-endian, then premultiplied RGBA. */
function readRaw(payload: Uint8Array): ImageData {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const [width, height] = payload.length < 8 ? [0, 0] : [view.getUint32(0, true), view.getUint32(4, true)];
  if (width === 0 || height === 0 || payload.length - 8 !== width * height * 4) {
    throw new Error(`${payload.length} bytes are no frame of ${width} by ${height} px`);
  }
  const pixels = new Uint8ClampedArray(payload.subarray(8));
  // The canvas takes colours that are not multiplied by their opacity.
  for (let index = 3; index < pixels.length; index += 4) {
    const alpha = pixels[index] ?? 0;
    if (alpha === 255 || alpha === 0) continue;
    for (let part = index - 3; part < index; part++) pixels[part] = ((pixels[part] ?? 0) * 255) / alpha;
  }
  return new ImageData(pixels, width, height);
}
