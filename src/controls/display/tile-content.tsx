/** What is inside a tile: leading, title over subtitle, trailing. */
import { Show, type JSX } from "solid-js";
import { loosenState, stateOf, box, TIGHT, UNBOUNDED, type Box } from "../../control/box.ts";
import { Content } from "../../control/children.tsx";
import type { ControlNode } from "../../tree/control-node.ts";
import { ButtonIcon } from "../buttons/button-content.tsx";
import "./tile.css";

type Css = Record<string, string> | undefined;

/** Draws the parts that are there. */
export function TileContent(props: {
  readonly id: string;
  readonly leading?: number | ControlNode | undefined;
  readonly title?: string | ControlNode | undefined;
  readonly subtitle?: string | ControlNode | undefined;
  readonly trailing?: number | ControlNode | undefined;
  readonly titleCss?: Css;
  readonly subtitleCss?: Css;
  readonly edgeCss?: Css;
}): JSX.Element {
  return (
    <>
      <Show when={props.leading !== undefined}>
        <div class="tile-leading md-label-small" style={props.edgeCss}>
          <ButtonIcon icon={props.leading} />
        </div>
      </Show>
      <div class="tile-text">
        <Show when={props.title !== undefined}>
          <div id={props.id} class="tile-title cell md-body-large" style={props.titleCss}>
            <Content value={props.title} />
          </div>
        </Show>
        <Show when={props.subtitle !== undefined}>
          <div id={`${props.id}-subtitle`} class="tile-subtitle cell md-body-medium" style={props.subtitleCss}>
            <Content value={props.subtitle} />
          </div>
        </Show>
      </div>
      <Show when={props.trailing !== undefined}>
        <div class="tile-trailing md-label-small" style={props.edgeCss}>
          <ButtonIcon icon={props.trailing} />
        </div>
      </Show>
    </>
  );
}

/** Constraints that a tile gives its parts: titles the width that is left, edges as much as they need. */
export function tileChild(_node: ControlNode, core: Box, child: ControlNode): Box {
  const isText = child.parentSlot === "title" || child.parentSlot === "subtitle";
  const isBounded = stateOf(core, "x") !== UNBOUNDED;
  return box(isText && isBounded ? TIGHT : UNBOUNDED, loosenState(stateOf(core, "y")));
}
