// The Content-Security-Policy that every page carries in itself, since static hosts let nobody set headers. Scripts come
// from the app's own folder and nowhere else, none stands in the page, and nothing evaluates text; WebAssembly is what
// Python runs on. What a program shows and fetches is its own business: pictures, media, fonts, frames and requests go
// where it says.

import { element } from "./html.ts";

const POLICY: Readonly<Record<string, readonly string[]>> = {
  "default-src": ["'self'"],
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "worker-src": ["'self'"],
  // Style sheets are files; attributes stand in the client's templates and in what it draws as SVG.
  "style-src": ["'self'"],
  "style-src-attr": ["'unsafe-inline'"],
  "img-src": ["*", "data:", "blob:"],
  "media-src": ["*", "data:", "blob:"],
  "font-src": ["*", "data:", "blob:"],
  "connect-src": ["*", "data:", "blob:", "ws:", "wss:"],
  "frame-src": ["*", "data:", "blob:"],
  "manifest-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'self'"],
  "form-action": ["'self'"],
};

/** The policy as an element; it must stand before everything that it is about. */
export function contentSecurityPolicy(): string {
  const policy = Object.entries(POLICY).map(([directive, sources]) => `${directive} ${sources.join(" ")}`);
  return element("meta", { "http-equiv": "Content-Security-Policy", content: policy.join("; ") });
}
