/** The list of a Dropdown: a listbox below the field, walked from the field while focus stays there. */
import { For, Show, type JSX } from "solid-js";
import { MaybeControl } from "../../control/children.tsx";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import { readProperty } from "../../control/props.ts";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { Popover } from "../../ui/popover.tsx";
import { toCssButtonStyle } from "../buttons/button-css.ts";
import { dropdownOptionSchema as schema, type DropdownEntry } from "./dropdown-option.ts";

/** Properties of `<DropdownMenu>`. */
export interface DropdownMenuProps {
  readonly isOpen: boolean;
  readonly anchor: HTMLElement;
  readonly listId: string;
  readonly label: string | undefined;
  readonly entries: readonly DropdownEntry[];
  readonly selected: DropdownEntry | undefined;
  /** Custom properties of the menu. */
  readonly look: Readonly<Record<string, string | undefined>>;
  /** Whether items line up with a text that stands behind a leading icon. */
  readonly isIndented: boolean;
  readonly listRef: (list: HTMLElement | undefined) => void;
  readonly onPlaced: () => void;
  readonly onPick: (entry: DropdownEntry) => void;
  readonly onClose: () => void;
}

/** Draws nothing while closed. */
export function DropdownMenu(props: DropdownMenuProps): JSX.Element {
  return (
    <Popover
      open={props.isOpen}
      anchor={props.anchor}
      style={props.look}
      onDismiss={() => props.onClose()}
      onExited={() => props.listRef(undefined)}
      onPlaced={() => props.onPlaced()}
      // Focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Menu
        class="dropdown-menu"
        role="listbox"
        focus="none"
        listId={props.listId}
        label={props.label}
        listRef={(list) => props.listRef(list)}
        onClose={() => props.onClose()}
      >
        <For each={props.entries}>
          {(entry) => (
            <MenuItem
              class="dropdown-item"
              checked={entry.value === props.selected?.value}
              disabled={!entry.isEnabled}
              data-states=""
              data-indented={props.isIndented ? "" : undefined}
              style={toCssButtonStyle(readProperty(entry.node, "style", schema.style), undefined, {})}
              onSelect={() => props.onPick(entry)}
            >
              <Show when={readProperty(entry.node, "leading_icon", schema.leadingIcon) !== undefined}>
                <span class="dropdown-icon">
                  <IconOrControl icon={readProperty(entry.node, "leading_icon", schema.leadingIcon)} />
                </span>
              </Show>
              <span class="dropdown-label">
                <Show when={readProperty(entry.node, "content", schema.content)} fallback={entry.label}>
                  {(content) => <MaybeControl node={content()} />}
                </Show>
              </span>
              <Show when={readProperty(entry.node, "trailing_icon", schema.trailingIcon) !== undefined}>
                <span class="dropdown-icon">
                  <IconOrControl icon={readProperty(entry.node, "trailing_icon", schema.trailingIcon)} />
                </span>
              </Show>
            </MenuItem>
          )}
        </For>
      </Menu>
    </Popover>
  );
}
