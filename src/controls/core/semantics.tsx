/**
 * Flet `Semantics`: what its content means, for assistive tools. Flutter's flags become a role and states, its actions
 * what people with such tools do: keys, clicks, the clipboard.
 */
import { createMemo, createRenderEffect, createSignal, onMount } from "solid-js";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { bool, control, event, int, number, optionalBool, text } from "../../control/property.ts";
import { createPress } from "../../ui/interaction.ts";
import { FOCUSABLE } from "./focusable-content.ts";
import { attachSemanticsActions } from "./semantics-actions.ts";
import { isOperable, semanticsRole } from "./semantics-role.ts";

/** Flet `Semantics`. Tooltip and badge are the frame's; the lengths and changed values have no counterpart in ARIA. */
export const Semantics = defineControl(
  "Semantics",
  {
    content: control(),
    label: text(),
    identifier: text(),
    expanded: optionalBool(),
    hidden: optionalBool(),
    selected: optionalBool(),
    button: optionalBool(),
    obscured: optionalBool(),
    multiline: optionalBool(),
    focusable: optionalBool(),
    readOnly: optionalBool(),
    focus: optionalBool(),
    slider: optionalBool(),
    toggled: optionalBool(),
    maxValueLength: number(),
    checked: optionalBool(),
    value: text(),
    increasedValue: text(),
    decreasedValue: text(),
    hintText: text(),
    onTapHintText: text(),
    currentValueLength: int(),
    headingLevel: int(),
    excludeSemantics: bool(),
    mixed: optionalBool(),
    onLongPressHintText: text(),
    container: bool(),
    liveRegion: optionalBool(),
    textfield: optionalBool(),
    link: optionalBool(),
    header: optionalBool(),
    image: optionalBool(),
    onTap: event(),
    onDoubleTap: event(),
    onIncrease: event(),
    onDecrease: event(),
    onDismiss: event(),
    onScrollLeft: event(),
    onScrollRight: event(),
    onScrollUp: event(),
    onScrollDown: event(),
    onCopy: event(),
    onCut: event(),
    onPaste: event(),
    onLongPress: event(),
    onMoveCursorForwardByCharacter: event(),
    onMoveCursorBackwardByCharacter: event(),
    onDidGainAccessibilityFocus: event(),
    onDidLoseAccessibilityFocus: event(),
    onSetText: event(),
  },
  (props, node) => {
    const [hasOperable, setOperable] = createSignal(false);
    const value = () => (props.obscured ? undefined : props.value);
    const label = () => [props.label, role() === "slider" ? undefined : value()].filter(Boolean).join(" ");
    const hints = () => [props.hintText, props.onTapHintText, props.onLongPressHintText].filter(Boolean).join(". ");
    const role = createMemo(() =>
      semanticsRole(
        {
          textfield: props.textfield,
          slider: props.slider,
          toggled: props.toggled,
          checked: props.checked,
          mixed: props.mixed,
          link: props.link,
          button: props.button,
          header: props.header,
          headingLevel: props.headingLevel,
          image: props.image,
          isTappable: props.onTap || props.onLongPress,
          isAdjustable: props.onIncrease || props.onDecrease,
          isNamed: Boolean(props.label ?? value()),
          isContainer: props.container || props.identifier !== undefined || hints() !== "",
          isAlone: props.excludeSemantics,
        },
        hasOperable(),
      ),
    );
    const takesFocus = () => !node.isDisabled && (props.focusable ?? isOperable(role()));
    const only = <T,>(roles: string, state: T | undefined) => (roles.includes(role() ?? "-") ? state : undefined);
    const isOn = () => (props.mixed ? "mixed" : (props.toggled ?? props.checked ?? false));
    const root = (
      <div
        class="cell"
        role={(role() ?? undefined) as "group" | undefined}
        aria-label={role() && label() ? label() : undefined}
        aria-description={role() && hints() ? hints() : undefined}
        aria-hidden={props.hidden ? "true" : undefined}
        aria-disabled={role() && node.isDisabled ? "true" : undefined}
        aria-expanded={props.expanded}
        aria-current={props.selected}
        aria-checked={only("switch checkbox", isOn())}
        aria-readonly={only("textbox slider switch checkbox", props.readOnly)}
        aria-multiline={only("textbox", props.multiline)}
        aria-level={only("heading", props.headingLevel ?? 2)}
        aria-valuenow={only("slider", Number.parseFloat(value() ?? "") || 0)}
        aria-valuetext={only("slider", value())}
        aria-live={props.liveRegion ? "polite" : undefined}
        tabIndex={takesFocus() ? 0 : undefined}
      >
        <div class="f xf yf cell" aria-hidden={props.excludeSemantics ? "true" : undefined}>
          {props.content ? (
            <Child of={node} in="content" />
          ) : (
            drawErrorBox("Semantics.content must be provided and visible")
          )}
        </div>
      </div>
    ) as HTMLElement;

    onMount(() =>
      createRenderEffect(() => {
        setOperable(props.content !== undefined && root.querySelector(FOCUSABLE) !== null);
        if (props.focus && takesFocus()) root.focus({ preventScroll: true });
      }),
    );
    // The attribute that Flutter's own web client gives to tests.
    createRenderEffect(() => {
      if (props.identifier === undefined) root.removeAttribute("flt-semantics-identifier");
      else root.setAttribute("flt-semantics-identifier", props.identifier);
    });
    createPress(root, {
      get onTap() {
        return props.onTap ? () => node.emit("tap") : undefined;
      },
      get onLongPress() {
        return props.onLongPress ? () => node.emit("long_press") : undefined;
      },
      isEnabled: () => !node.isDisabled,
    });
    attachSemanticsActions(node, root, role);
    return root;
  },
  { layout: passingThrough("content") },
);
