/** Flet `KeyboardListener`: hears the keys that are pressed while it, or something inside it, has the focus. */
import { createFocusable } from "../../control/focusable.ts";
import { defineControl } from "../../control/define-control.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { bool, control, event } from "../../control/property.ts";
import { keyLabel } from "../../ui/key-label.ts";
import { RequiredContent } from "./required-content.tsx";
import "./keyboard-listener.css";

/** Flet `KeyboardListener`. */
export const KeyboardListener = defineControl(
  "KeyboardListener",
  {
    content: control(),
    autofocus: bool(),
    includeSemantics: bool(true),
    onKeyDown: event(),
    onKeyUp: event(),
    onKeyRepeat: event(),
  },
  (props, node) => {
    const report = (name: string, key: KeyboardEvent) => {
      if (!node.isDisabled && !key.isComposing) node.emit(name, { key: keyLabel(key) });
    };
    const root = (
      <div class="cell keyboard-listener" tabIndex={0} role={props.includeSemantics ? "group" : "none"}>
        <RequiredContent of={node} />
      </div>
    ) as HTMLElement;
    root.addEventListener("keydown", (key) => report(key.repeat ? "key_repeat" : "key_down", key));
    root.addEventListener("keyup", (key) => report("key_up", key));
    createFocusable(node, root);
    return root;
  },
  { frame: "base", layout: passingThrough("content") },
);
