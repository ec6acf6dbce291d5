/**
 * One app inside another: a session of its own with a Flet server, drawn into an element. It shares nothing with the
 * session around it but the page's style sheets and the definitions of controls.
 */
import { createSignal, runWithOwner, type Accessor } from "solid-js";
import { makeWebSocketConnection } from "../../connection/web-socket-connection.ts";
import { renderApp } from "../../control/render-app.tsx";
import { loadTypes } from "../families/families.ts";
import { startServices } from "../services.ts";
import { Session } from "../session.ts";
import { makeIdleWatch, type IdleReport } from "./idle-watch.ts";
import { MemoryRoute } from "./memory-route.ts";
import type { ServerAddress } from "./server-address.ts";
import { attachSurroundings, readEmbeddedPage } from "./surroundings.ts";

/** How an embedded app is run. */
export interface EmbeddedAppOptions {
  readonly address: ServerAddress;
  /** The element that it is drawn in. */
  readonly host: HTMLElement;
  readonly assetUrl: (src: string) => string;
  /** Between two attempts to reach the server. */
  readonly retryMs: number | undefined;
  /** When to give up; never, if nothing is said. */
  readonly giveUpAfterMs: number | undefined;
  /** The app cannot be reached or crashed: the first line says what, the rest is the traceback. */
  readonly onError: (message: string) => void;
  readonly onOutput: (text: string, isStderr: boolean) => void;
}

/** What is to be seen of an embedded app. */
export type EmbeddedState =
  | { readonly kind: "starting" }
  | { readonly kind: "running" }
  | { readonly kind: "failed"; readonly message: string };

/** A running embedded app. */
export interface EmbeddedApp {
  readonly state: Accessor<EmbeddedState>;
  /** See flet's `FletApp.wait_idle`; both in ms. */
  waitIdle(idleMs: number, timeoutMs: number): Promise<IdleReport>;
  /** Ends the session and takes everything away. */
  close(): void;
}

/**
 * Connects and draws until it is closed.
 * @throws {DOMException} where the browser forbids the connection at once (`ws:` from a page that came by https).
 */
export function startEmbeddedApp(options: EmbeddedAppOptions): EmbeddedApp {
  const { address, host, assetUrl } = options;
  const [state, setState] = createSignal<EmbeddedState>({ kind: "starting" });
  const idle = makeIdleWatch();
  const route = new MemoryRoute();
  let hasCrashed = false;
  const fail = (message: string) => {
    hasCrashed = true;
    setState({ kind: "failed", message });
    idle.failed(message);
    options.onError(message);
  };
  const connection = makeWebSocketConnection({
    url: address.socketUrl,
    retryMs: options.retryMs,
    giveUpAfterMs: options.giveUpAfterMs,
    onState: (link) => {
      // What a program said as it crashed stays to be read.
      if (link.kind === "lost" && !hasCrashed) setState({ kind: "starting" });
    },
    // The words are those of Flet's client.
    onGivenUp: () => fail("Error connecting to a Flet service in a timely manner."),
    onTrouble: (text) => console.error(`FletApp ${address.socketUrl}: ${text}`),
  });
  const session = new Session(
    connection,
    { readPage: () => readEmbeddedPage(host, route.route), pageName: address.pageName },
    {
      prepare: loadTypes,
      onRegistered: () => {
        hasCrashed = false;
        setState({ kind: "running" });
      },
      onRenewed: () => {
        idle.restarted();
        erase();
        erase = draw();
      },
      onPatched: idle.changed,
      onCrash: fail,
      onOutput: options.onOutput,
      onProtocolError: (problem) => console.error(`FletApp ${address.socketUrl}: ${problem.message}`),
    },
  );
  // Without an owner: the contexts of the app around it are none of its own.
  const draw = () => runWithOwner(null, () => drawEmbedded(session, { host, route, assetUrl })) ?? (() => {});
  let erase = draw();
  return {
    state,
    waitIdle: idle.wait,
    close() {
      session.close();
      erase();
      idle.close();
    },
  };
}

function drawEmbedded(session: Session, surroundings: Parameters<typeof attachSurroundings>[1]): () => void {
  const { tree, channels } = session;
  const { host, assetUrl } = surroundings;
  const detach = attachSurroundings(tree, surroundings);
  const stopServices = startServices(tree);
  const erase = renderApp(tree, host, { assetUrl, openDataChannel: channels.open });
  return () => {
    erase();
    stopServices();
    detach();
  };
}
