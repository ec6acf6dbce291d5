/** The action of a snack bar: plain text or a Flet `SnackBarAction`. */
import { createMemo, createSignal, type JSX } from "solid-js";
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { color, event, textOr } from "../../control/property.ts";
import { makeProps } from "../../control/props.ts";
import { ControlNode } from "../../tree/control-node.ts";
import { createPress } from "../../ui/interaction.ts";
import { createRipple } from "../../ui/ripple.ts";
import { readColor } from "../../values/color.ts";

/** Flet `SnackBarAction`. It travels under the name of the bar itself (PROTOCOL §2.3). */
export const snackBarActionSchema = {
  label: textOr("Action"),
  textColor: color(),
  disabledTextColor: color(),
  bgcolor: color(),
  disabledBgcolor: color(),
  onClick: event(),
};
const actionProps = makeProps(snackBarActionSchema);

/** The one thing to press: text that sends `action`, or a `SnackBarAction` that hears `click`. It works once. */
export function SnackBarAction(props: {
  readonly of: ControlNode;
  readonly action: string | ControlNode | undefined;
  readonly themed: ComponentThemeReader;
  readonly onDone: () => void;
}): JSX.Element {
  const [isDone, setDone] = createSignal(false);
  const node = createMemo(() => (props.action instanceof ControlNode ? props.action : undefined));
  const own = createMemo(() => {
    const action = node();
    return action && actionProps(action);
  });
  const label = () => own()?.label ?? (typeof props.action === "string" ? props.action : "");
  const press = () => {
    if (isDone()) return;
    setDone(true);
    const action = node();
    if (action) action.emit("click");
    else props.of.emit("action");
    props.onDone();
  };
  const text = () =>
    isDone()
      ? (own()?.disabledTextColor ??
        props.themed("disabled_action_text_color", readColor) ??
        "var(--md-inverse-primary)")
      : (own()?.textColor ?? props.themed("action_text_color", readColor) ?? "var(--md-inverse-primary)");
  const background = () =>
    isDone()
      ? (own()?.disabledBgcolor ?? props.themed("disabled_action_bgcolor", readColor))
      : (own()?.bgcolor ?? props.themed("action_bgcolor", readColor));
  return (
    <button
      type="button"
      class="snack-bar-action md-label-large"
      style={{ color: text(), "background-color": background() }}
      disabled={isDone()}
      ref={(element) => {
        createRipple(element);
        createPress(element, { onTap: press });
      }}
    >
      {label()}
    </button>
  );
}
