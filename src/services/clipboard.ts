/**
 * Flet `Clipboard`: text and images. Browsers keep file paths out of reach of pages, so those methods say so.
 * Source: flet/controls/services/clipboard.py.
 */
import { defineService } from "../control/define-service.ts";
import { readString } from "../values/number.ts";
import { copyTextWithoutPermission } from "./copy-text.ts";

const NO_FILES = "a web page cannot exchange files through the clipboard";

/** The system clipboard. Reading may ask the user. */
export const Clipboard = defineService("Clipboard", {}, () => ({
  set: async (args) => {
    await writeText(readString(args["data"] ?? ""));
    return null;
  },
  get: async () => {
    const text = await attempt("read", () => access().readText());
    return text === "" ? null : text;
  },
  set_image: async (args) => {
    const bytes = args["data"];
    if (!(bytes instanceof Uint8Array)) throw new Error("the image must be bytes");
    // The promise goes in as it is: Safari wants the write itself to happen inside the click.
    const png = toPng(new Blob([new Uint8Array(bytes)]));
    await attempt("write", () => access().write([new ClipboardItem({ "image/png": png })]));
    return null;
  },
  get_image: async () => {
    for (const item of await attempt("read", () => access().read())) {
      const type = item.types.find((name) => name.startsWith("image/"));
      if (type !== undefined) return new Uint8Array(await (await item.getType(type)).arrayBuffer());
    }
    return null;
  },
  set_files: () => {
    throw new Error(NO_FILES);
  },
  get_files: () => {
    throw new Error(NO_FILES);
  },
}));

async function writeText(text: string): Promise<void> {
  // The old way first where the new one is missing: pages without https have no clipboard object.
  if (!("clipboard" in navigator)) {
    if (!copyTextWithoutPermission(text)) throw new Error("the browser does not let this page write to the clipboard");
    return;
  }
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    if (!copyTextWithoutPermission(text)) throw inWords("write", error);
  }
}

function access(): Clipboard {
  if ("clipboard" in navigator) return navigator.clipboard;
  throw new Error("the browser gives the clipboard to https pages only");
}

async function attempt<T>(verb: "read" | "write", use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    throw inWords(verb, error);
  }
}

function inWords(verb: "read" | "write", error: unknown): unknown {
  if (!(error instanceof DOMException) || error.name !== "NotAllowedError") return error;
  return new Error(
    `the browser did not let the page ${verb} the clipboard: it must be in front, allowed to, and in some browsers ` +
      "handling a click (use ft.CopyToClipboard as the control's action)",
    { cause: error },
  );
}

/** Browsers take PNG only, whatever the program has. */
async function toPng(image: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(image).catch((cause: unknown) => {
    throw new Error("the bytes are no image that this browser can read", { cause });
  });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: "image/png" });
}
