/** The parts that bars, rails, drawers and tab bars draw themselves: Flet's destinations and `Tab`. */
import {
  color,
  iconOrControl,
  insets,
  number,
  optionalBool,
  text,
  textOrControl,
  value,
} from "../../control/property.ts";
import { makeProps, type Props } from "../../control/props.ts";
import type { ControlNode } from "../../tree/control-node.ts";
import { readShape } from "../../values/shape.ts";

/** Flet `NavigationBarDestination`. Its colour is in Python only: Flet's client does not read it. */
export const navigationBarDestinationSchema = {
  icon: iconOrControl(),
  label: text(),
  selectedIcon: iconOrControl(),
  bgcolor: color(),
  adaptive: optionalBool(),
};

/** Flet `NavigationRailDestination`. */
export const navigationRailDestinationSchema = {
  icon: iconOrControl(),
  selectedIcon: iconOrControl(),
  label: textOrControl(),
  padding: insets(),
  indicatorColor: color(),
  indicatorShape: value(readShape),
};

/** Flet `NavigationDrawerDestination`. */
export const navigationDrawerDestinationSchema = {
  label: textOrControl(),
  icon: iconOrControl(),
  selectedIcon: iconOrControl(),
  bgcolor: color(),
};

/** Flet `Tab`. */
export const tabSchema = {
  label: textOrControl(),
  icon: iconOrControl(),
  height: number(),
  iconMargin: insets(),
  adaptive: optionalBool(),
};

/** Typed properties of a bar's destination. */
export const barDestinationProps: (node: ControlNode) => Props<typeof navigationBarDestinationSchema> =
  makeProps(navigationBarDestinationSchema);
/** Typed properties of a rail's destination. */
export const railDestinationProps: (node: ControlNode) => Props<typeof navigationRailDestinationSchema> = makeProps(
  navigationRailDestinationSchema,
);
/** Typed properties of a drawer's destination. */
export const drawerDestinationProps: (node: ControlNode) => Props<typeof navigationDrawerDestinationSchema> = makeProps(
  navigationDrawerDestinationSchema,
);
/** Typed properties of a tab. */
export const tabProps: (node: ControlNode) => Props<typeof tabSchema> = makeProps(tabSchema);
