/**
 * Flet `FletApp`: another Flet app inside this one, like an iframe. It runs on a Flet server; here are its box, its boot
 * screen and what the app around it is told. Lives beside the session, since that is what it has of its own.
 */
import { createEffect, createSignal, on, onCleanup, untrack, type JSX } from "solid-js";
import { defineControl } from "../../control/define-control.ts";
import { filling } from "../../control/layout-traits.ts";
import { bool, event, number, text, textOr, value } from "../../control/property.ts";
import type { WireMap } from "../../protocol/wire.ts";
import { readNumber } from "../../values/number.ts";
import { field, readMap } from "../../values/reader.ts";
import { BootScreen, readBootScreenOptions } from "./boot-screen.tsx";
import { startEmbeddedApp, type EmbeddedApp, type EmbeddedState } from "./embedded-app.ts";
import { readServerAddress, resolveEmbeddedAsset } from "./server-address.ts";
import "./flet-app.css";

/** Flet `FletApp`. `force_pyodide` is refused: this page runs Python for one program only. */
export const FletApp = defineControl(
  "FletApp",
  {
    url: text(),
    // Flet's client hands them to a Pyodide of its own, never to a server.
    args: value((raw) => readMap(raw, "a map")),
    assetsDir: text(),
    forcePyodide: bool(),
    reconnectIntervalMs: number(),
    reconnectTimeoutMs: number(),
    bootScreenName: textOr("flet"),
    bootScreenOptions: value(readBootScreenOptions),
    appErrorMessage: text(),
    onError: event(),
    // Told by Flet's desktop client of a channel inside its own process, which a page has not.
    onConnect: event(),
    onPythonOutput: event(),
  },
  (props, node): JSX.Element => {
    const [app, setApp] = createSignal<EmbeddedApp | { readonly failure: string }>();
    const tellError = (message: string) => node.emit("error", message);
    const host = (<div class="embedded-app" data-embedded="" />) as HTMLElement;
    const start = (): EmbeddedApp => {
      if (props.forcePyodide)
        throw new Error("This page runs Python for one program only: FletApp needs a Flet server.");
      const address = readServerAddress(props.url, document.baseURI);
      return startEmbeddedApp({
        address,
        host,
        assetUrl: (src) =>
          resolveEmbeddedAsset(
            src,
            address,
            untrack(() => props.assetsDir),
          ),
        retryMs: props.reconnectIntervalMs,
        giveUpAfterMs: props.reconnectTimeoutMs,
        onError: tellError,
        onOutput: (line, isStderr) => node.emit("python_output", { text: line, is_stderr: isStderr }),
      });
    };
    createEffect(
      on(
        () => [props.url, props.forcePyodide],
        () => {
          try {
            const started = start();
            setApp(started);
            onCleanup(() => started.close());
          } catch (error) {
            const failure = error instanceof Error ? error.message : String(error);
            setApp({ failure });
            tellError(failure);
          }
        },
      ),
    );
    createEffect(() => {
      if (props.bootScreenName !== "flet") {
        console.warn(`FletApp: there is no boot screen "${props.bootScreenName}" here; Flet's own is shown.`);
      }
    });
    const state = (): EmbeddedState => {
      const current = app();
      if (!current) return { kind: "starting" };
      return "failure" in current ? { kind: "failed", message: current.failure } : current.state();
    };
    onCleanup(
      node.onInvoke(async (name, args): Promise<WireMap> => {
        if (name !== "wait_idle") throw new Error(`FletApp has no method "${name}"`);
        const current = untrack(app);
        if (!current || "failure" in current) return { status: "error", error: current?.failure ?? "not started" };
        const idleMs = field(args, "idle_ms", readNumber, 300);
        return { ...(await current.waitIdle(idleMs, field(args, "timeout_ms", readNumber, 30_000))) };
      }),
    );
    return (
      <div class="embedding">
        {host}
        <BootScreen state={state()} options={props.bootScreenOptions} errorTemplate={props.appErrorMessage} />
      </div>
    );
  },
  { layout: filling },
);
