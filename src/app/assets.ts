/** Where an app's assets are. */

/**
 * A value with a scheme longer than one letter is a URL; anything else is a path below the assets (PROTOCOL §7). The
 * address names the version, so that no page is given another version's file.
 */
export function resolveAsset(
  { assetsUrl, version }: { readonly assetsUrl: string; readonly version: string },
  src: string,
): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(src)) return src;
  const url = new URL(src.replace(/^\/+/, ""), assetsUrl);
  if (version !== "") url.searchParams.set("v", version);
  return url.href;
}
