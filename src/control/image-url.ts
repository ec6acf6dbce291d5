/** The address at which the browser finds a picture; bytes and SVG text become object URLs that live with their owner. */
import { onCleanup } from "solid-js";
import type { ImageSrc } from "../values/image-src.ts";
import type { AppServices } from "./app-services.ts";

/**
 * The URL of `src`, or `undefined` where there is nothing to show. Object URLs are given back when the current owner
 * ends. SVG shown through an `<img>` runs no scripts and loads nothing.
 */
export function createImageUrl(src: ImageSrc, app: AppServices): string | undefined {
  switch (src.kind) {
    case "none":
      return undefined;
    case "url":
      return src.url;
    case "asset":
      return app.assetUrl(src.path);
    case "bytes":
      return objectUrl(new Blob([new Uint8Array(src.bytes)], { type: src.type }));
    case "svg":
      return objectUrl(new Blob([src.text], { type: "image/svg+xml" }));
  }
}

function objectUrl(blob: Blob): string {
  const url = URL.createObjectURL(blob);
  onCleanup(() => URL.revokeObjectURL(url));
  return url;
}
