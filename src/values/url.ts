/** Links: where to and in which window, and which addresses may be opened or shown at all. */
import { readString } from "./number.ts";
import { field, isMap } from "./reader.ts";
import { unexpected } from "./value-error.ts";

/** A link. */
export interface Url {
  readonly url: string;
  /** Name of a window as HTML has it: `_blank`, `_self`, `_parent`, `_top` or a name. Missing = the caller's default. */
  readonly target: string | undefined;
}

/** Text, or `{url, target}`; the target `blank` without underscore, as some programs write it, is `_blank`. */
export function readUrl(value: unknown): Url {
  if (typeof value === "string") return { url: value, target: undefined };
  if (!isMap(value)) throw unexpected("a URL", value);
  const url = field(value, "url", readString);
  if (url === undefined) throw unexpected("a map with url", value);
  const target = field(value, "target", readString);
  return { url, target: target !== undefined && /^(blank|self|parent|top)$/.test(target) ? `_${target}` : target };
}

const LINK_SCHEMES = new Set(["http", "https", "mailto", "tel", "sms", "blob"]);

/**
 * Whether an address may be used: relative ones and the schemes above. `javascript:` and everything unknown is refused,
 * whatever whitespace hides the scheme, since browsers drop it. Images may also be `data:image/…`.
 */
export function isSafeUrl(url: string, use: "link" | "image" = "link"): boolean {
  // oxlint-disable-next-line no-control-regex -- these are exactly the characters that URL parsing strips
  const clean = url.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(clean)?.[1]?.toLowerCase();
  if (scheme === undefined || LINK_SCHEMES.has(scheme)) return true;
  return use === "image" && /^data:image\//i.test(clean);
}
