/** Flet `SegmentedButton`: a few choices side by side, of which one or several are selected. */
import { createMemo, createRenderEffect, For, Show } from "solid-js";
import { useComponentTheme } from "../../control/component-theme.ts";
import { defineControl } from "../../control/define-control.ts";
import { ElementStyle } from "../../control/element-style.ts";
import { drawErrorBox } from "../../control/error-box.ts";
import type { LayoutTraits } from "../../control/layout-traits.ts";
import {
  bool,
  controls,
  event,
  iconOrControl,
  insets,
  optionalChoice,
  value,
  valueOr,
} from "../../control/property.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readButtonStyle } from "../../values/button-style.ts";
import { toCssInsets } from "../../values/insets.ts";
import { readInt, readString } from "../../values/number.ts";
import { listOf } from "../../values/reader.ts";
import "../buttons/button.css";
import { Segment, segmentProps, type SegmentOwner } from "./segment.tsx";
import { toCssOutlines } from "./segmented-style.ts";
import "./segmented-button.css";

/** `Icons.CHECK`. */
const CHECK = 66861;

const layout: LayoutTraits = {
  wants: (node, axis) => node.get("padding") != null && axis === (isVertical(node) ? "y" : "x"),
  isPadded: (node) => node.get("padding") != null,
};

/** Flet `SegmentedButton`. */
export const SegmentedButton = defineControl(
  "SegmentedButton",
  {
    segments: controls(),
    style: value(readButtonStyle),
    allowEmptySelection: bool(),
    allowMultipleSelection: bool(),
    selected: valueOr(listOf(readString), []),
    selectedIcon: iconOrControl(),
    showSelectedIcon: bool(true),
    direction: optionalChoice("horizontal", "vertical"),
    padding: insets(),
    onChange: event(),
  },
  (props, node) => {
    const theme = useComponentTheme("segmented_button_theme");
    const selected = createMemo(() => [...new Set(props.selected)]);
    const isRadio = () => !props.allowEmptySelection && !props.allowMultipleSelection;
    const isSelected = (value: string) => selected().includes(value);
    const tabStop = createMemo(() => {
      const enabled = props.segments.filter((segment) => !segment.isDisabled);
      return enabled.find((segment) => isSelected(segmentProps(segment).value)) ?? enabled[0];
    });

    /** Flutter `SegmentedButtonState._handleOnPressed`. */
    function press(value: string): void {
      const before = selected();
      const isOnly = before.length === 1 && before[0] === value;
      if (isOnly && !props.allowEmptySelection) return;
      const isToggled = props.allowMultipleSelection || isOnly;
      const rest = isToggled ? before.filter((other) => other !== value) : [];
      const after = isToggled && isSelected(value) ? rest : [...rest, value];
      node.write({ selected: after });
      node.emit("change", after);
    }

    const owner: SegmentOwner = {
      own: () => props.style,
      themed: createMemo(() => theme("style", readButtonStyle)),
      isSelected,
      selectedIcon: () => props.selectedIcon ?? theme("selected_icon", readInt) ?? CHECK,
      showsSelectedIcon: () => props.showSelectedIcon,
      role: () => (isRadio() ? "radio" : undefined),
      tabStop,
      press,
    };
    const problem = createMemo(() =>
      problemOf(props.segments.length, selected().length, props.allowEmptySelection, props.allowMultipleSelection),
    );
    const root = (
      <div
        class="segmented"
        role={isRadio() ? "radiogroup" : "group"}
        data-states=""
        data-direction={props.direction ?? "horizontal"}
        data-selected={selected().length > 0 ? "" : undefined}
        data-disabled={node.isDisabled ? "" : undefined}
        aria-disabled={node.isDisabled || undefined}
        style={{ padding: props.padding && toCssInsets(props.padding) }}
        onKeyDown={(event) => {
          if (isRadio() && moveByKey(event, root)) event.preventDefault();
        }}
      >
        <Show when={problem() === undefined} fallback={drawErrorBox(problem() ?? "")}>
          <For each={props.segments}>
            {(segment, index) => (
              <Segment
                node={segment}
                owner={owner}
                isDivided={!segment.isDisabled || props.segments[index() - 1]?.isDisabled === false}
              />
            )}
          </For>
        </Show>
      </div>
    ) as HTMLElement;
    const css = new ElementStyle(root);
    createRenderEffect(() => css.assign("outline", toCssOutlines(props.style, owner.themed())));
    return root;
  },
  { layout },
);

function isVertical(node: ControlNode): boolean {
  return String(node.get("direction")).toLowerCase().endsWith("vertical");
}

/** What Flet's client says instead of drawing a button that contradicts itself. */
function problemOf(segments: number, selected: number, allowsNone: boolean, allowsMany: boolean): string | undefined {
  if (segments === 0) return "SegmentedButton.segments must be contain at least one visible segment";
  if (selected === 0 && !allowsNone) {
    return "SegmentedButton.selected must contain at least one value because allow_empty_selection=False";
  }
  if (!allowsMany && selected !== 1 && !allowsNone) {
    return "SegmentedButton.selected must contain exactly one value because allow_multiple_selection=False";
  }
  if (allowsMany && selected > segments) {
    return "The length of SegmentedButton.selected must be less than or equal to the number of visible segments";
  }
  return undefined;
}

/** Arrows in a group of radio buttons move focus and selection together. Whether the key was one. */
function moveByKey(event: KeyboardEvent, root: HTMLElement): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const isRtl = getComputedStyle(root).direction === "rtl";
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowRight: isRtl ? -1 : 1,
    ArrowLeft: isRtl ? 1 : -1,
  };
  const step = steps[event.key];
  const segments = [...root.querySelectorAll<HTMLButtonElement>(":scope > .segment:enabled")];
  const at = segments.findIndex((segment) => segment === document.activeElement);
  if (step === undefined || at < 0) return false;
  const next = segments[(at + step + segments.length) % segments.length];
  next?.focus();
  next?.click();
  return true;
}
