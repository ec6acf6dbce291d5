/** The panel that all pickers open in, and the buttons that they have in common. */
import type { JSX } from "solid-js";
import { useComponentTheme } from "../../control/component-theme.ts";
import { IconGlyph } from "../../theme/icon-glyph.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { createRipple } from "../../ui/ripple.ts";
import { Modal } from "../../ui/modal.tsx";
import { createTooltip } from "../../ui/tooltip.ts";
import type { ButtonStyle } from "../../values/button-style.ts";
import { readColor } from "../../values/color.ts";
import { toCssInsets, type Insets } from "../../values/insets.ts";
import { toCssPx } from "../../values/number.ts";
import { toCssButtonStyle } from "../buttons/button-css.ts";
import { dialogAttributes } from "../dialogs/dialog-life.ts";
import type { PickerLife } from "./picker-life.ts";
import type { PickerLocale } from "./picker-locale.ts";
import "../buttons/button.css";
import "./picker-dialog.css";

/** Properties of `<PickerDialog>`. */
export interface PickerDialogProps {
  readonly node: ControlNode;
  readonly life: PickerLife;
  readonly locale: PickerLocale;
  readonly modal: boolean;
  readonly barrierColor: string | undefined;
  /** Names the dialog. */
  readonly label: string;
  readonly class: string;
  /** `data-mode` of the panel: what it shows, with a size of its own each (style sheets). */
  readonly mode: string;
  readonly orientation: string;
  readonly insets: Insets;
  readonly style?: Readonly<Record<string, string | undefined>> | undefined;
  /** What has focus first. */
  readonly initialFocus: string;
  readonly children: JSX.Element;
}

/** The modal panel of a picker. Its children are made anew each time it opens. */
export function PickerDialog(props: PickerDialogProps): JSX.Element {
  const dialogTheme = useComponentTheme("dialog_theme");
  let panel: HTMLElement | undefined;
  return (
    <Modal
      open={props.life.isShown()}
      modal={props.modal}
      onDismiss={() => props.life.cancel()}
      onExited={() => props.life.exited()}
      scrim={props.barrierColor ?? dialogTheme("barrier_color", readColor)}
      initialFocus={() => panel?.querySelector<HTMLElement>(props.initialFocus)}
      {...dialogAttributes(props.node)}
      class={`picker ${props.class}`}
      aria-label={props.label}
      lang={props.locale.tag()}
      dir={props.locale.direction()}
      data-mode={props.mode}
      data-orientation={props.orientation}
      style={{
        margin: toCssInsets(props.insets),
        "--inset-x": toCssPx(props.insets.left + props.insets.right),
        "--inset-y": toCssPx(props.insets.top + props.insets.bottom),
        ...props.style,
      }}
    >
      <div class="picker-body" ref={(element) => (panel = element)}>
        {props.children}
      </div>
    </Modal>
  );
}

/** A text button of a picker. */
export function PickerAction(props: {
  readonly label: string;
  /** From the component theme. */
  readonly look?: ButtonStyle | undefined;
  readonly color?: string | undefined;
  readonly disabledColor?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="button button-text picker-action md-label-large"
      data-states=""
      disabled={props.disabled}
      style={{
        "--button-fg": props.disabled ? props.disabledColor : props.color,
        ...toCssButtonStyle(undefined, props.look, {}),
      }}
      ref={createRipple}
      onClick={() => props.onPress()}
    >
      <span class="button-content">{props.label}</span>
    </button>
  );
}

/** Cancel and confirm, at the end of their row. */
export function PickerActions(props: {
  readonly cancel: string;
  readonly cancelLook?: ButtonStyle | undefined;
  readonly onCancel: () => void;
  readonly confirm: string;
  readonly confirmLook?: ButtonStyle | undefined;
  readonly onConfirm: () => void;
}): JSX.Element {
  return (
    <div class="picker-actions">
      <PickerAction label={props.cancel} look={props.cancelLook} onPress={() => props.onCancel()} />
      <PickerAction label={props.confirm} look={props.confirmLook} onPress={() => props.onConfirm()} />
    </div>
  );
}

/** An icon button of a picker: 40 px, 48 where fingers tap; its tooltip is its name. */
export function PickerIconButton(props: {
  readonly icon: number;
  readonly label: string;
  readonly class?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class={`picker-icon-button ${props.class ?? ""}`}
      aria-label={props.label}
      disabled={props.disabled}
      onClick={() => props.onPress()}
      ref={(element) => {
        createRipple(element);
        createTooltip(element, () =>
          props.disabled ? undefined : { message: props.label, excludeFromSemantics: true },
        );
      }}
    >
      <IconGlyph icon={props.icon} />
    </button>
  );
}
