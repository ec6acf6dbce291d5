/** What NavigationBar, NavigationRail and NavigationDrawer look like alike: their surface and the indicator of a place. */
import type { ComponentThemeReader } from "../../control/component-theme.ts";
import { readColor } from "../../values/color.ts";
import { readShape, toCssShapeRadius, type Shape } from "../../values/shape.ts";

/** Style of the root: the control's own properties, then the component theme's. Watched. */
export function toPlacesLook(
  props: {
    readonly bgcolor: string | undefined;
    readonly indicatorColor: string | undefined;
    readonly indicatorShape: Shape | undefined;
  },
  themed: ComponentThemeReader,
): Record<string, string | undefined> {
  const shape = props.indicatorShape ?? themed("indicator_shape", readShape);
  return {
    "background-color": props.bgcolor ?? themed("bgcolor", readColor),
    "--indicator-color": props.indicatorColor ?? themed("indicator_color", readColor),
    "--indicator-radius": shape && toCssShapeRadius(shape),
  };
}
