/** One segment of a `SegmentedButton`: a native button, drawn by its owner, with a look of its own per control state. */
import { createRenderEffect, Show, type JSX } from "solid-js";
import { attachKey } from "../../control/key.ts";
import { Content } from "../../control/children.tsx";
import { ElementStyle } from "../../control/element-style.ts";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import { iconOrControl, textOr, textOrControl } from "../../control/property.ts";
import { makeProps } from "../../control/props.ts";
import { pictureName, tooltipText } from "../../control/spoken-name.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createRipple } from "../../ui/ripple.ts";
import { plainTooltip, createTooltip } from "../../ui/tooltip.ts";
import type { ButtonStyle } from "../../values/button-style.ts";
import { toCssButtonStyle } from "../buttons/button-css.ts";
import { ButtonIcon } from "../buttons/button-content.tsx";
import { SEGMENT_FALLBACKS } from "./segmented-style.ts";

/** Properties of flet's `Segment`. */
export const segmentSchema = {
  value: textOr(""),
  icon: iconOrControl(),
  label: textOrControl(),
};

/** The typed properties of a segment. */
export const segmentProps = makeProps(segmentSchema);

/** What all segments of a button have in common. */
export interface SegmentOwner {
  readonly own: () => ButtonStyle | undefined;
  readonly themed: () => ButtonStyle | undefined;
  readonly isSelected: (value: string) => boolean;
  /** The icon of selected segments, if they have one. */
  readonly selectedIcon: () => number | ControlNode | undefined;
  readonly showsSelectedIcon: () => boolean;
  /** `radio` where exactly one segment is selected at any time. */
  readonly role: () => "radio" | undefined;
  /** The segment that Tab reaches, where arrows move between them. */
  readonly tabStop: () => ControlNode | undefined;
  readonly press: (value: string) => void;
}

/** Draws `node`. `isDivided`: whether the line before it is that of enabled segments. */
export function Segment(props: {
  readonly node: ControlNode;
  readonly owner: SegmentOwner;
  readonly isDivided: boolean;
}): JSX.Element {
  const { node, owner } = props;
  const own = segmentProps(node);
  const isSelected = () => owner.isSelected(own.value);
  const tooltip = () => (node.isDisabled ? undefined : tooltipText(node));
  // A segment of an icon only shows it as its label, and with it the icon of the selection.
  const icon = () =>
    isSelected() && owner.showsSelectedIcon() ? owner.selectedIcon() : own.label === undefined ? undefined : own.icon;
  const button = (
    <button
      type="button"
      class="button segment md-label-large"
      data-states=""
      data-icon={icon() === undefined ? undefined : ""}
      data-divided={props.isDivided ? "" : undefined}
      disabled={node.isDisabled}
      role={owner.role()}
      aria-checked={owner.role() && isSelected()}
      aria-pressed={owner.role() ? undefined : isSelected()}
      aria-label={own.label === undefined ? (tooltipText(node) ?? pictureName(own.icon)) : pictureName(own.label)}
      tabIndex={owner.role() && owner.tabStop() !== node ? -1 : 0}
      onClick={() => owner.press(own.value)}
      ref={createRipple}
    >
      <span class="button-content">
        <ButtonIcon icon={icon()} />
        <span class="button-label cell">
          <Show when={own.label === undefined} fallback={<Content value={own.label} />}>
            <IconOrControl icon={own.icon} />
          </Show>
        </span>
      </span>
    </button>
  ) as HTMLButtonElement;
  attachKey(node, button);
  const css = new ElementStyle(button);
  createRenderEffect(() => {
    css.assign("style", toCssButtonStyle(owner.own(), owner.themed(), SEGMENT_FALLBACKS, isSelected()));
  });
  createTooltip(button, () => {
    const message = tooltip();
    return message === undefined ? undefined : plainTooltip(message);
  });
  return button;
}
