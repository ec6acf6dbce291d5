/**
 * The app of a page whose program runs on a Flet server: the same session and the same drawing as with Python in the
 * page, over a connection that comes and goes. Nothing of the worker, the files or the offline parts is loaded.
 */
import { createEffect, createSignal, on, onCleanup, Show, type JSX } from "solid-js";
import { makeWebSocketConnection, type LinkState } from "../../connection/web-socket-connection.ts";
import { forgetProblems } from "../../control/problems.ts";
import type { ProgramError } from "../../runtime/contract.ts";
import { loadIcons } from "../../theme/icons.ts";
import { resolveAsset } from "../assets.ts";
import type { AppConfig, ServerConfig } from "../config.ts";
import { drawSession } from "../draw-session.ts";
import { readPageProperties } from "../environment/page-properties.ts";
import { Router } from "../environment/router.ts";
import { loadTypes } from "../families/families.ts";
import { toProgramError } from "../program-error.ts";
import { Session } from "../session.ts";
import { ConsolePanel } from "../shell/console-panel.tsx";
import { createConsoleShortcut } from "../shell/console-shortcut.ts";
import { CrashOverlay } from "../shell/crash-overlay.tsx";
import { createOutputLog } from "../shell/output-log.ts";
import { LinkNotice } from "./link-notice.tsx";
import { forgetSessionId, pageNameOf, readSessionId, writeSessionId } from "./session-id.ts";

/** The whole app. `host` is where the program is drawn; the shell is what this returns. */
export function ConnectedApp(props: {
  readonly config: AppConfig;
  readonly server: ServerConfig;
  readonly host: HTMLElement;
}): JSX.Element {
  const { config, server } = props;
  const log = createOutputLog();
  const [link, setLink] = createSignal<LinkState>({ kind: "connecting" });
  const [isDrawn, setDrawn] = createSignal(false);
  const [error, setError] = createSignal<ProgramError>();
  const [errorCount, setErrorCount] = createSignal(0);
  const [isConsoleOpen, setConsoleOpen] = createSignal(false);
  const assetUrl = (src: string) => resolveAsset(config, src);
  const complain = (text: string) => {
    log.append({ text: `flet-pwa: ${text}`, isStderr: true });
    console.error(text);
  };
  const restart = () => {
    forgetSessionId(config.scope);
    location.reload();
  };

  const router = new Router(config.routeUrlStrategy);
  const connection = makeWebSocketConnection({ url: server.socketUrl, onState: setLink, onTrouble: complain });
  const session = new Session(
    connection,
    {
      readPage: () => readPageProperties(router.route, { isPyodide: false, isTest: server.isTest }),
      pageName: pageNameOf(config.scope),
      sessionId: readSessionId(config.scope),
    },
    {
      prepare: loadTypes,
      onRegistered: (sessionId) => {
        writeSessionId(config.scope, sessionId);
        setDrawn(true);
      },
      onRenewed: () => {
        setError(undefined);
        setErrorCount(0);
        setTree(session.tree);
      },
      onPatched: () => {},
      onCrash: (message) => {
        const programError = toProgramError(message);
        log.append({ text: message, isStderr: true });
        setError(programError);
        setErrorCount((count) => count + 1);
      },
      onOutput: (text, isStderr) => log.append({ text, isStderr }),
      onProtocolError: (problem) => complain(`${problem.name}: ${problem.message}`),
    },
  );
  const [tree, setTree] = createSignal(session.tree);
  createEffect(
    on(tree, () => {
      forgetProblems();
      onCleanup(drawSession(session, { host: props.host, router, appName: config.appName, assetUrl }));
    }),
  );
  onCleanup(() => session.close());
  createEffect(() => {
    const state = error() ? "crashed" : link().kind === "open" && isDrawn() ? "running" : "booting";
    document.documentElement.dataset["fletState"] = state;
  });
  // Whoever comes back to the page, or to the network, should not wait for the next attempt.
  window.addEventListener("online", connection.retry);
  document.addEventListener("visibilitychange", connection.retry);
  onCleanup(() => {
    window.removeEventListener("online", connection.retry);
    document.removeEventListener("visibilitychange", connection.retry);
  });
  createConsoleShortcut(() => setConsoleOpen((isOpen) => !isOpen));
  void loadIcons();

  const showOutput = () => setConsoleOpen(true);
  return (
    <>
      <LinkNotice link={link()} isDrawn={isDrawn()} address={server.address} onRetry={connection.retry} />
      <Show when={error()} keyed>
        {(current) => (
          <CrashOverlay
            error={current}
            count={errorCount()}
            onDismiss={() => setError(undefined)}
            onRestart={restart}
            onShowOutput={showOutput}
          />
        )}
      </Show>
      <Show when={isConsoleOpen()}>
        <ConsolePanel
          log={log}
          canStop={false}
          onStop={() => {}}
          onRestart={restart}
          onClose={() => setConsoleOpen(false)}
        />
      </Show>
    </>
  );
}
