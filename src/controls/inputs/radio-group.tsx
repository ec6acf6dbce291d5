/**
 * Flet `RadioGroup`: one choice among the Radios anywhere below it. The radios make themselves known to their group, so
 * that it is one tab stop with arrow keys whatever lies between.
 */
import { createSignal, Show, type Accessor } from "solid-js";
import { Child } from "../../control/children.tsx";
import { defineControl } from "../../control/define-control.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import { passingThrough } from "../../control/layout-traits.ts";
import { control, event, text } from "../../control/property.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createRovingFocus } from "../../ui/focus.ts";

/** One radio of a group. */
export interface GroupMember {
  readonly element: HTMLElement;
  readonly value: Accessor<string>;
}

/** What radios and their group know of each other. */
export interface RadioGroupLink {
  /** The chosen value. Watched. */
  readonly value: Accessor<string | undefined>;
  /** Chooses `value`, or nothing, and tells Python. */
  readonly choose: (value: string | null) => void;
  /** Adds a radio; returns what removes it. */
  readonly join: (member: GroupMember) => () => void;
  /** The radios in the order of the page. Watched. */
  readonly members: Accessor<readonly GroupMember[]>;
}

const links = new WeakMap<ControlNode, RadioGroupLink>();

/** The group that `radio` belongs to: the nearest RadioGroup around it, if any. */
export function groupOf(radio: ControlNode): RadioGroupLink | undefined {
  let node = radio.parent;
  while (node && node.type !== "RadioGroup") node = node.parent;
  return node && linkOf(node);
}

function linkOf(group: ControlNode): RadioGroupLink {
  let link = links.get(group);
  if (!link) links.set(group, (link = makeLink(group)));
  return link;
}

function makeLink(group: ControlNode): RadioGroupLink {
  const joined = new Set<GroupMember>();
  const [version, setVersion] = createSignal(0);
  return {
    value: () => {
      const value = group.get("value");
      return value == null ? undefined : String(value);
    },
    choose: (value) => {
      if (group.isDisabled) return;
      group.write({ value });
      group.emit("change", value);
    },
    join: (member) => {
      joined.add(member);
      setVersion((count) => count + 1);
      return () => {
        joined.delete(member);
        setVersion((count) => count + 1);
      };
    },
    members: () => {
      version();
      return [...joined].sort((a, b) =>
        a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
    },
  };
}

/** Flet `RadioGroup`. */
export const RadioGroup = defineControl(
  "RadioGroup",
  { content: control(), value: text(), onChange: event() },
  (props, node) => {
    const link = linkOf(node);
    const root = (
      <div class="cell" role="radiogroup" aria-disabled={node.isDisabled ? "true" : undefined}>
        <Show when={props.content} fallback={drawErrorBox("RadioGroup.content must be provided and visible")}>
          <Child of={node} in="content" />
        </Show>
      </div>
    ) as HTMLElement;
    createRovingFocus(root, {
      items: () => link.members().map((member) => member.element),
      current: () => link.members().find((member) => member.value() === link.value())?.element,
      onMove: (element) => {
        const member = link.members().find((one) => one.element === element);
        if (member) link.choose(member.value());
      },
    });
    return root;
  },
  { frame: "base", layout: passingThrough("content") },
);
