/**
 * Where everything that floats is mounted: one fixed element per app root, after the app's content. Layers stack in the
 * order they open, within three tiers (snack bars below dialogs and menus, tooltips above).
 *
 * Not the browser's top layer: there only the time of opening orders layers, so a snack bar shown during a dialog would
 * cover it, and a dialog's light-dismiss and Escape rules are not Flutter's. Not Solid's <Portal> either: it bubbles
 * delegated events to the opener, so a click in a dialog would click the button that opened it.
 */
import { createContext, onCleanup, onMount, splitProps, useContext, type JSX } from "solid-js";
import { insert } from "solid-js/web";
import { bindTheme, useTheme } from "../theme/theme-context.tsx";
import "./overlay.css";

/** One app root's overlay host. */
export type OverlayHost = {
  /** Layers are appended here. */
  readonly element: HTMLElement;
  /** Makes everything below `layer` inert until the returned function is called. */
  readonly blockBehind: (layer: HTMLElement) => () => void;
  /** Text direction of the app's page. */
  readonly direction: () => string;
};

const Context = createContext<OverlayHost>();

/** The overlay host of the surrounding `<OverlayRoot>`, if any: for primitives that can do without. */
export function useOptionalOverlayHost(): OverlayHost | undefined {
  return useContext(Context);
}

/** The overlay host of the surrounding `<OverlayRoot>`. Throws outside of one. */
export function useOverlayHost(): OverlayHost {
  const host = useContext(Context);
  if (!host) throw new Error("An overlay was opened outside of an <OverlayRoot>");
  return host;
}

/** Goes around an app's content, inside its theme scope. The content is laid out as if this were not there. */
export function OverlayRoot(props: { children: JSX.Element }): JSX.Element {
  const element = (<div class="overlay-host" data-overlay-host="" />) as HTMLDivElement;
  const blockers = new Set<HTMLElement>();
  let app: HTMLDivElement | undefined;

  function update(): void {
    const layers = Array.from(element.children).filter((child) => child instanceof HTMLElement);
    const top = layers.findLastIndex((layer) => blockers.has(layer));
    if (app) app.inert = top >= 0;
    layers.forEach((layer, index) => {
      const tier = layer.dataset["tier"];
      layer.inert = top >= 0 && (tier === "below" || (index < top && tier !== "above"));
    });
  }
  function blockBehind(layer: HTMLElement): () => void {
    blockers.add(layer);
    update();
    return () => {
      blockers.delete(layer);
      update();
    };
  }
  function direction(): string {
    return getComputedStyle(app?.firstElementChild ?? element).direction;
  }
  // A layer may join while a modal one is open.
  const observer = new MutationObserver(() => blockers.size > 0 && update());
  observer.observe(element, { childList: true });
  onCleanup(() => observer.disconnect());

  return (
    <Context.Provider value={{ element, blockBehind, direction }}>
      <div class="overlay-app" ref={(root) => (app = root)}>
        {props.children}
      </div>
      {element}
    </Context.Provider>
  );
}

/** Properties of a layer; further attributes go to its element. */
export type OverlayProps = JSX.HTMLAttributes<HTMLDivElement> & {
  /** The opener: gives the text direction. Default the page's. (The theme comes through the context.) */
  readonly scope?: Element | undefined;
  /** Default: between the two, in order of opening. */
  readonly tier?: "below" | "above" | undefined;
  /** Called once the layer is in the document, with its element. Disposed with the layer. */
  readonly onConnect?: ((layer: HTMLDivElement) => void) | undefined;
  readonly children: JSX.Element;
};

/** One layer in the overlay host for as long as it is rendered, in the theme of where it is written. */
export function Overlay(props: OverlayProps): JSX.Element {
  const host = useOverlayHost();
  const [own, rest] = splitProps(props, ["scope", "tier", "onConnect", "class", "children"]);
  const layer = (<div {...rest} class={`overlay ${own.class ?? ""}`} data-tier={own.tier} />) as HTMLDivElement;
  bindTheme(layer, useTheme());
  layer.dir = own.scope ? getComputedStyle(own.scope).direction : host.direction();
  // In the document, and first in line to connect, before its content exists: that may open layers above this one.
  host.element.append(layer);
  onCleanup(() => layer.remove());
  onMount(() => own.onConnect?.(layer));
  insert(layer, () => own.children);
  return null;
}
