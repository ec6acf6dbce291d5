/**
 * The app: starts the program, opens a session as soon as there is a connection, draws its tree, and shows what the
 * shell has to say (start, errors, output) over it.
 */
import { createEffect, createMemo, createSignal, lazy, on, onCleanup, Show, type JSX } from "solid-js";
import { forgetProblems } from "../control/problems.ts";
import type { ProgramError } from "../runtime/contract.ts";
import { createRuntime, type RuntimeState } from "../runtime/client.ts";
import { loadIcons } from "../theme/icons.ts";
import { resolveAsset } from "./assets.ts";
import { bootOptions } from "./boot-options.ts";
import type { AppConfig } from "./config.ts";
import { drawSession } from "./draw-session.ts";
import { createFirstPaint } from "./first-paint/paint-first.ts";
import { StartLine } from "./first-paint/start-line.tsx";
import { loadAllFamilies, loadTypes } from "./families/families.ts";
import { createInstall } from "./install/install.ts";
import { startWithLaunches } from "./launch/launches.ts";
import { createOffline } from "./offline/offline.ts";
import { reloadOnce } from "./offline/reload-once.ts";
import { readPageProperties } from "./environment/page-properties.ts";
import { Router } from "./environment/router.ts";
import { toProgramError } from "./program-error.ts";
import { Session } from "./session.ts";
import { createAppPanelTriggers } from "./shell/app-panel-triggers.ts";
import { BootFailurePage } from "./shell/boot-failure-page.tsx";
import { BusyChip } from "./shell/busy-chip.tsx";
import { createConsoleShortcut } from "./shell/console-shortcut.ts";
import { CrashOverlay } from "./shell/crash-overlay.tsx";
import { createNoticeQueue } from "./shell/notice-queue.ts";
import { createOutputLog } from "./shell/output-log.ts";
import { Splash } from "./shell/splash.tsx";
import { StoppedNotice } from "./shell/stopped-notice.tsx";

/** How long the first frame of a registered program may take before its page counts as empty. */
const EMPTY_PAGE_MS = 2000;

const ConsolePanel = lazy(async () => ({ default: (await import("./shell/console-panel.tsx")).ConsolePanel }));
/** What is not needed yet leaves the first screen this long to be painted. */
const AFTER_FIRST_SCREEN_MS = 300;

const PwaShell = lazy(() => import("./shell/pwa-shell.tsx"));

type Booting = Extract<RuntimeState, { kind: "booting" }>;

/** The whole app. `host` is where the program is drawn; the shell is what this returns. */
export function App(props: { readonly config: AppConfig; readonly host: HTMLElement }): JSX.Element {
  const { config } = props;
  const log = createOutputLog();
  const [error, setError] = createSignal<ProgramError>();
  const [errorCount, setErrorCount] = createSignal(0);
  const [isConsoleOpen, setConsoleOpen] = createSignal(false);
  const [isDrawn, setDrawn] = createSignal(false);
  const assetUrl = (src: string) => resolveAsset(config, src);
  const offline = createOffline(config);
  const install = createInstall();
  const firstPaint = createFirstPaint({
    isOn: config.paintsFirst,
    owner: config,
    host: props.host,
    prepare: loadTypes,
  });
  const notices = createNoticeQueue();
  const [isPanelOpen, setPanelOpen] = createSignal(false);
  const showApp = () => setPanelOpen(true);
  let openRoute = (_route: string): void => {};

  const fail = (next: ProgramError) => {
    setError(next);
    setErrorCount((count) => count + 1);
  };
  const runtime = createRuntime({
    scope: config.scope,
    bootOptions: () => bootOptions(config),
    onInterpreter(start) {
      document.documentElement.dataset["fletBoot"] = start.kind;
      if (start.kind === "snapshot" || start.reason === undefined) return;
      const text = `flet-pwa: Python started from nothing, since its snapshot could not be used: ${start.reason}`;
      console.warn(text);
      log.append({ text, isStderr: true });
    },
    onOutput: (line) => log.append(line),
    onError: (programError) => {
      log.append({ text: programError.traceback || programError.message, isStderr: true });
      fail(programError);
    },
  });
  const restart = () => {
    setError(undefined);
    setErrorCount(0);
    log.clear();
    runtime.restart();
  };

  // The session lives as long as the connection: a restart makes a new tree.
  createEffect(
    on(runtime.connection, (connection) => {
      if (!connection) return;
      forgetProblems();
      let emptyTimer: ReturnType<typeof setTimeout> | undefined;
      const router = new Router(config.routeUrlStrategy);
      const readPage = () => readPageProperties(router.route, { isPyodide: true });
      const session = new Session(
        connection,
        { readPage, untilResting: runtime.untilResting },
        {
          prepare: loadTypes,
          // A program may rightly leave its page empty: the start screen does not wait for ever.
          onRegistered: () => (emptyTimer = setTimeout(() => setDrawn(true), EMPTY_PAGE_MS)),
          onPatched: () => setDrawn(true),
          onCrash: (message) => fail(toProgramError(message)),
          onOutput: (text, isStderr) => log.append({ text, isStderr }),
          onProtocolError: (problem) => {
            log.append({ text: `flet-pwa: ${problem.name}: ${problem.message}`, isStderr: true });
            console.error(problem);
          },
        },
      );
      openRoute = (route) => router.push(session.tree, route);
      const erase = drawSession(session, { host: props.host, router, appName: config.appName, assetUrl });
      firstPaint.show(session, router.route);
      onCleanup(() => {
        clearTimeout(emptyTimer);
        setDrawn(false);
        firstPaint.end();
        erase();
        session.close();
      });
    }),
  );
  createEffect(() => {
    document.documentElement.dataset["fletState"] = fletState(runtime.state(), isDrawn(), error() !== undefined);
  });
  // After the first screen, so that it takes nothing from the start; also after a failure, which an update may mend.
  createEffect(() => {
    if (isDrawn() || runtime.state().kind === "failed" || runtime.state().kind === "stopped") offline.start();
  });
  // No later screen has to wait for its controls.
  createEffect(() => {
    if (isDrawn()) setTimeout(() => void loadAllFamilies(), AFTER_FIRST_SCREEN_MS);
  });
  createEffect(() => {
    document.documentElement.dataset["fletOffline"] = offline.state().kind;
  });
  createEffect(() => {
    const state = runtime.state();
    if (state.kind === "failed" && state.failure.kind === "other-version") reloadOnce(config.scope, config.version);
  });
  createConsoleShortcut(() => setConsoleOpen((isOpen) => !isOpen));
  void loadIcons();
  createAppPanelTriggers(showApp);
  startWithLaunches(config, {
    start: runtime.start,
    openRoute: (route) => openRoute(route),
    openPanel: showApp,
    onFailure(text) {
      notices.dismiss("launch");
      notices.show({ id: "launch", text, isAssertive: true });
    },
    writeFiles: runtime.files.write,
  });
  // Asked once there is something to keep.
  createEffect(
    on(runtime.files.news, (news) => {
      if (news === "kept" && isSecureContext) void navigator.storage.persist();
    }),
  );

  // The start screen stays until the program has drawn something.
  const booting = createMemo<Booting | undefined>((before) => {
    const state = runtime.state();
    if (firstPaint.isShown() && !(state.kind === "booting" && state.isSlow)) return undefined;
    if (state.kind === "booting") return state;
    return state.kind === "running" && !isDrawn() && !error() ? before : undefined;
  });
  const failed = createMemo(() => {
    const state = kindOf(runtime.state(), "failed");
    return state?.failure.kind === "in-use" ? undefined : state;
  });
  const inUse = createMemo(() => {
    const state = runtime.state();
    if (state.kind === "elsewhere") return "moved";
    return state.kind === "failed" && state.failure.kind === "in-use" ? "elsewhere" : undefined;
  });
  const storageTrouble = createMemo(() => {
    const news = runtime.files.news();
    return news === "kept" ? undefined : news;
  });
  // The shell's larger half comes after the first screen, or when there is something to say; then it stays.
  const needsShell = createMemo<boolean>(
    (isThere) =>
      isThere ||
      isPanelOpen() ||
      notices.notices().length > 0 ||
      isDrawn() ||
      !["idle", "booting", "running"].includes(runtime.state().kind),
    false,
  );
  const showOutput = () => setConsoleOpen(true);
  return (
    <>
      <Show when={booting()}>
        {(state) => (
          <Splash
            appName={config.appName}
            stage={state().stage}
            progress={state().progress}
            isSlow={state().isSlow}
            iconUrl={config.iconUrl}
            onStop={runtime.stop}
            onShowOutput={showOutput}
          />
        )}
      </Show>
      <Show when={firstPaint.isShown()}>
        <StartLine />
      </Show>
      <Show when={failed()}>
        {(state) => (
          <BootFailurePage
            appName={config.appName}
            failure={state().failure}
            onRestart={state().failure.kind === "other-version" ? () => location.reload() : restart}
            onShowOutput={showOutput}
            onShowApp={showApp}
          />
        )}
      </Show>
      <Show when={runtime.state().kind === "stopped"}>
        <StoppedNotice onRestart={restart} onShowOutput={showOutput} />
      </Show>
      <Show when={error()} keyed>
        {(current) => (
          <CrashOverlay
            error={current}
            count={errorCount()}
            onDismiss={() => setError(undefined)}
            onRestart={restart}
            onShowOutput={showOutput}
            onShowApp={showApp}
          />
        )}
      </Show>
      <Show when={runtime.state().kind === "running"}>
        <BusyChip busySince={runtime.busySince()} onStop={runtime.stop} />
      </Show>
      <Show when={isConsoleOpen()}>
        <ConsolePanel
          log={log}
          canStop={runtime.connection() !== undefined}
          onStop={runtime.stop}
          onRestart={restart}
          onShowApp={showApp}
          onClose={() => setConsoleOpen(false)}
        />
      </Show>
      <Show when={needsShell()}>
        <PwaShell
          appName={config.appName}
          iconUrl={config.iconUrl}
          appVersion={config.appVersion}
          build={config.version}
          scope={config.scope}
          offline={offline}
          install={install}
          offersInstall={isDrawn() && config.offersInstall}
          notices={notices}
          storageTrouble={storageTrouble()}
          inUse={inUse()}
          onUseHere={runtime.files.useHere}
          isPanelOpen={isPanelOpen()}
          onOpenPanel={showApp}
          onClosePanel={() => setPanelOpen(false)}
          files={{
            readUsage: runtime.files.measure,
            exportFiles: runtime.files.export,
            importFiles: runtime.files.import,
            forgetFiles: runtime.files.forget,
          }}
        />
      </Show>
    </>
  );
}

function kindOf<K extends RuntimeState["kind"]>(state: RuntimeState, kind: K) {
  return state.kind === kind ? (state as Extract<RuntimeState, { kind: K }>) : undefined;
}

/** `data-flet-state` of the document, on which tests and tools rely. */
function fletState(state: RuntimeState, isDrawn: boolean, hasError: boolean): string {
  switch (state.kind) {
    case "running":
      return hasError ? "crashed" : isDrawn ? "running" : "booting";
    case "failed":
      return "crashed";
    case "stopped":
    case "elsewhere":
      return "stopped";
    default:
      return "booting";
  }
}
