/** Flet `ExpansionTile`: a tile that shows and hides controls under it. */
import { createMemo, createRenderEffect, Show } from "solid-js";
import { box, loosenState, stateOf, TIGHT, UNBOUNDED } from "../../control/box.ts";
import { Children } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import {
  bool,
  choice,
  color,
  controls,
  event,
  iconOrControl,
  insets,
  number,
  optionalBool,
  optionalChoice,
  textOrControl,
  value,
} from "../../control/property.ts";
import { createPresence } from "../../ui/presence.ts";
import { createRipple, splashCentre } from "../../ui/ripple.ts";
import { readAlignment } from "../../values/alignment.ts";
import { toCssTiming } from "../../values/animation.ts";
import { readAnimationStyle, resolveAnimationStyle } from "../../values/animation-style.ts";
import { toCssOutline, type BorderSide } from "../../values/border.ts";
import { readClip } from "../../values/clip.ts";
import { readColor } from "../../values/color.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { toCssPx } from "../../values/number.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { readVisualDensity } from "../../values/visual-density.ts";
import { isDense, toCssTileMeasures } from "./tile.ts";
import { tileChild, TileContent } from "./tile-content.tsx";
import "./expansion-tile.css";

/** `Icons.EXPAND_MORE`. */
const CHEVRON = 68136;
const START = ["left", "center", "right"] as const;

const layout: LayoutTraits = {
  child: (node, core, child) => {
    if (child.parentSlot !== "controls") return tileChild(node, core, child);
    const x = loosenState(stateOf(core, "x"));
    const isStretched = String(node.get("expanded_cross_axis_alignment")).toLowerCase() === "stretch";
    return box(isStretched && x !== UNBOUNDED ? TIGHT : x, UNBOUNDED);
  },
  wants: (_node, axis) => axis === "x",
  place: (_node, _core, child) => (child.parentSlot === "controls" ? { main: "y" } : {}),
};

/** Flet `ExpansionTile`. */
export const ExpansionTile = defineControl(
  "ExpansionTile",
  {
    title: textOrControl(),
    controls: controls(),
    subtitle: textOrControl(),
    leading: iconOrControl(),
    trailing: iconOrControl(),
    controlsPadding: insets(),
    tilePadding: insets(),
    affinity: optionalChoice("leading", "trailing", "platform"),
    expandedAlignment: value(readAlignment),
    expandedCrossAxisAlignment: choice("center", "start", "end", "stretch", "baseline"),
    clipBehavior: value(readClip),
    maintainState: bool(),
    textColor: color(),
    iconColor: color(),
    shape: value(readShape),
    bgcolor: color(),
    collapsedBgcolor: color(),
    collapsedIconColor: color(),
    collapsedTextColor: color(),
    collapsedShape: value(readShape),
    dense: optionalBool(),
    enableFeedback: bool(true),
    showTrailingIcon: bool(true),
    minTileHeight: number(),
    expanded: bool(),
    visualDensity: value(readVisualDensity),
    animationStyle: value(readAnimationStyle),
    adaptive: optionalBool(),
    onChange: event(),
  },
  (props, node) => {
    const theme = useComponentTheme("expansion_tile_theme");
    const tileTheme = useComponentTheme("list_tile_theme");
    const id = `tile-${node.id}`;
    let body: HTMLElement | undefined;
    let header: HTMLElement | undefined;
    const presence = createPresence(
      () => props.expanded,
      () => [body],
    );
    const isOpen = createMemo(() => props.expanded);
    const affinity = () => props.affinity ?? tileTheme("affinity", (raw) => String(raw).toLowerCase());
    const isLeading = () => affinity() === "leading";
    const alignment = () => props.expandedAlignment ?? theme("expanded_alignment", readAlignment);

    function toggle(): void {
      const expanded = !props.expanded;
      node.write({ expanded });
      node.emit("change", expanded);
    }

    const root = (
      <div
        class="expansion-tile"
        data-open={isOpen() ? "" : undefined}
        data-clip={(props.clipBehavior ?? theme("clip_behavior", readClip) ?? "antiAlias") === "none" ? undefined : ""}
      >
        <div
          class="tile"
          data-ink="theme"
          data-dense={isDense(props.dense, tileTheme) ? "" : undefined}
          data-disabled={node.isDisabled ? "" : undefined}
          data-chevron={
            props.leading === undefined && isLeading()
              ? "leading"
              : isLeading() || props.trailing !== undefined
                ? undefined
                : "trailing"
          }
          data-pressable={node.isDisabled ? undefined : ""}
          onClick={(press) => {
            if (node.isDisabled || isTaken(press)) return;
            toggle();
          }}
          ref={(element) => {
            header = element;
            createRipple(element);
          }}
        >
          <button
            type="button"
            class="tile-action"
            aria-labelledby={id}
            aria-describedby={props.subtitle === undefined ? undefined : `${id}-subtitle`}
            aria-expanded={isOpen()}
            aria-controls={`${id}-body`}
            disabled={node.isDisabled}
            onClick={() => {
              if (header) splashCentre(header);
            }}
          />
          <TileContent
            id={id}
            leading={props.leading ?? (isLeading() ? CHEVRON : undefined)}
            title={props.title}
            subtitle={props.subtitle}
            trailing={props.showTrailingIcon ? (props.trailing ?? (isLeading() ? undefined : CHEVRON)) : undefined}
          />
        </div>
        <div id={`${id}-body`} class="expansion-tile-body" ref={(element) => (body = element)} inert={!isOpen()}>
          <div class="expansion-tile-clip">
            <Show when={props.maintainState || presence.isMounted()}>
              <div class="expansion-tile-padding">
                <div class="expansion-tile-controls col flex" data-cross={props.expandedCrossAxisAlignment}>
                  <Children of={node} in="controls" />
                </div>
              </div>
            </Show>
          </div>
        </div>
      </div>
    ) as HTMLElement;

    const css = new ElementStyle(root);
    createRenderEffect(() => {
      const open = props.expanded;
      const shape = open
        ? (props.shape ?? theme("shape", readShape))
        : (props.collapsedShape ?? theme("collapsed_shape", readShape));
      const side = shape?.side && toCssOutline(shape.side);
      const style = props.animationStyle ?? theme("expansion_animation_style", readAnimationStyle);
      const timing = resolveAnimationStyle(style, { duration: 200, curve: "easeIn" });
      const padding = props.controlsPadding ?? theme("controls_padding", readInsets);
      css.assign("tile", {
        ...toCssTileMeasures(
          {
            contentPadding: props.tilePadding ?? theme("tile_padding", readInsets),
            dense: undefined,
            horizontalSpacing: undefined,
            minLeadingWidth: undefined,
            minVerticalPadding: undefined,
            minHeight: props.minTileHeight,
            visualDensity: props.visualDensity,
          },
          tileTheme,
        ),
        // Of the subtitle as well.
        "--tile-text":
          (open
            ? (props.textColor ?? theme("text_color", readColor))
            : (props.collapsedTextColor ?? theme("collapsed_text_color", readColor))) ?? "var(--md-on-surface)",
        "--tile-icon": open
          ? (props.iconColor ?? theme("icon_color", readColor) ?? "var(--md-primary)")
          : (props.collapsedIconColor ?? theme("collapsed_icon_color", readColor)),
        "--expansion-bg": open
          ? (props.bgcolor ?? theme("bgcolor", readColor))
          : (props.collapsedBgcolor ?? theme("collapsed_bgcolor", readColor)),
        // A shape of the program's own takes the place of the two lines.
        "--expansion-line": shape && "0px",
        "border-radius": shape && toCssShape(shape)["border-radius"],
        "corner-shape": shape && toCssShape(shape)["corner-shape"],
        "--expansion-side": shape?.side && toCssPx(insetOf(shape.side)),
        outline: side?.["outline"],
        "outline-offset": side?.["outline-offset"],
        "--expansion-timing": toCssTiming(open ? timing.open : timing.close),
        "--expansion-padding": padding && toCssInsets(padding),
        "--expansion-align": START[Math.sign(alignment()?.x ?? 0) + 1],
      });
    });
    return root;
  },
  { layout },
);

/** How far a side reaches into the box that it outlines, px: what is inside keeps clear of it. */
function insetOf({ style, width, strokeAlign }: BorderSide): number {
  return style === "none" ? 0 : (width * (1 - strokeAlign)) / 2;
}

/** Whether something pressable inside the tile took this click: a button or field in its title, a link. */
function isTaken(press: MouseEvent): boolean {
  const taker =
    press.target instanceof Element &&
    press.target.closest("button, a[href], input, select, textarea, label, [role=button]");
  return taker !== false && taker !== null && !taker.classList.contains("tile-action");
}
