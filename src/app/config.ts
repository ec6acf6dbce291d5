/** What the page that serves a program says about it: JSON in `<script type="application/json" id="flet-config">`. */

import type { BootOptions } from "../runtime/contract.ts";

/** How routes stand in the browser's address. */
export type RouteUrlStrategy = "path" | "hash";

/** A Flet server that runs the program instead of this page. */
export interface ServerConfig {
  /** Its WebSocket: `ws:` or `wss:`. */
  readonly socketUrl: string;
  /** Its address as people know it. */
  readonly address: string;
  /** Whether the program tests the page (`page.test`). */
  readonly isTest: boolean;
}

/** Absolute URLs and settings of one program. */
export interface AppConfig {
  readonly appName: string;
  readonly pyodideUrl: string;
  readonly siteUrl: string;
  readonly appUrl: string;
  /** The memory snapshot that Python starts from, if there is one. */
  readonly snapshot: BootOptions["snapshot"];
  /** Folder of the program's assets; ends with a slash. */
  readonly assetsUrl: string;
  readonly routeUrlStrategy: RouteUrlStrategy;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Whether Pyodide's wasm file is shipped as gzip. */
  readonly isRuntimeGzipped: boolean;
  /** Names the content of the whole build; empty in development. */
  readonly version: string;
  /** The service worker's script; `undefined` in development. */
  readonly serviceWorkerUrl: string | undefined;
  /** Path of the folder that the app lives in: what keeps its storage apart from other apps of this origin. */
  readonly scope: string;
  /** The app's icon; `undefined` in development. */
  readonly iconUrl: string | undefined;
  /** The author's version, if there is one. */
  readonly appVersion: string | undefined;
  /** Whether the app offers to install itself. */
  readonly offersInstall: boolean;
  /** Whether the page shows the first screen before Python does. */
  readonly paintsFirst: boolean;
  /** Types of the controls that the first screen is made of, as far as the build knows. */
  readonly firstTypes: readonly string[] | undefined;
  /** Bytes that each stage of the boot downloads; `restoredBytes`: with the snapshot. */
  readonly expectedBytes: BootOptions["expectedBytes"];
  readonly restoredBytes: BootOptions["expectedBytes"];
  /** Where the program runs, if not in this page. */
  readonly server: ServerConfig | undefined;
}

/**
 * Reads the configuration of this page. Relative URLs are relative to the page's `<base>`.
 * @throws {Error} in words if it is missing or no JSON.
 */
export function readConfig(): AppConfig {
  const element = document.getElementById("flet-config");
  if (!element?.textContent) throw new Error("this page has no flet-config: it was not made by flet-pwa");
  const raw: unknown = JSON.parse(element.textContent);
  if (typeof raw !== "object" || raw === null) throw new Error("flet-config must be a JSON object");
  const config: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(raw));
  const url = (name: string, fallback: string) => {
    const value = config[name];
    return new URL(typeof value === "string" ? value : fallback, document.baseURI).href;
  };
  return {
    appName: typeof config["appName"] === "string" ? config["appName"] : "Flet app",
    pyodideUrl: url("pyodideUrl", "pyodide/"),
    siteUrl: url("siteUrl", "site.zip"),
    appUrl: url("appUrl", "app.zip"),
    snapshot:
      typeof config["snapshotKey"] === "string"
        ? { url: url("snapshotUrl", "snapshot.bin.gz"), key: config["snapshotKey"] }
        : undefined,
    assetsUrl: url("assetsUrl", "assets/"),
    routeUrlStrategy: config["routeUrlStrategy"] === "hash" ? "hash" : "path",
    args: Array.isArray(config["args"]) ? config["args"].map(String) : [],
    env: textMap(config["env"]),
    isRuntimeGzipped: config["isRuntimeGzipped"] === true,
    version: typeof config["version"] === "string" ? config["version"] : "",
    serviceWorkerUrl: config["serviceWorkerUrl"] === undefined ? undefined : url("serviceWorkerUrl", "sw.js"),
    iconUrl: config["iconUrl"] === undefined ? undefined : url("iconUrl", ""),
    appVersion: typeof config["appVersion"] === "string" ? config["appVersion"] : undefined,
    offersInstall: offersInstall(config["pwa"]),
    scope: new URL(".", document.baseURI).pathname,
    paintsFirst: config["paintsFirst"] === true,
    firstTypes: Array.isArray(config["firstTypes"]) ? config["firstTypes"].map(String) : undefined,
    expectedBytes: sizes(config["expectedBytes"]),
    restoredBytes: sizes(config["restoredBytes"]),
    server: readServer(config["server"]),
  };
}

function readServer(value: unknown): ServerConfig | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const socketUrl: unknown = Reflect.get(value, "socketUrl");
  if (typeof socketUrl !== "string") throw new Error("flet-config: server needs a socketUrl");
  const url = new URL(socketUrl, document.baseURI);
  url.protocol = url.protocol.replace("http", "ws");
  const address: unknown = Reflect.get(value, "address");
  return {
    socketUrl: url.href,
    address: typeof address === "string" ? address : url.href,
    isTest: Reflect.get(value, "isTest") === true,
  };
}

function offersInstall(pwa: unknown): boolean {
  return typeof pwa === "object" && pwa !== null && Reflect.get(pwa, "installButton") === true;
}

function sizes(value: unknown): BootOptions["expectedBytes"] {
  const map = typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  const size = (name: string) => (typeof map[name] === "number" ? map[name] : 0);
  return { runtime: size("runtime"), packages: size("packages"), program: size("program") };
}

function textMap(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, String(entry)]));
}
