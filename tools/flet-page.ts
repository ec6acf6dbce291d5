// Reads the page with which a Flet server starts Flet's own client: what it says there holds for ours as well.

/** What Flet's page says about its app. */
export interface FletPage {
  /** Path that the app lives at; starts and ends with a slash. */
  readonly base: string;
  readonly title: string | undefined;
  /** Path of the WebSocket. */
  readonly socketPath: string;
  readonly routeUrlStrategy: "path" | "hash";
}

/** `undefined` if it is another page, such as one of the program's own web server. */
export function readFletPage(html: string): FletPage | undefined {
  if (!html.includes("flutter_bootstrap.js")) return undefined;
  // The server writes its settings after the defaults, so the last one counts.
  const setting = (name: string): string | undefined =>
    [...html.matchAll(new RegExp(`flet\\.${name}\\s*=\\s*"([^"]*)"`, "g"))].at(-1)?.[1];
  const base = /<base\b[^>]*\bhref\s*=\s*["']([^"']*)["']/i.exec(html)?.[1] ?? "/";
  const title = /<title>([^<]*)<\/title>/i.exec(html)?.[1]?.trim();
  return {
    base,
    title: title === "" ? undefined : title,
    socketPath: withSlash(setting("webSocketEndpoint") ?? `${base}ws`),
    routeUrlStrategy: setting("routeUrlStrategy") === "hash" ? "hash" : "path",
  };
}

function withSlash(path: string): string {
  return path.startsWith("/") ? path : `/${path}`;
}
