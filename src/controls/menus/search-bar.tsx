/** Flet `SearchBar`: a field that the program may open into a view with suggestions (`open_view`). */
import { createEffect, createRenderEffect, createSignal, onCleanup, Show } from "solid-js";
import { box, LOOSE, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Controls, MaybeControl } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { createAutofocus } from "../../control/focusable.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import { useOverlayHost } from "../../ui/overlay.tsx";
import { createRipple } from "../../ui/ripple.ts";
import { toCssInsets } from "../../values/insets.ts";
import { readString } from "../../values/number.ts";
import { readConstraints } from "../../values/size.ts";
import { createSearchField } from "./search-field.tsx";
import { VIEW_CONSTRAINTS, viewRect, type Rect } from "./search-geometry.ts";
import { toCssBarExtent, toCssBarText, toCssSearchBar } from "./search-look.ts";
import { searchSchema } from "./search-schema.ts";
import { SearchView, type ViewPlace } from "./search-view.tsx";
import "./search-bar.css";

const layout: LayoutTraits = {
  child: (_node, _core, child) => (child.parentSlot === "controls" ? box(TIGHT, UNBOUNDED) : box(UNBOUNDED, LOOSE)),
  place: (_node, _core, child) => {
    if (child.parentSlot === "controls") return { main: "y" };
    return child.parentSlot.endsWith("trailing") ? { main: "x" } : {};
  },
};

/** Flet `SearchBar`. */
export const SearchBar = defineControl(
  "SearchBar",
  searchSchema,
  (props, node) => {
    const themed = useComponentTheme("search_bar_theme");
    const themedView = useComponentTheme("search_view_theme");
    const host = useOverlayHost();
    const [isFocused, setFocused] = createSignal(false);
    const [isOpen, setOpen] = createSignal(false);
    const [place, setPlace] = createSignal<ViewPlace>();
    let view: HTMLElement | undefined;

    const input = createSearchField(node, props, {
      get hint() {
        return props.barHintText;
      },
      get style() {
        return { ...toCssBarText(props, themed), "scroll-margin": toCssInsets(props.barScrollPadding) };
      },
    });
    const surface = (
      <div
        class="search-surface md-body-large"
        data-states=""
        data-focused={isFocused() ? "" : undefined}
        data-disabled={node.isDisabled ? "" : undefined}
        data-away={isOpen() ? "" : undefined}
      >
        <Show when={props.barLeading}>
          <span class="search-leading cell">
            <MaybeControl node={props.barLeading} />
          </span>
        </Show>
        <span class="search-text">{input}</span>
        <Show when={props.barTrailing.length > 0}>
          <span class="search-trailing row">
            <Controls each={props.barTrailing} />
          </span>
        </Show>
      </div>
    ) as HTMLDivElement;
    const root = (
      <div class="search-bar">
        {surface}
        <SearchView
          node={node}
          of={props}
          isOpen={isOpen()}
          place={place()}
          bar={surface}
          ref={(panel) => (view = panel)}
          onClose={close}
        />
      </div>
    ) as HTMLDivElement;

    const css = new ElementStyle(root);
    createRenderEffect(() => css.assign("extent", toCssBarExtent(props, themed)));
    // State maps count on the element that is in the states.
    const surfaceCss = new ElementStyle(surface);
    createRenderEffect(() => surfaceCss.assign("look", toCssSearchBar(props, themed)));
    createRipple(surface);
    createAutofocus(node, input);
    input.addEventListener("focus", () => {
      setFocused(true);
      node.emit("focus");
    });
    input.addEventListener("blur", () => {
      setFocused(false);
      node.emit("blur");
    });
    surface.addEventListener("click", (event) => {
      const target = event.target instanceof Element ? event.target : surface;
      const part = target.closest("button, a, input, textarea, select, [data-pressable]");
      if (node.isDisabled || (part && part !== input && surface.contains(part))) return;
      node.emit("tap");
      // A handler that opens the view answers later; the field that is hidden then gives its focus away.
      if (!isOpen()) input.focus();
    });

    createEffect(() => {
      const [name, inside] = isOpen() ? ["tap_outside_view", view] : ["tap_outside_bar", root];
      if ((!isOpen() && !isFocused()) || !node.hasHandler(name)) return;
      listen(document, "pointerdown", (event) => {
        if (inside && !event.composedPath().includes(inside)) node.emit(name);
      });
    });
    createEffect(() => {
      // Its place was found for another size of the screen.
      if (isOpen() && !props.fullScreen) listen(window, "resize", close);
    });
    onCleanup(
      node.onInvoke((name, args) => {
        if (name === "focus") input.focus();
        else if (name === "open_view") open();
        else if (name === "close_view") closeWith(args["text"]);
        else throw new Error(`SearchBar has no method ${name}`);
        return null;
      }),
    );
    return root;

    function measure(): ViewPlace {
      const screen = host.element.getBoundingClientRect();
      const { x, y, width, height } = surface.getBoundingClientRect();
      const bar: Rect = { x: x - screen.x, y: y - screen.y, width, height };
      const constraints =
        props.viewSizeConstraints ?? themedView("size_constraints", readConstraints) ?? VIEW_CONSTRAINTS;
      const isRtl = getComputedStyle(surface).direction === "rtl";
      const whole: Rect = { x: 0, y: 0, width: screen.width, height: screen.height };
      const view = props.fullScreen ? whole : viewRect(bar, screen, constraints, isRtl);
      return { bar, view, minHeight: constraints.minHeight };
    }

    function open(): void {
      if (isOpen()) return;
      setPlace(measure());
      // Not to come back when the view closes: it would send `focus`, which may open the view again.
      input.blur();
      setOpen(true);
    }

    function close(): void {
      if (!isOpen()) return;
      setPlace(measure());
      setOpen(false);
    }

    function closeWith(text: unknown): void {
      if (!isOpen()) return;
      if (text !== null && text !== undefined && text !== node.peek("value")) node.write({ value: readString(text) });
      close();
    }
  },
  { layout },
);

/** Listens until the current owner runs again or goes. Presses are heard before anyone can stop them. */
function listen<K extends keyof WindowEventMap>(
  target: Document | Window,
  type: K,
  run: (event: WindowEventMap[K]) => void,
): void {
  const ends = new AbortController();
  target.addEventListener(type, (event) => run(event as WindowEventMap[K]), { capture: true, signal: ends.signal });
  onCleanup(() => ends.abort());
}
