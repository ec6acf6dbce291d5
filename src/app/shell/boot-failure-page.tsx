/** The page in place of an app that did not start: what failed, what to do, and the traceback if it was Python. */
import { createUniqueId, For, Show, type JSX } from "solid-js";
import type { BootFailure } from "../../runtime/contract.ts";
import { adviseOn } from "./boot-advice.ts";
import { CopyButton } from "./copy-button.tsx";
import { ShellButton } from "./shell-button.tsx";
import { ShellLayer } from "./shell-layer.tsx";
import { createTakenFocus } from "./take-focus.ts";
import "./boot-failure-page.css";

/** A failed boot and the way out of it. */
export interface BootFailurePageProps {
  readonly appName: string;
  readonly failure: BootFailure;
  readonly onRestart: () => void;
  readonly onShowOutput: () => void;
  /** Opens the app panel, so that data can be had out of an app that does not work. Without it there is no button. */
  readonly onShowApp?: (() => void) | undefined;
}

/** Covers the page until it is unmounted. */
export function BootFailurePage(props: BootFailurePageProps): JSX.Element {
  const titleId = createUniqueId();
  let page: HTMLElement | undefined;
  let details: HTMLDivElement | undefined;
  createTakenFocus(() => page, true);
  return (
    <ShellLayer ref={(element) => (page = element)} class="boot-failure" role="alert" labelledBy={titleId}>
      <div class="boot-failure-body">
        <header>
          <p class="boot-failure-app">{props.appName}</p>
          <h1 class="boot-failure-title" id={titleId}>
            {adviseOn(props.failure).title}
          </h1>
        </header>
        <div ref={(element) => (details = element)} class="boot-failure-details">
          <p class="boot-failure-message">{props.failure.message}</p>
          <Show when={props.failure.traceback?.trim()}>
            {(text) => (
              <pre class="shell-traceback" tabindex="0" aria-label="Traceback">
                {text()}
              </pre>
            )}
          </Show>
        </div>
        <section class="boot-failure-advice">
          <h2>What to do</h2>
          <ul>
            <For each={adviseOn(props.failure).steps}>{(step) => <li>{step}</li>}</For>
          </ul>
        </section>
        <div class="shell-buttons">
          <ShellButton emphasis="primary" onPress={props.onRestart}>
            {props.failure.kind === "other-version" ? "Reload" : "Try again"}
          </ShellButton>
          <CopyButton text={() => props.failure.traceback ?? props.failure.message} source={() => details} />
          <ShellButton onPress={props.onShowOutput}>Output</ShellButton>
          <Show when={props.onShowApp}>{(show) => <ShellButton onPress={show()}>App data…</ShellButton>}</Show>
        </div>
      </div>
    </ShellLayer>
  );
}
