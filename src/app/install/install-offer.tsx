/**
 * Our own offer to install the app: a small button at the lower edge that can be sent away for good. Where the browser
 * has no prompt of its own (Safari on iOS) it opens a hint to the share menu.
 */
import { createSignal, createUniqueId, Show, type JSX } from "solid-js";
import { CloseButton } from "../shell/close-button.tsx";
import { createLift } from "../shell/lift.ts";
import { ShellButton } from "../shell/shell-button.tsx";
import { ShellLayer } from "../shell/shell-layer.tsx";
import { createTakenFocus } from "../shell/take-focus.ts";
import type { Install } from "./install.ts";
import { isOfferDismissed, rememberDismissal } from "./offer-memory.ts";
import { ShareGlyph } from "./share-glyph.tsx";
import "./install-offer.css";

/** The app, and how it can be installed. Mount it after the app's first screen, and only if its author wants it. */
export interface InstallOfferProps {
  readonly appName: string;
  /** Path of the folder that the app lives in: no other app of this origin is silenced with it. */
  readonly scope: string;
  readonly install: Install;
}

/** Draws nothing where the app is installed or cannot be, or once the user has said no. */
export function InstallOffer(props: InstallOfferProps): JSX.Element {
  const [isDismissed, setDismissed] = createSignal(isOfferDismissed(props.scope));
  const [isHintOpen, setHintOpen] = createSignal(false);
  const isShown = () => !isDismissed() && ["promptable", "ios-hint"].includes(props.install.state());
  const [layer, setLayer] = createSignal<HTMLElement>();
  createLift(layer, isShown, ".notices-bar:not([data-empty])");

  const dismiss = (): void => {
    rememberDismissal(props.scope);
    setDismissed(true);
  };
  const press = async (): Promise<void> => {
    if (props.install.state() === "ios-hint") setHintOpen((isOpen) => !isOpen);
    else if (!(await props.install.promptInstall())) dismiss();
  };
  return (
    <Show when={isShown()}>
      <ShellLayer
        ref={setLayer}
        class="install-offer"
        role="region"
        label="Install"
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          if (isHintOpen()) setHintOpen(false);
          else dismiss();
        }}
      >
        <Show when={isHintOpen()}>
          <InstallHint onClose={() => setHintOpen(false)} />
        </Show>
        <div class="install-offer-pill">
          <ShellButton onPress={() => void press()}>{`Install ${props.appName}`}</ShellButton>
          <CloseButton label="Do not offer again" onPress={dismiss} />
        </div>
      </ShellLayer>
    </Show>
  );
}

/** How an app gets to the home screen in Safari on iOS. */
export function InstallHint(props: { readonly onClose: () => void }): JSX.Element {
  const textId = createUniqueId();
  let card: HTMLDivElement | undefined;
  createTakenFocus(() => card, true);
  return (
    <div ref={(element) => (card = element)} class="install-hint" role="dialog" aria-labelledby={textId} tabindex="-1">
      <p id={textId}>
        Tap <ShareGlyph /> <b>Share</b>, then <b>Add to Home Screen</b>.
      </p>
      <CloseButton label="Close hint" onPress={props.onClose} />
    </div>
  );
}
