/** Flet `Page`: the stack of views, and what lies over the top one (`page.overlay`, dialogs). */
import { createComputed, createMemo, createSignal, For, onCleanup, Show, untrack, type JSX } from "solid-js";
import { insert } from "solid-js/web";
import { box, loosen, TIGHT } from "../../control/box.ts";
import { Children, MaybeControl } from "../../control/children.tsx";
import { ControlView } from "../../control/control-view.tsx";
import { defineControl } from "../../control/define-control.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { isPositioned } from "../../control/layout.ts";
import {
  bool,
  control,
  controls,
  event,
  number,
  optionalBool,
  optionalChoice,
  text,
  textOr,
  value,
} from "../../control/property.ts";
import { withContext } from "../../control/with-context.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import { ControlNode } from "../../tree/control-node.ts";
import type { Value } from "../../tree/value.ts";
import { readAnimationStyle } from "../../values/animation-style.ts";
import { readMap } from "../../values/reader.ts";
import { placedBox } from "../layout/stack.tsx";
import { makeMessenger } from "./messenger.ts";
import { PageHostContext, type PageHost, type PageLayers } from "./page-host.ts";
import { createViewStack, routeOf, type ViewEntry } from "./view-stack.ts";
import "./page.css";
import "./page-transitions.css";

const screen = box(TIGHT, TIGHT);
const raw = value((given: unknown) => readMap(given, "a map"));

/** Flet `Page`. What it says of the window, the address, fonts and themes is the app's business, not this view's. */
export const Page = defineControl(
  "Page",
  {
    views: controls(),
    _overlay: control(),
    _dialogs: control(),
    _services: control(),
    multiViews: controls(),
    window: control(),
    title: text(),
    rtl: bool(),
    adaptive: optionalBool(),
    theme: raw,
    darkTheme: raw,
    themeMode: optionalChoice("system", "light", "dark"),
    themeAnimationStyle: value(readAnimationStyle),
    localeConfiguration: raw,
    showSemanticsDebugger: bool(),
    enableScreenshots: bool(),
    media: raw,
    width: number(),
    height: number(),
    route: textOr("/"),
    web: bool(),
    pwa: bool(),
    debug: bool(),
    wasm: bool(),
    test: bool(),
    multiView: bool(),
    pyodide: bool(),
    platform: text(),
    platformBrightness: optionalChoice("light", "dark"),
    clientIp: text(),
    clientUserAgent: text(),
    fonts: raw,
    onResize: event(),
    onMediaChange: event(),
    onPlatformBrightnessChange: event(),
    onLocaleChange: event(),
    onAppLifecycleStateChange: event(),
    onRouteChange: event(),
    onViewPop: event(),
    onViewsPopUntil: event(),
    onKeyboardEvent: event(),
    onConnect: event(),
    onDisconnect: event(),
    onClose: event(),
    onLogin: event(),
    onLogout: event(),
    onError: event(),
    onMultiViewAdd: event(),
    onMultiViewRemove: event(),
  },
  (props, node): JSX.Element => {
    const theme = useTheme();
    const [news, setNews] = createSignal<{ readonly text: string }>();
    const stack = createViewStack((text) => setNews({ text }));
    const popped = createPoppedRoutes(node);
    createComputed(() => {
      const views = popped.without(props.views);
      untrack(() => stack.update(views));
    });
    const layers: PageLayers = {
      overlay: element("page-layers"),
      banners: element("page-banners"),
      snackBars: element("page-snack-bars"),
    };
    // Live before anything is in it, or screen readers would not speak what comes.
    for (const place of [layers.banners, layers.snackBars]) place.setAttribute("role", "status");
    const host: PageHost = {
      isTop: (view) => stack.top()?.view() === view,
      canGoBack: (view) => props.views.length > 1 && props.views[0] !== view,
      goBack: (view) => popped.add(view),
      layers,
      banners: makeMessenger(layers.banners),
      snackBars: makeMessenger(layers.snackBars),
    };
    onCleanup(() => Object.values(layers).forEach((layer: HTMLElement) => layer.remove()));
    return withContext(PageHostContext, host, () => {
      insert(layers.overlay, () => [<Layer value={node.get("_overlay")} />, <Layer value={node.get("_dialogs")} />]);
      return (
        <div class="page" dir={props.rtl ? "rtl" : "ltr"} data-transition={theme().pageTransition}>
          <For each={stack.entries()}>{(entry) => <ViewPlace entry={entry} isTop={stack.top() === entry} />}</For>
          <div class="page-news" role="status">
            {/* A new element each time, so that the same name is announced again. */}
            <Show when={news()} keyed>
              {({ text }) => <span>{text}</span>}
            </Show>
          </div>
        </div>
      );
    });
  },
  { frame: "none", layout: { child: () => screen, wants: () => true } },
);

function element(className: string): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  return made;
}

function ViewPlace(props: { readonly entry: ViewEntry; readonly isTop: boolean }): JSX.Element {
  const { entry } = props;
  return (
    <div
      class="page-view"
      tabindex="-1"
      inert={!props.isTop}
      data-motion={entry.motion()}
      data-below={!props.isTop && entry.motion() === undefined ? "" : undefined}
      data-fullscreen={entry.view().get("fullscreen_dialog") === true ? "" : undefined}
      ref={(root) => (entry.element = root)}
    >
      <MaybeControl node={entry.view()} />
    </div>
  );
}

/** The routes of views that the user left and that Python has not removed yet: each is told once (`view_pop`). */
function createPoppedRoutes(page: ControlNode) {
  const [routes, setRoutes] = createSignal<ReadonlySet<string>>(new Set());
  return {
    without: (views: readonly ControlNode[]) => {
      const known = new Set(views.map(routeOf));
      const pending = routes();
      const left = new Set([...pending].filter((route) => known.has(route)));
      if (left.size < pending.size) untrack(() => setRoutes(left));
      return left.size === 0 ? views : views.filter((view) => !left.has(routeOf(view)));
    },
    add: (view: ControlNode) => {
      const route = untrack(() => routeOf(view));
      if (routes().has(route)) return;
      setRoutes((before) => new Set(before).add(route));
      page.emitAlways("view_pop", { route });
    },
  };
}

/** `page.overlay`, or the page's dialogs: whichever control holds them now. */
function Layer(props: { readonly value: Value }): JSX.Element {
  const layer = createMemo(() => (props.value instanceof ControlNode ? props.value : undefined));
  return (
    <Show when={layer()} keyed>
      {(node) => <ControlView node={node} />}
    </Show>
  );
}

/** A stack over the body of the top view, which takes no presses where nothing is. */
const overlayLayout: LayoutTraits = {
  child: (_node, core, child) => (isPositioned(child) ? placedBox(child) : loosen(core)),
  wants: () => true,
  place: (_node, _core, child) => ({ isPositioned: isPositioned(child) }),
};

function layerControl(type: string) {
  return defineControl(
    type,
    { controls: controls() },
    (_props, node) => (
      <div class="cell page-overlay">
        <Children of={node} in="controls" />
      </div>
    ),
    { frame: "none", layout: overlayLayout },
  );
}

/** Flet `Overlay`: `page.overlay`. */
export const Overlay = layerControl("Overlay");
/** Flet `Dialogs`: where `page.show_dialog` puts its dialogs. */
export const Dialogs = layerControl("Dialogs");
