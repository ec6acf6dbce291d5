/** The text that a control would show if it were drawn, taken from its properties. */
import { ControlNode } from "../../tree/control-node.ts";

/** Properties whose strings are shown as they are. */
const SHOWN = new Set(["value", "text", "label", "title", "subtitle", "content"]);

/** One string for each text in `control` and what it holds, in the order of its properties. Not watched. */
export function textsIn(control: ControlNode, into: string[] = []): string[] {
  if (control.peek("visible") === false) return into;
  for (const name of control.propertyNames()) {
    const value = control.peek(name);
    if (typeof value === "string") {
      if (value !== "" && SHOWN.has(name)) into.push(value);
    } else if (value instanceof ControlNode) textsIn(value, into);
    else if (Array.isArray(value)) for (const item of value) if (item instanceof ControlNode) textsIn(item, into);
  }
  return into;
}
