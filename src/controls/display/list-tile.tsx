/** Flet `ListTile`: one row with an icon, one to three lines of text, and something at its end. */
import { createRenderEffect, onCleanup, onMount, Show } from "solid-js";
import { activate, isActivatable } from "../../control/activate.ts";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import {
  bool,
  color,
  event,
  iconOrControl,
  insets,
  number,
  optionalBool,
  optionalChoice,
  textOrControl,
  value,
} from "../../control/property.ts";
import { createPress } from "../../ui/interaction.ts";
import { createRipple, splashCentre } from "../../ui/ripple.ts";
import { toCssOutline } from "../../values/border.ts";
import { readColor } from "../../values/color.ts";
import { statesOf } from "../../values/control-state.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readBool } from "../../values/number.ts";
import { oneOf } from "../../values/reader.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { readTextStyle } from "../../values/text-style.ts";
import { readVisualDensity } from "../../values/visual-density.ts";
import { actionSchema } from "../buttons/button-behavior.ts";
import { isDense, tileTextCss, toCssTileMeasures } from "./tile.ts";
import { tileChild, TileContent } from "./tile-content.tsx";

const ALIGNMENTS = ["top", "center", "bottom", "threeLine", "titleHeight"] as const;
const readAlignment = oneOf(...ALIGNMENTS);

/** Flet `ListTile`. */
export const ListTile = defineControl(
  "ListTile",
  {
    title: textOrControl(),
    subtitle: textOrControl(),
    isThreeLine: optionalBool(),
    leading: iconOrControl(),
    trailing: iconOrControl(),
    contentPadding: insets(),
    bgcolor: color(),
    splashColor: color(),
    hoverColor: color(),
    selected: bool(),
    dense: optionalBool(),
    autofocus: bool(),
    toggleInputs: bool(),
    selectedColor: color(),
    selectedTileColor: color(),
    // Changes text styles in Material 2 only.
    style: optionalChoice("list", "drawer"),
    enableFeedback: optionalBool(),
    horizontalSpacing: number(),
    minLeadingWidth: number(),
    minVerticalPadding: number(),
    titleAlignment: value(readAlignment),
    iconColor: color(),
    textColor: color(),
    shape: value(readShape),
    visualDensity: value(readVisualDensity),
    mouseCursor: value(readMouseCursor),
    titleTextStyle: value(readTextStyle),
    subtitleTextStyle: value(readTextStyle),
    leadingAndTrailingTextStyle: value(readTextStyle),
    minHeight: number(),
    onLongPress: event(),
    adaptive: optionalBool(),
    ...actionSchema,
  },
  (props, node) => {
    const theme = useComponentTheme("list_tile_theme");
    const id = `tile-${node.id}`;
    const isPressable = () => isActivatable(node) || props.toggleInputs || props.onLongPress;
    const isInteractive = () => isPressable() && !node.isDisabled;
    const isThreeLine = () => (props.isThreeLine ?? theme("is_three_line", readBool)) === true;
    const press = () => {
      if (props.toggleInputs) toggleInputs(root);
      activate(node);
    };
    const root = (
      <div
        class="tile"
        data-lines={isThreeLine() ? "3" : undefined}
        data-dense={isDense(props.dense, theme) ? "" : undefined}
        data-align={props.titleAlignment ?? theme("title_alignment", readAlignment)}
        data-selected={props.selected ? "" : undefined}
        data-disabled={node.isDisabled ? "" : undefined}
        role={node.isDisabled ? "group" : undefined}
        aria-disabled={node.isDisabled ? "true" : undefined}
      >
        <Show when={isPressable()}>
          <button
            type="button"
            class="tile-action"
            aria-labelledby={id}
            aria-describedby={props.subtitle === undefined ? undefined : `${id}-subtitle`}
            aria-current={props.selected ? "true" : undefined}
            disabled={node.isDisabled}
            onClick={() => {
              splashCentre(root);
              press();
            }}
          />
        </Show>
        <TileContent
          id={id}
          leading={props.leading}
          title={props.title}
          subtitle={props.subtitle}
          trailing={props.trailing}
          titleCss={tileTextCss(props.titleTextStyle, "title_text_style", theme)}
          subtitleCss={tileTextCss(props.subtitleTextStyle, "subtitle_text_style", theme)}
          edgeCss={tileTextCss(props.leadingAndTrailingTextStyle, "leading_and_trailing_text_style", theme)}
        />
      </div>
    ) as HTMLElement;

    const css = new ElementStyle(root);
    createRenderEffect(() => {
      const shape = props.shape ?? theme("shape", readShape);
      const side = shape?.side && toCssOutline(shape.side);
      const cursor = props.mouseCursor ?? theme("mouse_cursor", statesOf(readMouseCursor))?.fallback;
      const isPlain = !props.selected && !node.isDisabled;
      css.assign("tile", {
        ...toCssTileMeasures(props, theme),
        "--tile-bg": props.selected ? undefined : (props.bgcolor ?? theme("bgcolor", readColor)),
        "--tile-selected": props.selectedColor ?? theme("selected_color", readColor),
        "--tile-selected-bg": props.selectedTileColor ?? theme("selected_tile_color", readColor),
        "--tile-text": isPlain ? (props.textColor ?? theme("text_color", readColor)) : undefined,
        "--tile-icon": isPlain ? (props.iconColor ?? theme("icon_color", readColor)) : undefined,
        "--tile-radius": shape && toCssShape(shape)["border-radius"],
        "--tile-side": side?.["outline"],
        "--tile-side-offset": side?.["outline-offset"],
        "--tile-cursor": cursor && toCssMouseCursor(cursor),
        "--state-hover-color": props.hoverColor,
        "--state-splash-color": props.splashColor,
      });
    });
    // Most tiles only show something.
    createRenderEffect(() => {
      if (!isInteractive()) return;
      root.dataset["ink"] = "theme";
      createRipple(root);
      createPress(root, {
        onTap: isActivatable(node) || props.toggleInputs ? press : undefined,
        onLongPress: props.onLongPress ? () => node.emit("long_press") : undefined,
      });
      onCleanup(() => {
        delete root.dataset["ink"];
        delete root.dataset["pressable"];
      });
    });
    if (props.autofocus) onMount(() => root.querySelector<HTMLElement>(".tile-action")?.focus({ preventScroll: true }));
    return root;
  },
  { layout: { child: tileChild, wants: (_node, axis) => axis === "x" } },
);

/** A tap on the tile is a tap on the checkboxes, switches and radio buttons in it. */
function toggleInputs(tile: HTMLElement): void {
  const inputs = ":is([role=checkbox], [role=switch], [role=radio]):enabled";
  for (const input of tile.querySelectorAll<HTMLElement>(inputs)) input.click();
}
