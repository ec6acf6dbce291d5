import { expect, it, vi } from "vitest";
import { startService } from "./testing/start-service.ts";

// The browser under test grants no clipboard permission, so the page's side of the browser's API is what is watched.
const denied = new DOMException("Read permission denied.", "NotAllowedError");

it("writes text", async () => {
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  expect(await startService("Clipboard").call("set", { data: "hello" })).toBe(null);
  expect(write).toHaveBeenCalledWith("hello");
});

it("copies by the page's own command where the browser refuses", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(denied);
  const copied: (string | undefined)[] = [];
  vi.spyOn(document, "execCommand").mockImplementation(() => {
    const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), cancelable: true });
    document.dispatchEvent(event);
    copied.push(event.clipboardData?.getData("text/plain"));
    return true;
  });
  await startService("Clipboard").call("set", { data: "hello" });
  expect(copied).toEqual(["hello"]);
});

it("says in words that neither way worked", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(denied);
  vi.spyOn(document, "execCommand").mockReturnValue(false);
  await expect(startService("Clipboard").call("set", { data: "x" })).rejects.toThrow("ft.CopyToClipboard");
});

it("reads text; an empty clipboard is nothing", async () => {
  const read = vi.spyOn(navigator.clipboard, "readText").mockResolvedValueOnce("hi").mockResolvedValueOnce("");
  const clipboard = startService("Clipboard");
  expect(await clipboard.call("get")).toBe("hi");
  expect(await clipboard.call("get")).toBe(null);
  read.mockRejectedValueOnce(denied);
  await expect(clipboard.call("get")).rejects.toThrow("did not let the page read");
});

it("writes any image as PNG and reads it back as bytes", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><rect width="2" height="2"/></svg>`;
  const jpeg = await toJpeg(svg);
  let items: ClipboardItems = [];
  vi.spyOn(navigator.clipboard, "write").mockImplementation(async (written) => {
    items = [...written];
  });
  vi.spyOn(navigator.clipboard, "read").mockImplementation(async () => items);
  const clipboard = startService("Clipboard");
  await clipboard.call("set_image", { data: jpeg });
  const image = await clipboard.call("get_image");
  if (!(image instanceof Uint8Array)) throw new Error("no bytes");
  expect(new TextDecoder().decode(image.slice(1, 4))).toBe("PNG");
});

it("says that files cannot be exchanged", async () => {
  await expect(startService("Clipboard").call("get_files")).rejects.toThrow("cannot exchange files");
});

async function toJpeg(svg: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(2, 2);
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer());
}
