/** Flet `PopupMenuButton`: a button that opens a menu over or under itself. Its items are parts, drawn in the menu. */
import { createRenderEffect, createSignal, Show, type JSX } from "solid-js";
import { loosen } from "../../control/box.ts";
import { Content } from "../../control/children.tsx";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import {
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
  valueOr,
} from "../../control/property.ts";
import { tooltipText } from "../../control/spoken-name.ts";
import { builtInWords } from "../../control/words/words.ts";
import { useTheme } from "../../theme/theme-context.tsx";
import { createPress } from "../../ui/interaction.ts";
import { Menu } from "../../ui/menu.tsx";
import { Popover } from "../../ui/popover.tsx";
import { createRipple } from "../../ui/ripple.ts";
import { plainTooltip, createTooltip } from "../../ui/tooltip.ts";
import { readAnimationStyle } from "../../values/animation-style.ts";
import { readButtonStyle } from "../../values/button-style.ts";
import { readColor } from "../../values/color.ts";
import { readInsets, toCssInsets } from "../../values/insets.ts";
import { readNumber, toCssMaybePx } from "../../values/number.ts";
import { oneOf } from "../../values/reader.ts";
import { readShape, toCssShape } from "../../values/shape.ts";
import { readConstraints } from "../../values/size.ts";
import { ButtonIcon } from "../buttons/button-content.tsx";
import { createButtonStyle } from "../buttons/button-style.ts";
import { SYMBOLS } from "../navigation/symbol-button.tsx";
import { PopupMenuItems } from "./popup-menu-items.tsx";
import "../buttons/button.css";
import "../buttons/icon-button.css";
import "./popup-menu-button.css";

const POSITIONS = ["over", "under"] as const;

const layout: LayoutTraits = {
  child: (_node, core) => loosen(core),
  wants: (node, _axis, wants) => {
    const content = node.controlIn("content");
    return content !== undefined && wants(content);
  },
};

/** Fallbacks of a state map in `style` that does not name the state (Flet `parseButtonStyle`). */
const FALLBACKS = {
  fg: "var(--md-primary)",
  bg: "transparent",
  overlay: "transparent",
  elevation: "0",
  radius: "9999px",
};

/** Flet `PopupMenuButton`. */
export const PopupMenuButton = defineControl(
  "PopupMenuButton",
  {
    content: textOrControl(),
    items: controls(),
    icon: iconOrControl(),
    bgcolor: color(),
    iconColor: color(),
    shadowColor: color(),
    iconSize: number(),
    splashRadius: number(),
    elevation: number(),
    menuPosition: optionalChoice(...POSITIONS),
    clipBehavior: choice("none", "hardEdge", "antiAlias", "antiAliasWithSaveLayer"),
    enableFeedback: optionalBool(),
    shape: value(readShape),
    padding: valueOr(readInsets, readInsets(8)),
    menuPadding: insets(),
    style: value(readButtonStyle),
    popupAnimationStyle: value(readAnimationStyle),
    sizeConstraints: value(readConstraints),
    onOpen: event(),
    onCancel: event(),
    onSelect: event(),
  },
  (props, node): JSX.Element => {
    const themed = useComponentTheme("popup_menu_theme");
    const theme = useTheme();
    const [isOpen, setOpen] = createSignal(false);
    const isIcon = () => props.content === undefined;
    const platformIcon = () =>
      theme().platform === "ios" || theme().platform === "macos" ? SYMBOLS.moreHoriz : SYMBOLS.moreVert;
    const open = () => {
      // Flutter opens no menu without entries.
      if (isOpen() || props.items.length === 0) return;
      setOpen(true);
      node.emit("open");
    };
    const cancel = () => {
      if (!isOpen()) return;
      setOpen(false);
      node.emit("cancel");
    };
    const root = (
      <button
        type="button"
        class="button popup-menu-button"
        classList={{ "icon-button": isIcon(), "icon-standard": isIcon(), "popup-menu-content": !isIcon() }}
        data-states=""
        aria-haspopup={props.items.length > 0 ? "menu" : undefined}
        aria-expanded={props.items.length > 0 ? isOpen() : undefined}
        aria-label={isIcon() ? (tooltipText(node) ?? builtInWords(node).showMenu) : undefined}
        disabled={node.isDisabled}
        on:keydown={(event: KeyboardEvent) => {
          if (event.key !== "ArrowDown" || event.target !== event.currentTarget) return;
          event.preventDefault();
          open();
        }}
      >
        <span class="button-content">
          <Show
            when={isIcon()}
            fallback={
              <span class="cell">
                <Content value={props.content} />
              </span>
            }
          >
            <ButtonIcon icon={props.icon ?? platformIcon()} />
          </Show>
        </span>
        <Popover
          open={isOpen()}
          anchor={anchorElement()}
          placement={props.menuPosition ?? themed("menu_position", oneOf(...POSITIONS)) ?? "over"}
          barrier
          onDismiss={cancel}
          style={menuStyle()}
        >
          <Menu
            animation="grow"
            animationStyle={props.popupAnimationStyle}
            data-clip={props.clipBehavior}
            label={tooltipText(node) ?? builtInWords(node).showMenu}
            class="popup-menu"
            onClose={(why: "select" | "tab") => (why === "tab" ? cancel() : setOpen(false))}
          >
            <PopupMenuItems
              items={props.items}
              themed={themed}
              onSelect={(item) => node.emit("select", String(item.id))}
            />
          </Menu>
        </Popover>
      </button>
    ) as HTMLButtonElement;

    const css = new ElementStyle(root);
    createButtonStyle(node, css, { theme: "icon_button_theme", fallbacks: FALLBACKS, usesPlainStyle: true });
    createRenderEffect(() => {
      const size = props.iconSize ?? themed("icon_size", readNumber);
      const { padding } = props;
      // The icon theme's colour, not that of icon buttons.
      const plain = isIcon() ? "var(--md-icon)" : undefined;
      css.assign("own", {
        "--kind-fg": node.isDisabled ? undefined : (props.iconColor ?? themed("icon_color", readColor) ?? plain),
        "--kind-overlay": isIcon() ? "rgb(from var(--kind-fg) r g b)" : undefined,
        "--kind-icon-size": toCssMaybePx(size),
        "--kind-padding-top": isIcon() ? `${padding.top}px` : undefined,
        "--kind-padding-right": isIcon() ? `${padding.right}px` : undefined,
        "--kind-padding-bottom": isIcon() ? `${padding.bottom}px` : undefined,
        "--kind-padding-left": isIcon() ? `${padding.left}px` : undefined,
      });
    });
    createRipple(root);
    createPress(root, { onTap: open, isEnabled: () => !root.disabled });
    createRenderEffect(() => {
      if (node.get("tooltip") == null)
        createTooltip(root, () =>
          isOpen() ? undefined : { ...plainTooltip(builtInWords(node).showMenu), waitDuration: 0 },
        );
    });
    return root;

    function anchorElement(): HTMLElement | undefined {
      return root;
    }

    function menuStyle(): JSX.CSSProperties {
      const shape = props.shape ?? themed("shape", readShape);
      const padding = props.menuPadding ?? themed("menu_padding", readInsets);
      const size = props.sizeConstraints;
      const elevation = props.elevation ?? themed("elevation", readNumber);
      return {
        "--menu-color": props.bgcolor ?? themed("color", readColor),
        "--menu-shadow": props.shadowColor ?? themed("shadow_color", readColor),
        "--menu-elevation": elevation === undefined ? undefined : String(elevation),
        "--menu-padding": padding && toCssInsets(padding),
        "--menu-step": "56px",
        "--menu-radius": shape && toCssShape(shape)["border-radius"],
        "--menu-min-width": size && `${size.minWidth}px`,
        "--menu-max-width": size && (Number.isFinite(size.maxWidth) ? `${size.maxWidth}px` : "none"),
        "--menu-max-height": size && Number.isFinite(size.maxHeight) ? `${size.maxHeight}px` : undefined,
        "--menu-side": shape && toCssShape(shape)["outline"],
      };
    }
  },
  { layout },
);
