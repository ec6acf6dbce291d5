/**
 * Brings launches to the program: what the page was opened with becomes its first route, what comes later a change of
 * route, and files lie in its file system before it hears of them.
 */
import type { RouteUrlStrategy } from "../config.ts";
import { openRoute, readLaunchAddress, shareRoute, type LaunchAddress } from "./launch-address.ts";
import { launchQueue, type LaunchQueue, type QueuedLaunch } from "./launch-queue.ts";
import type { ProgramFileWriter } from "./launched-files.ts";
import type { ProgramFile } from "../../runtime/contract.ts";
import { LOST_SHARE, takeShare, type Share } from "../../service-worker/shared-files.ts";

/** The app as launches see it. */
export interface LaunchHost extends ProgramFileWriter {
  /** Starts the program; its first route is what the page's address says by then. */
  start(): void;
  /** Takes the program to a route as if the user had gone there. */
  openRoute(route: string): void;
  openPanel(): void;
  /** Something did not arrive; in words for the user. */
  onFailure(text: string): void;
}

/** Where the app lives and how its routes stand in addresses. */
export interface LaunchOptions {
  /** Path of the folder that the app lives in. */
  readonly scope: string;
  readonly routeUrlStrategy: RouteUrlStrategy;
  /** Replaced in tests. */
  readonly queue?: LaunchQueue;
}

const NO_ROOM = "What was shared did not arrive: there is no space left on this device.";

/** Starts the program with what the page was opened with, at once if that is nothing but a place in the app. */
export function startWithLaunches(options: LaunchOptions, host: LaunchHost): void {
  const scope = new URL(options.scope, location.href).href;
  const queue = options.queue ?? launchQueue;
  const read = (address: string) => readLaunchAddress(address, scope, options.routeUrlStrategy);
  const places = makePlaces(scope, options.routeUrlStrategy);
  // One after another: the last launch is the one that the user wants to see.
  let last = Promise.resolve();
  const listen = (): void =>
    queue.listen((launch) => {
      last = last.then(() => open(launch)).catch((error: unknown) => host.onFailure(describe(error)));
    });

  const open = async ({ address, files, isOwn }: QueuedLaunch): Promise<void> => {
    if (files.length > 0) host.openRoute(await place(await readAll(files), openRoute));
    if (isOwn) return;
    const asked = read(address);
    if (asked.kind === "panel") host.openPanel();
    else if (asked.kind === "route" && files.length === 0) host.openRoute(asked.route);
    else if (asked.kind === "share" || asked.kind === "kept-share") {
      const share = await shareOf(asked);
      if (share) host.openRoute(await place(share.files, (paths) => shareRoute(share, paths)));
    }
  };
  const shareOf = async (asked: Extract<LaunchAddress, { kind: "share" | "kept-share" }>) => {
    if (asked.kind === "share") return asked.share;
    if (asked.id === LOST_SHARE) throw new Error(NO_ROOM);
    return takeShare(scope, asked.id);
  };
  const place = async (files: readonly File[], route: (paths: readonly string[]) => string): Promise<string> => {
    const written = await toFiles(files);
    if (written.length > 0) await host.writeFiles(written);
    return route(written.map(({ path }) => path));
  };

  /** Before the start: files are handed over and the address is changed, but nobody can be waited for. */
  const placeFirst = async (files: readonly File[], route: (paths: readonly string[]) => string): Promise<void> => {
    const written = await toFiles(files);
    places.replace(route(written.map(({ path }) => path)));
    if (written.length > 0) host.writeFiles(written).catch((error: unknown) => host.onFailure(describe(error)));
  };
  const openFirst = async (files: QueuedLaunch["files"], share: Promise<Share | undefined>): Promise<void> => {
    try {
      const shared = await share;
      if (shared) await placeFirst(shared.files, (paths) => shareRoute(shared, paths));
      else if (files.length > 0) await placeFirst(await readAll(files), openRoute);
    } catch (error) {
      host.onFailure(describe(error));
    }
    host.start();
    listen();
  };

  const asked = read(location.href);
  const own = queue.take().filter(({ isOwn }) => isOwn);
  const files = own.flatMap((launch) => launch.files);
  if (asked.kind === "panel") {
    places.leave("flet-pwa");
    host.openPanel();
  }
  if (asked.kind === "kept-share") places.leave("share-target");
  if (asked.kind === "share") places.replace(shareRoute(asked.share, []));
  if (asked.kind === "kept-share" || files.length > 0) {
    void openFirst(files, asked.kind === "kept-share" ? shareOf(asked) : Promise.resolve(undefined));
    return;
  }
  host.start();
  listen();
}

/** Changes of the page's address before there is a router. */
function makePlaces(scope: string, strategy: RouteUrlStrategy) {
  return {
    replace(route: string): void {
      // The router reads a hash decoded and a query as it stands: both give the route back to the letter.
      const url = strategy === "hash" ? `${scope}#${encodeURI(route)}` : scope + route.slice(1);
      history.replaceState(history.state, "", url);
    },
    /** Takes a query parameter out that is none of the program's business. */
    leave(parameter: string): void {
      const url = new URL(location.href);
      url.searchParams.delete(parameter);
      history.replaceState(history.state, "", url);
    },
  };
}

/** Few launches bring files: what handles them is no part of the start. */
async function toFiles(files: readonly File[]): Promise<readonly ProgramFile[]> {
  const { toProgramFiles } = await import("./launched-files.ts");
  return toProgramFiles(files, launchName());
}

function readAll(files: QueuedLaunch["files"]): Promise<readonly File[]> {
  return Promise.all(files.map((file) => file.getFile()));
}

/** Sorts by time, for whoever looks at the folder. */
function launchName(): string {
  return `${Date.now().toString(36)}-${crypto.randomUUID().slice(0, 4)}`;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
