/** Flet `AppBar`: title, leading and actions above a view; changes its colour when content scrolls under it. */
import { createMemo, Show, type JSX } from "solid-js";
import { box, LOOSE, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Child, Children, Content } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import {
  bool,
  color,
  control,
  controls,
  insets,
  number,
  numberOr,
  optionalBool,
  textOrControl,
  value,
} from "../../control/property.ts";
import { builtInWords } from "../../control/words/words.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import { readClip, toCssClip } from "../../values/clip.ts";
import { readColor } from "../../values/color.ts";
import { easeAt } from "../../values/curve.ts";
import { toCssElevation } from "../../values/elevation.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readBool, readNumber } from "../../values/number.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { useScaffold } from "../page/scaffold-host.ts";
import { SymbolButton, SYMBOLS } from "./symbol-button.tsx";
import { toCssTint } from "./surface-tint.ts";
import "./app-bar.css";

const layout: LayoutTraits = {
  child: (_node, _core, child) => {
    if (child.parentSlot === "leading") return box(TIGHT, TIGHT);
    return child.parentSlot === "actions" ? box(UNBOUNDED, LOOSE) : box(LOOSE, LOOSE);
  },
  wants: (_node, axis) => axis === "x",
  place: (_node, _core, child) => (child.parentSlot === "actions" ? { main: "x" } : {}),
};

/** Flet `AppBar`. */
export const AppBar = defineControl(
  "AppBar",
  {
    leading: control(),
    leadingWidth: number(),
    automaticallyImplyLeading: bool(true),
    title: textOrControl(),
    centerTitle: optionalBool(),
    toolbarHeight: number(),
    color: color(),
    bgcolor: color(),
    elevation: number(),
    elevationOnScroll: number(),
    shadowColor: color(),
    clipBehavior: value(readClip),
    forceMaterialTransparency: bool(),
    secondary: bool(),
    titleSpacing: number(),
    excludeHeaderSemantics: bool(),
    actions: controls(),
    actionsPadding: insets(),
    toolbarOpacity: numberOr(1),
    titleTextStyle: value(readTextStyle),
    toolbarTextStyle: value(readTextStyle),
    shape: value(readShape),
    adaptive: optionalBool(),
  },
  (props, node): JSX.Element => {
    const themed = useComponentTheme("appbar_theme");
    const theme = useTheme();
    const scaffold = useScaffold();
    const isScrolled = () => scaffold?.isScrolledUnder() === true;
    const foreground = () => props.color ?? themed("color", readColor);
    const elevation = () => {
      const rest = props.elevation ?? themed("elevation", readNumber) ?? 0;
      return isScrolled() ? (props.elevationOnScroll ?? themed("elevation_on_scroll", readNumber) ?? 3) : rest;
    };
    const isCentered = () =>
      props.centerTitle ??
      themed("center_title", readBool) ??
      ((theme().platform === "ios" || theme().platform === "macos") && props.actions.length < 2);
    /** What stands in the leading place where the program put nothing. */
    const implied = createMemo((): "menu" | "back" | "close" | undefined => {
      if (!props.automaticallyImplyLeading || !scaffold) return undefined;
      if (scaffold.hasDrawer("start")) return "menu";
      const back = scaffold.back();
      return back && (back.isClose ? "close" : "back");
    });
    const background = () => {
      if (props.forceMaterialTransparency) return "transparent";
      const own = props.bgcolor ?? themed("bgcolor", readColor);
      return toCssTint(own ?? (isScrolled() ? "var(--md-surface-container)" : "var(--md-surface)"), elevation());
    };
    const surface = () => {
      const shape = props.shape ?? themed("shape", readShape);
      const shadow = props.shadowColor ?? themed("shadow_color", readColor);
      const title = props.titleTextStyle ?? themed("title_text_style", readTextStyle);
      return {
        "background-color": background(),
        "box-shadow": shadow && toCssElevation(elevation(), shadow),
        overflow: props.clipBehavior && toCssClip(props.clipBehavior),
        "--app-bar-height": `${props.toolbarHeight ?? 56}px`,
        "--app-bar-leading": `${props.leadingWidth ?? 56}px`,
        "--app-bar-spacing": `${props.titleSpacing ?? themed("title_spacing", readNumber) ?? 16}px`,
        "--app-bar-color": foreground(),
        "--app-bar-opacity": String(contentOpacity(props.toolbarOpacity)),
        ...(shape && toCssShape(shape)),
        ...(title?.color && { "--app-bar-title-color": title.color }),
      };
    };
    const titleStyle = () => {
      const style = props.titleTextStyle ?? themed("title_text_style", readTextStyle);
      return style && toCssTextStyle(style);
    };
    const toolbarStyle = () => {
      const style = props.toolbarTextStyle ?? themed("toolbar_text_style", readTextStyle);
      return style && toCssTextStyle(style);
    };
    const actionsPadding = () => props.actionsPadding ?? themed("actions_padding", readInsets);

    return (
      <header class="app-bar" data-primary={props.secondary ? undefined : ""} style={surface()}>
        <div class="app-bar-toolbar" data-centered={isCentered() ? "" : undefined} style={toolbarStyle()}>
          <Show when={props.leading || implied()}>
            <div class="app-bar-leading cell">
              <Show when={props.leading} fallback={<ImpliedLeading />}>
                <Child of={node} in="leading" />
              </Show>
            </div>
          </Show>
          <div
            class="app-bar-title cell md-title-large"
            role={props.excludeHeaderSemantics ? undefined : "heading"}
            aria-level={props.excludeHeaderSemantics ? undefined : "1"}
            style={titleStyle()}
          >
            <Content value={props.title} text={(text) => <span class="app-bar-text">{text()}</span>} />
          </div>
          <div
            class="app-bar-actions row"
            style={{ padding: actionsPadding() && toCssInsets(actionsPadding() ?? readInsets(0)) }}
          >
            <Children of={node} in="actions" />
            <Show when={props.actions.length === 0 && scaffold?.hasDrawer("end")}>
              <SymbolButton
                icon={SYMBOLS.menu}
                label={builtInWords(node).openNavigationMenu}
                onPress={() => scaffold?.openDrawer("end")}
              />
            </Show>
          </div>
        </div>
      </header>
    );

    function ImpliedLeading(): JSX.Element {
      const isApple = () => theme().platform === "ios" || theme().platform === "macos";
      return (
        <Show
          when={implied() !== "menu"}
          fallback={
            <SymbolButton
              icon={SYMBOLS.menu}
              label={builtInWords(node).openNavigationMenu}
              onPress={() => scaffold?.openDrawer("start")}
            />
          }
        >
          <SymbolButton
            icon={implied() === "close" ? SYMBOLS.close : isApple() ? SYMBOLS.arrowBackIos : SYMBOLS.arrowBack}
            label={implied() === "close" ? builtInWords(node).close : builtInWords(node).back}
            onPress={() => scaffold?.back()?.go()}
          />
        </Show>
      );
    }
  },
  { frame: "base", layout },
);

/** How opaque the toolbar's content is at a given `toolbar_opacity`: nothing in the first quarter (Flutter's AppBar). */
function contentOpacity(opacity: number): number {
  return opacity >= 1 ? 1 : easeAt("fastOutSlowIn", (opacity - 0.25) / 0.75);
}
