/**
 * What a control's definition says about layout: plain functions over a control's own properties. `layout.ts` turns
 * them into derived signals, `frame.ts` into CSS. None of them measures anything.
 */
import type { ControlNode } from "../tree/control-node.ts";
import type { Insets } from "../values/insets.ts";
import { loosen, type Axis, type Box } from "./box.ts";

/** How a parent places one child; empty for a child of a `.cell`. */
export interface Placement {
  /** The parent is a flex container along this axis. */
  readonly main?: Axis;
  /** The parent wraps its children into runs. */
  readonly wraps?: boolean;
  /** The parent honours the child's `expand`. */
  readonly isFlexible?: boolean;
  /**
   * The child's part of the free room along `main` as a CSS length, where the parent has to work it out because a
   * loose child may leave some of its own part unused.
   */
  readonly share?: string | undefined;
  /** The parent fixes the child's extent along `main`, in px, margins included. */
  readonly extent?: number | undefined;
  /** The child lies at left/top/right/bottom. */
  readonly isPositioned?: boolean;
  /** Alignment inside the parent as fractions of the free space, where keywords do not do. */
  readonly fraction?: readonly [number, number] | undefined;
  /** CSS width given by the parent (ResponsiveRow). */
  readonly width?: string | undefined;
}

export interface LayoutTraits {
  /** Constraints on `child`, given those on this control's own box. Default: loosened. */
  readonly child?: (node: ControlNode, core: Box, child: ControlNode) => Box;
  /**
   * Whether this control would take all of a bounded, loose axis. Default: no.
   * `wants` answers the same for a child.
   */
  readonly wants?: (node: ControlNode, axis: Axis, wants: (child: ControlNode) => boolean, core: () => Box) => boolean;
  /** The control's own size along an axis where it has one. Default: `width`/`height`, if the frame reads them. */
  readonly size?: (node: ControlNode, axis: Axis) => number | undefined;
  /** How `child` is placed. Default: in a cell. */
  readonly place?: (node: ControlNode, core: Box, child: ControlNode) => Placement;
  /** The margin where the property is absent (Card). */
  readonly margin?: Insets;
  /** Whether margin lies inside `align` and `aspect_ratio` (Container, Card). */
  readonly ownsMargin?: boolean;
  /** Whether `width` and `height` include the margin (Card). */
  readonly sizeHoldsMargin?: boolean;
  /** Whether the control has padding or border of its own, which a flex share must not be added to. */
  readonly isPadded?: (node: ControlNode) => boolean;
}

/** A control that is as large as its content, whatever room there is: buttons, icons, text. */
export const hugging: LayoutTraits = {};

/** Takes the whole width it can get; as high as its content. */
export const fillingWidth: LayoutTraits = { wants: (_node, axis) => axis === "x" };

/** Takes all the room it can get. */
export const filling: LayoutTraits = { wants: () => true };

/** A wrapper that layout does not see: its child gets its own constraints, and it wants what the child wants. */
export function passingThrough(slot: string, childless: LayoutTraits["wants"] = () => false): LayoutTraits {
  return {
    child: (_node, core) => core,
    wants: (node, axis, wants, core) => {
      const child = node.controlIn(slot);
      return child ? wants(child) : childless(node, axis, wants, core);
    },
  };
}

/** Constraints of a child whose parent says nothing about it. */
export function looseChild(_node: ControlNode, core: Box): Box {
  return loosen(core);
}
