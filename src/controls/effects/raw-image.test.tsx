import { expect, it, onTestFinished, vi } from "vitest";
import { registerAllControls } from "../../app/controls.ts";
import { DataChannels } from "../../control/data-channels.ts";
import { control, flex, ofType, renderControls, sizeOf } from "../../control/testing/render.tsx";
import type { WireMap } from "../../protocol/wire.ts";
import { decodePacket } from "../../protocol/codec.ts";

registerAllControls();

/** A drawn RawImage and Python's end of its channel. */
function start(props: WireMap = {}) {
  const received: (readonly number[])[] = [];
  const channels = new DataChannels((bytes) => {
    const packet = decodePacket(bytes);
    if (packet?.kind === "channel") received.push([packet.channelId, ...packet.payload]);
  });
  const image = control("RawImage", 10, { on_data_channel_open: true, scale: 1, ...props });
  const page = renderControls(
    [flex("Row", 9, [image])],
    {},
    {},
    {
      assetUrl: (src) => src,
      openDataChannel: channels.open,
    },
  );
  const canvas = () => page.find(ofType("RawImage")) as HTMLCanvasElement;
  return {
    page,
    canvas,
    /** The acknowledgements, each with its channel. */
    received,
    send: (...bytes: readonly number[]) => channels.deliver(1, Uint8Array.from(bytes)),
    pixel: (x: number, y: number) => [...(canvas().getContext("2d")?.getImageData(x, y, 1, 1).data ?? [])],
  };
}

/** One raw frame of one colour, premultiplied. */
const raw = (width: number, height: number, color: readonly number[]) => [
  0x04,
  width,
  0,
  0,
  0,
  height,
  0,
  0,
  0,
  ...Array.from({ length: width * height }, () => color).flat(),
];

async function png(width: number, height: number, color: string): Promise<readonly number[]> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no context");
  context.fillStyle = color;
  context.fillRect(0, 0, width, height);
  return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
}

function hidePage(isHidden: boolean): void {
  Object.defineProperty(document, "hidden", { configurable: true, value: isHidden });
  document.dispatchEvent(new Event("visibilitychange"));
  onTestFinished(() => {
    Reflect.deleteProperty(document, "hidden");
  });
}

it("announces its channel and is empty until a frame comes", () => {
  const { page, canvas } = start();
  expect(page.events()).toEqual([[10, "data_channel_open", { channel_name: "frames", channel_id: 1 }]]);
  expect(sizeOf(canvas())).toEqual([0, 0]);
});

it("shows a raw frame and acknowledges it once it is on the screen", async () => {
  const { canvas, received, send, pixel } = start();
  send(...raw(20, 10, [255, 0, 0, 255]));
  expect(received).toEqual([]);
  await vi.waitFor(() => expect(received).toEqual([[1, 255]]));
  expect(sizeOf(canvas())).toEqual([20, 10]);
  expect(pixel(5, 5)).toEqual([255, 0, 0, 255]);
});

it("colours of a raw frame come multiplied by their opacity", async () => {
  const { received, send, pixel } = start();
  send(...raw(2, 2, [128, 0, 64, 128]));
  await vi.waitFor(() => expect(received).toHaveLength(1));
  expect(pixel(0, 0)).toEqual([255, 0, 128, 128]);
});

it("decodes pictures, in the order of arrival, and clears", async () => {
  const { canvas, received, send, pixel } = start();
  send(0x01, ...(await png(30, 20, "#00ff00")));
  send(...raw(4, 4, [0, 0, 255, 255]));
  await vi.waitFor(() => expect(received).toHaveLength(2));
  expect(pixel(1, 1)).toEqual([0, 0, 255, 255]);
  send(0x01, ...(await png(30, 20, "#00ff00")));
  await vi.waitFor(() => expect(sizeOf(canvas())).toEqual([30, 20]));
  send(0x03);
  await vi.waitFor(() => expect(received).toHaveLength(4));
  expect(sizeOf(canvas())).toEqual([0, 0]);
});

it("acknowledges what it cannot show, and goes on", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const { received, send, pixel } = start();
  send(0x04, 9, 0, 0, 0, 9, 0, 0, 0, 1);
  send(0x01, 1, 2, 3);
  send(0x77);
  send(...raw(1, 1, [1, 2, 3, 255]));
  await vi.waitFor(() => expect(received).toHaveLength(4));
  expect(pixel(0, 0)).toEqual([1, 2, 3, 255]);
  expect(warn).toHaveBeenCalledTimes(3);
  warn.mockRestore();
});

it("while the page is hidden it keeps the newest frame and acknowledges at once", async () => {
  const { canvas, received, send, pixel } = start();
  hidePage(true);
  send(...raw(1, 1, [1, 1, 1, 255]));
  send(...raw(2, 2, [2, 2, 2, 255]));
  expect(received).toHaveLength(2);
  expect(canvas().width).toBe(0);
  hidePage(false);
  await vi.waitFor(() => expect(canvas().width).toBe(2));
  expect(pixel(0, 0)).toEqual([2, 2, 2, 255]);
  expect(received).toHaveLength(2);
});

it("is as large as its frame by its scale, and fits it into the room it is given", async () => {
  const { page, canvas, received, send } = start({ scale: 2 });
  send(...raw(20, 10, [255, 0, 0, 255]));
  await vi.waitFor(() => expect(received).toHaveLength(1));
  expect([canvas().offsetWidth, canvas().offsetHeight]).toEqual([10, 5]);
  page.set(10, { scale: 1, width: 100, fit: "cover", filter_quality: "none" });
  expect(sizeOf(canvas())).toEqual([100, 50]);
  const style = getComputedStyle(canvas());
  expect([style.objectFit, style.imageRendering]).toEqual(["cover", "pixelated"]);
});

it("closes its channel when it goes", async () => {
  const { page, received, send } = start();
  page.set(9, { controls: [] });
  send(...raw(1, 1, [1, 1, 1, 255]));
  await new Promise(requestAnimationFrame);
  expect(received).toEqual([]);
});
