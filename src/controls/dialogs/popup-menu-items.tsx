/** The entries of a popup menu (Flet `PopupMenuItem`), for popup buttons and context menus. */
import { createMemo, For, Show, type JSX } from "solid-js";
import { Content } from "../../control/children.tsx";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { optionally } from "../../control/optionally.ts";
import { iconOrControl, optionalBool, textOrControl } from "../../control/property.ts";
import { readProperty } from "../../control/props.ts";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { MenuDivider, MenuItem } from "../../ui/menu.tsx";
import { statesOf, pickState } from "../../values/control-state.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readNumber } from "../../values/number.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { IconOrControl } from "../navigation/destination.tsx";
import { SYMBOLS } from "../navigation/symbol-button.tsx";
import "./popup-menu-items.css";

const content = textOrControl();
const icon = iconOrControl();
const checked = optionalBool();

/** Draws `items` inside a `<Menu>`. An item sends its own `click`, then `onSelect` is told. */
export function PopupMenuItems(props: {
  readonly items: readonly ControlNode[];
  readonly themed: ComponentThemeReader;
  readonly onSelect: (item: ControlNode) => void;
}): JSX.Element {
  return (
    <For each={props.items.filter((item) => item.type === "PopupMenuItem")}>
      {(item) => <Item of={item} themed={props.themed} onSelect={() => props.onSelect(item)} />}
    </For>
  );
}

function Item(props: {
  readonly of: ControlNode;
  readonly themed: ComponentThemeReader;
  readonly onSelect: () => void;
}): JSX.Element {
  const node = props.of;
  const text = createMemo(() => readProperty(node, "content", content));
  const symbol = createMemo(() => readProperty(node, "icon", icon));
  const isChecked = createMemo(() => readProperty(node, "checked", checked));
  const style = (): JSX.CSSProperties => {
    const height = optionally(node, "height", readNumber);
    const padding = optionally(node, "padding", readInsets);
    const cursor = optionally(node, "mouse_cursor", readMouseCursor);
    const states =
      optionally(node, "label_text_style", statesOf(readTextStyle)) ??
      props.themed("label_text_style", statesOf(readTextStyle));
    const label = states && pickState(states, new Set(node.isDisabled ? ["disabled"] : []));
    return {
      "--menu-item-height": height === undefined ? undefined : `${height}px`,
      "--menu-item-padding": padding && toCssInsets(padding),
      cursor: cursor && !node.isDisabled ? toCssMouseCursor(cursor) : undefined,
      ...(label && toCssTextStyle(label)),
    };
  };
  return (
    <Show when={text() !== undefined || symbol() !== undefined} fallback={<MenuDivider />}>
      <MenuItem
        class="popup-menu-item"
        data-ink="theme"
        data-control="PopupMenuItem"
        checked={isChecked()}
        disabled={node.isDisabled}
        style={style()}
        onSelect={() => {
          const was = isChecked();
          node.emit("click", was === undefined ? null : !was);
          props.onSelect();
        }}
      >
        <Show when={isChecked() !== undefined}>
          <span class="popup-menu-check" data-checked={isChecked() ? "" : undefined}>
            <IconGlyph icon={SYMBOLS.check} />
          </span>
        </Show>
        <Show when={symbol() !== undefined}>
          <span class="popup-menu-icon cell">
            <IconOrControl icon={symbol()} />
          </span>
        </Show>
        <Show when={text() !== undefined}>
          <span class="popup-menu-text cell">
            <Content value={text()} />
          </span>
        </Show>
      </MenuItem>
    </Show>
  );
}
