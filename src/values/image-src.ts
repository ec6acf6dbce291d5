/**
 * Where a picture comes from: Flet passes addresses, paths of assets, raw bytes, base64 and whole SVG documents
 * through one property, and tells them apart by looking at them.
 */
import { unexpected } from "./value-error.ts";

/** The source of a picture. */
export type ImageSrc =
  /** An absolute address, also `blob:` and `data:`. */
  | { readonly kind: "url"; readonly url: string; readonly isSvg: boolean }
  /** A path below the app's assets, as the program wrote it. */
  | { readonly kind: "asset"; readonly path: string; readonly isSvg: boolean }
  /** An encoded picture; `type` is its MIME type as its first bytes tell, empty if they do not. */
  | { readonly kind: "bytes"; readonly bytes: Uint8Array; readonly type: string; readonly isSvg: boolean }
  /** The text of an SVG document. */
  | { readonly kind: "svg"; readonly text: string; readonly isSvg: true }
  /** An empty text or no bytes: nothing to show. */
  | { readonly kind: "none"; readonly isSvg: false };

const NONE: ImageSrc = { kind: "none", isSvg: false };
const SVG_NAMESPACE = /\sxmlns=["']http:\/\/www\.w3\.org\/2000\/svg["']/;

/** Bytes, a list of byte values, or text: an address, an SVG document, an asset's path, or base64. */
export function readImageSrc(value: unknown): ImageSrc {
  if (value instanceof Uint8Array) return fromBytes(value);
  if (Array.isArray(value)) {
    if (!value.every((item) => Number.isInteger(item))) throw unexpected("bytes", value);
    return fromBytes(Uint8Array.from(value.map(Number)));
  }
  if (typeof value !== "string") throw unexpected("an image source", value);
  return fromText(value.trim());
}

function fromText(text: string): ImageSrc {
  if (text === "") return NONE;
  if (/^(https?:\/\/|blob:)/i.test(text)) return { kind: "url", url: text, isSvg: isSvgPath(text) };
  if (text.startsWith("www.")) return { kind: "url", url: `https://${text}`, isSvg: isSvgPath(text) };
  if (SVG_NAMESPACE.test(text) && text.includes("<svg")) {
    return { kind: "svg", text: text.slice(text.indexOf("<")), isSvg: true };
  }
  if (text.startsWith("data:")) return { kind: "url", url: text, isSvg: text.startsWith("data:image/svg") };
  // A short path without a dot can look like base64; only bytes that are a picture count as such.
  const bytes = text.includes(".") ? undefined : decodeBase64(text);
  if (bytes !== undefined && imageType(bytes) !== "") return fromBytes(bytes);
  return { kind: "asset", path: text, isSvg: isSvgPath(text) };
}

function fromBytes(bytes: Uint8Array): ImageSrc {
  if (bytes.length === 0) return NONE;
  const type = imageType(bytes);
  return { kind: "bytes", bytes, type, isSvg: type === "image/svg+xml" };
}

function isSvgPath(path: string): boolean {
  return /\.svg$/i.test(path.replace(/[?#].*$/, ""));
}

const SIGNATURES: readonly (readonly [at: number, signature: string, type: string])[] = [
  [0, "\x89PNG", "image/png"],
  [0, "\xff\xd8\xff", "image/jpeg"],
  [0, "GIF8", "image/gif"],
  [8, "WEBP", "image/webp"],
  [0, "BM", "image/bmp"],
  [0, "\0\0\x01\0", "image/x-icon"],
  [4, "ftypavi", "image/avif"],
];

/** The MIME type of an encoded picture by its first bytes; empty if it is none that a browser shows. */
export function imageType(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  const found = SIGNATURES.find(([at, signature]) => head.startsWith(signature, at));
  if (found !== undefined) return found[2];
  return /^\s*(\xef\xbb\xbf)?\s*<(\?xml|svg|!--|!DOCTYPE svg)/i.test(head) ? "image/svg+xml" : "";
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes of a base64 text in either alphabet, or undefined if it is not base64. Whitespace is allowed. */
function decodeBase64(text: string): Uint8Array | undefined {
  const digits = text.replace(/\s/g, "").replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "");
  if (digits.length < 8 || digits.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(digits)) return undefined;
  const codes = new Uint8Array(128);
  for (let i = 0; i < 64; i++) codes[ALPHABET.charCodeAt(i)] = i;
  const bytes = new Uint8Array((digits.length * 3) >> 2);
  let bits = 0;
  for (let i = 0, at = 0; i < digits.length; i++) {
    bits = (bits << 6) | (codes[digits.charCodeAt(i)] ?? 0);
    if (i % 4 !== 0) bytes[at++] = bits >> (6 - 2 * (i % 4));
  }
  return bytes;
}
