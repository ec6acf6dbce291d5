/** The entries of a popup menu (Flet `PopupMenuItem`), for popup buttons and context menus. */
import { createMemo, For, Show, type JSX } from "solid-js";
import { Content } from "../../control/children.tsx";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import { event, iconOrControl, insets, numberOr, optionalBool, textOrControl, value } from "../../control/property.ts";
import { makeProps } from "../../control/props.ts";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { MenuDivider, MenuItem } from "../../ui/menu.tsx";
import { statesOf, pickState } from "../../values/control-state.ts";
import { toCssInsets } from "../../values/insets.ts";
import { readMouseCursor, toCssMouseCursor } from "../../values/mouse-cursor.ts";
import { readTextStyle, toCssTextStyle } from "../../values/text-style.ts";
import { SYMBOLS } from "../navigation/symbol-button.tsx";
import { dialogAttributes } from "./dialog-life.ts";
import "./popup-menu-items.css";

/** Flet `PopupMenuItem`. */
export const popupMenuItemSchema = {
  content: textOrControl(),
  icon: iconOrControl(),
  checked: optionalBool(),
  height: numberOr(48),
  padding: insets(),
  labelTextStyle: value(statesOf(readTextStyle)),
  mouseCursor: value(readMouseCursor),
  onClick: event(),
};
const itemProps = makeProps(popupMenuItemSchema);

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
  const own = itemProps(node);
  const text = createMemo(() => own.content);
  const symbol = createMemo(() => own.icon);
  const isChecked = () => own.checked;
  const style = (): JSX.CSSProperties => {
    const cursor = own.mouseCursor;
    const states = own.labelTextStyle ?? props.themed("label_text_style", statesOf(readTextStyle));
    const label = states && pickState(states, new Set(node.isDisabled ? ["disabled"] : []));
    return {
      "--menu-item-height": `${own.height}px`,
      "--menu-item-padding": own.padding && toCssInsets(own.padding),
      cursor: cursor && !node.isDisabled ? toCssMouseCursor(cursor) : undefined,
      ...(label && toCssTextStyle(label)),
    };
  };
  return (
    <Show when={text() !== undefined || symbol() !== undefined} fallback={<MenuDivider />}>
      <MenuItem
        class="popup-menu-item"
        data-ink="theme"
        {...dialogAttributes(node)}
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
