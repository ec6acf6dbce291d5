/** Where the server of an embedded app is, from what a program writes as `FletApp.url`. */

/** The addresses that follow from one `url`. */
export interface ServerAddress {
  /** `ws:` or `wss:`. */
  readonly socketUrl: string;
  /** Flet's name of the page: at most the first two parts of the path (utils/uri.dart). */
  readonly pageName: string;
  /** What asset paths of the app are relative to; ends with a slash. */
  readonly assetsUrl: string;
}

/**
 * Reads the address; the socket is `ws` below it, as with Flet's desktop client.
 * @param base What a relative address is relative to.
 * @throws {Error} whose message says what a page can reach, if this is nothing of it.
 */
export function readServerAddress(url: string | undefined, base: string): ServerAddress {
  if (url === undefined || url === "") throw new Error("FletApp needs the url of a Flet server.");
  // As Flet's client tells them apart: "flet.sock", or the host and port of a TCP socket.
  if (!/^(https?:)?\/\/|^\.{0,2}\//i.test(url)) {
    throw new Error(`A page reaches Flet servers by http and https only, not "${url}".`);
  }
  const address = new URL(url, base);
  const parts = address.pathname.split("/").filter((part) => part !== "");
  const folder = new URL(parts.length === 0 ? "/" : `/${parts.join("/")}/`, address);
  const socket = new URL("ws", folder);
  socket.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return { socketUrl: socket.href, pageName: parts.slice(0, 2).join("/"), assetsUrl: folder.href };
}

/** URL of an asset of the embedded app. `assetsDir` is a prefix that the program gives instead of the server. */
export function resolveEmbeddedAsset(src: string, address: ServerAddress, assetsDir: string | undefined): string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(src)) return src;
  const path = src.replace(/^\/+/, "");
  return assetsDir === undefined || assetsDir === ""
    ? new URL(path, address.assetsUrl).href
    : `${assetsDir.replace(/\/+$/, "")}/${path}`;
}
