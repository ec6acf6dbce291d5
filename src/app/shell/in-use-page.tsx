/**
 * The app's files belong to one window at a time. This is the page of a window that does not have them: because another
 * one was first, or because another one has taken them over, which ended the program here.
 */
import { createUniqueId, type JSX } from "solid-js";
import { ShellButton } from "./shell-button.tsx";
import { ShellLayer } from "./shell-layer.tsx";
import { createTakenFocus } from "./take-focus.ts";
import "./in-use-page.css";

/** Why the app does not run in this window. */
export interface InUsePageProps {
  readonly appName: string;
  readonly iconUrl?: string | undefined;
  /** `elsewhere`: it was open in another window before. `moved`: it ran here until another window took it over. */
  readonly reason: "elsewhere" | "moved";
  /** Ends the program in the other window and starts it here. */
  readonly onUseHere: () => void;
}

/** Covers the page until it is unmounted. */
export function InUsePage(props: InUsePageProps): JSX.Element {
  const titleId = createUniqueId();
  const textId = createUniqueId();
  let page: HTMLElement | undefined;
  createTakenFocus(() => page, true);
  const isMoved = () => props.reason === "moved";
  return (
    <ShellLayer
      ref={(element) => (page = element)}
      class="in-use-page"
      role="alertdialog"
      labelledBy={titleId}
      describedBy={textId}
    >
      {props.iconUrl === undefined ? null : <img class="in-use-icon" src={props.iconUrl} alt="" />}
      <p class="in-use-app">{props.appName}</p>
      <h1 class="in-use-title" id={titleId}>
        {isMoved() ? "The app now runs in another window." : "This app is open in another window."}
      </h1>
      <p class="in-use-text" id={textId}>
        {isMoved()
          ? "Everything it had saved is there."
          : "It keeps its files in one window at a time. Using it here closes it there; what it has saved comes along."}
      </p>
      <ShellButton emphasis="primary" onPress={props.onUseHere}>
        Use it here
      </ShellButton>
    </ShellLayer>
  );
}
