/** What the worker is told about the program of this page, the device and its network. */
import type { BootOptions } from "../runtime/contract.ts";
import { VersionCaches } from "../service-worker/version-cache.ts";
import type { AppConfig } from "./config.ts";

/** The options of a start at this moment: the page's address may change. */
export function bootOptions(config: AppConfig): BootOptions {
  const { pyodideUrl, isRuntimeGzipped, siteUrl, appUrl, scope, args, env } = config;
  const isKept = "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
  // On a slow line the snapshot would take longer to arrive than Python takes to start without it: there a first visit
  // goes without, and the service worker brings it for the next. Figures: ARCHITECTURE.md, "Starting".
  const snapshot = isKept || !isNetworkSlow() ? config.snapshot : undefined;
  const expectedBytes = snapshot ? config.restoredBytes : config.expectedBytes;
  return {
    pyodideUrl,
    isRuntimeGzipped,
    siteUrl,
    appUrl,
    scope,
    documentUrl: document.baseURI,
    args,
    env,
    ...(isKept ? { cacheName: new VersionCaches(new URL(scope, location.href).href).nameOf(config.version) } : {}),
    ...(snapshot ? { snapshot } : {}),
    ...(expectedBytes ? { expectedBytes } : {}),
  };
}

/**
 * Only some browsers say, and before they have measured they guess: Chromium's `downlink` begins at 1.5 to 2.7 Mbit/s on
 * any line, so only the type counts, which is below `4g` from about 0.7 Mbit/s downwards.
 */
function isNetworkSlow(): boolean {
  const connection: unknown = Reflect.get(navigator, "connection");
  if (typeof connection !== "object" || connection === null) return false;
  const type: unknown = Reflect.get(connection, "effectiveType");
  return (typeof type === "string" && type !== "4g") || Reflect.get(connection, "saveData") === true;
}
