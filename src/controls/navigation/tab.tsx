/** One tab of a bar: Flet `Tab`, or any control in its place. Drawn by the bar, lives in its own properties. */
import { createMemo, createRenderEffect, Show, type JSX } from "solid-js";
import { attachPartBadge } from "../../control/frame-badge.ts";
import { attachKey } from "../../control/key.ts";
import { Content, MaybeControl } from "../../control/children.tsx";
import { tooltipOf } from "../../control/frame-tooltip.ts";
import { IconOrControl } from "../../control/icon-or-control.tsx";
import { optionally } from "../../control/optionally.ts";
import { pictureName } from "../../control/spoken-name.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { createPress } from "../../ui/interaction.ts";
import { createRipple } from "../../ui/ripple.ts";
import { createTooltip } from "../../ui/tooltip.ts";
import { toCssInsets } from "../../values/insets.ts";
import { readNumber, toCssMaybePx } from "../../values/number.ts";
import { tabProps } from "./part-schemas.ts";
import { panelId, tabId, type TabController } from "./tab-controller.ts";

/** Draws a tab. `element` receives its button. */
export function Tab(props: {
  readonly of: ControlNode;
  readonly controller: TabController;
  readonly index: number;
  readonly isSelected: boolean;
  readonly onPress: () => void;
  readonly onHover: (hovering: boolean) => void;
  readonly isOff: () => boolean;
  readonly element: (element: HTMLElement) => void;
}): JSX.Element {
  const node = props.of;
  const isTab = node.type === "Tab";
  const own = tabProps(node);
  const text = createMemo(() => (isTab ? own.label : undefined));
  const symbol = createMemo(() => (isTab ? own.icon : undefined));
  const nameOfIcon = () => (text() === undefined ? (tooltipOf(node)?.message ?? pictureName(symbol())) : undefined);
  const height = () => (isTab ? own.height : undefined);
  return (
    <button
      type="button"
      class="tab md-title-small"
      role="tab"
      id={tabId(props.controller, props.index)}
      data-control={isTab ? "Tab" : undefined}
      data-states=""
      data-both={text() !== undefined && symbol() !== undefined ? "" : undefined}
      aria-label={nameOfIcon()}
      aria-selected={props.isSelected}
      aria-controls={panelId(props.controller, props.index)}
      disabled={props.isOff()}
      style={{
        "--tab-height": toCssMaybePx(height()),
        "--tab-icon-margin": isTab && own.iconMargin ? toCssInsets(own.iconMargin) : undefined,
        opacity: isTab ? optionally(node, "opacity", readNumber) : undefined,
      }}
      ref={(element) => {
        createRenderEffect(() => props.element(element));
        if (isTab) attachKey(node, element);
        createRipple(element);
        createPress(element, {
          onTap: () => props.onPress(),
          onHover: (is) => props.onHover(is),
          isEnabled: () => !props.isOff(),
        });
        createTooltip(element, () => (isTab ? tooltipOf(node) : undefined));
      }}
    >
      <span
        class="tab-content stack"
        data-badged={isTab && node.get("badge") != null ? "" : undefined}
        ref={(element) => isTab && attachPartBadge(node, element)}
      >
        <Show when={isTab} fallback={<MaybeControl node={node} />}>
          <Show when={symbol() !== undefined}>
            <span class="tab-icon cell">
              <IconOrControl icon={symbol()} />
            </span>
          </Show>
          <Show when={text() !== undefined}>
            <span class="tab-label cell">
              <Content value={text()} text={(words) => <span class="tab-text">{words()}</span>} />
            </span>
          </Show>
        </Show>
      </span>
    </button>
  );
}
