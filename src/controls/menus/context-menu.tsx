/** Flet `ContextMenu`: opens a popup menu at the pointer, over the content that it goes around. */
import type { VirtualElement } from "@floating-ui/dom";
import { createSignal, onCleanup, Show, type JSX } from "solid-js";
import { Child } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { control, controls, event, value, valueOr } from "../../control/property.ts";
import { builtInWords } from "../../control/words/words.ts";
import type { WireMap } from "../../protocol/wire.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { Menu } from "../../ui/menu.tsx";
import { Popover } from "../../ui/popover.tsx";
import { readColor } from "../../values/color.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readNumber, trim } from "../../values/number.ts";
import { readOffset, type Offset } from "../../values/offset.ts";
import { oneOf } from "../../values/reader.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { PopupMenuItems } from "../dialogs/popup-menu-items.tsx";
import { listenForMenus, type MenuButton, type MenuTrigger } from "./context-menu-triggers.ts";
import "../dialogs/popup-menu-button.css";
import "./context-menu.css";

/** `disabled` is what Flet's client calls a button that opens nothing. */
const readTrigger = oneOf("down", "longPress", "disabled");

/** One opening of the menu. */
interface Opening {
  readonly button: MenuButton | undefined;
  readonly global: Offset;
  readonly local: Offset;
  readonly items: () => readonly ControlNode[];
  /** How many entries there are at the start; Python is told that. */
  readonly count: number;
}

/** Flet `ContextMenu`. */
export const ContextMenu = defineControl(
  "ContextMenu",
  {
    content: control(),
    items: controls(),
    primaryItems: controls(),
    secondaryItems: controls(),
    tertiaryItems: controls(),
    primaryTrigger: value(readTrigger),
    // None never comes (it is what is not sent), so that only `primary` can be without a trigger, as in Flet's client.
    secondaryTrigger: valueOr(readTrigger, "down"),
    tertiaryTrigger: valueOr(readTrigger, "down"),
    onSelect: event(),
    onDismiss: event(),
  },
  (props, node) => {
    const themed = useComponentTheme("popup_menu_theme");
    const [opening, setOpening] = createSignal<Opening>();
    const [isOpen, setOpen] = createSignal(false);
    /** Waits for the menu that is still there. */
    let next: Opening | undefined;

    const root = (
      <div class="context-menu cell" data-held={triggerOf("primary") === "longPress" ? "" : undefined}>
        <Show
          when={props.content}
          fallback={drawErrorBox("Error displaying ContextMenu", "ContextMenu.content must be visible")}
        >
          <Child of={node} in="content" />
        </Show>
        <Popover
          open={isOpen()}
          anchor={anchorOf(opening())}
          placement="under"
          barrier
          onDismiss={dismiss}
          onExited={openNext}
          style={menuStyle()}
        >
          <Menu
            animation="grow"
            label={builtInWords(node).contextMenu}
            class="popup-menu"
            onClose={(why) => (why === "tab" ? dismiss() : setOpen(false))}
          >
            <PopupMenuItems items={opening()?.items() ?? []} themed={themed} onSelect={select} />
          </Menu>
        </Popover>
      </div>
    ) as HTMLDivElement;

    listenForMenus(root, {
      triggerOf: (button) => (node.isDisabled ? undefined : triggerOf(button)),
      hasMenu: (button) => hasEntries(itemsOf(button)),
      open: (button, x, y) => request(button, { x, y }),
    });
    onCleanup(
      node.onInvoke((name, args) => {
        if (name !== "open") throw new Error(`ContextMenu has no method ${name}`);
        const box = root.getBoundingClientRect();
        const global = args["global_position"] == null ? undefined : readOffset(args["global_position"]);
        const local = args["local_position"] == null ? undefined : readOffset(args["local_position"]);
        const centre = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        request(undefined, global ?? (local ? { x: box.left + local.x, y: box.top + local.y } : centre), local);
        return null;
      }),
    );
    return root;

    function triggerOf(button: MenuButton): MenuTrigger | undefined {
      const trigger = {
        primary: props.primaryTrigger,
        secondary: props.secondaryTrigger,
        tertiary: props.tertiaryTrigger,
      }[button];
      return trigger === "disabled" ? undefined : trigger;
    }

    function itemsOf(button: MenuButton | undefined): readonly ControlNode[] {
      if (!button) return props.items;
      return { primary: props.primaryItems, secondary: props.secondaryItems, tertiary: props.tertiaryItems }[button];
    }

    function request(button: MenuButton | undefined, global: Offset, at?: Offset): void {
      const box = root.getBoundingClientRect();
      const local = at ?? { x: global.x - box.left, y: global.y - box.top };
      const items = () => itemsOf(button);
      const wanted = { button, global, local, items, count: items().length };
      if (!hasEntries(items())) {
        node.emit("dismiss", payload(wanted));
      } else if (opening()) {
        next = wanted;
        dismiss();
      } else {
        setOpening(wanted);
        setOpen(true);
      }
    }

    function openNext(): void {
      setOpening(next);
      if (next) setOpen(true);
      next = undefined;
    }

    function dismiss(): void {
      const current = opening();
      if (!current || !isOpen()) return;
      setOpen(false);
      node.emit("dismiss", payload(current));
    }

    function select(item: ControlNode): void {
      const current = opening();
      if (!current) return;
      const index = current.items().indexOf(item);
      node.emit("select", payload(current, item.id, index < 0 ? null : index));
    }

    function payload(of: Opening, id: number | null = null, index: number | null = null): WireMap {
      const { button, global, local, count } = of;
      const trigger = button && triggerOf(button);
      return {
        b: button ?? null,
        tr: trigger ?? null,
        id,
        idx: index,
        ic: count,
        g: { x: global.x, y: global.y },
        l: { x: local.x, y: local.y },
      };
    }

    function anchorOf(of: Opening | undefined): VirtualElement | undefined {
      return of && { getBoundingClientRect: () => new DOMRect(of.global.x, of.global.y), contextElement: root };
    }

    /** The theme of popup menus; a context menu has no looks of its own. */
    function menuStyle(): JSX.CSSProperties {
      const shape = themed("shape", readShape);
      const css = shape && toCssShape(shape);
      const padding = themed("menu_padding", readInsets);
      const elevation = themed("elevation", readNumber);
      return {
        "--menu-color": themed("color", readColor),
        "--menu-shadow": themed("shadow_color", readColor),
        "--menu-elevation": elevation === undefined ? undefined : trim(elevation),
        "--menu-padding": padding && toCssInsets(padding),
        "--menu-step": "56px",
        "--menu-radius": css?.["border-radius"],
        "--menu-side": css?.["outline"],
      };
    }
  },
  { layout: passingThrough("content") },
);

function hasEntries(items: readonly ControlNode[]): boolean {
  return items.some((item) => item.type === "PopupMenuItem");
}
