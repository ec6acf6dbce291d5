/**
 * A colour blended onto a picture, as an SVG filter inside the page: Safari takes none from a data address. The filters
 * stand in one hidden `<svg>`, each as long as its owner lives.
 */
import { onCleanup } from "solid-js";
import type { ActiveTheme } from "../../theme/active-theme.ts";
import { toSvgColorFilter, type ColorFilter } from "../../values/color-filter.ts";

let definitions: SVGSVGElement | undefined;
let count = 0;

/** Value of CSS `filter`. Roles of the colour scheme are taken from `theme`, since the `<svg>` is in no theme. */
export function createColorFilter(filter: ColorFilter, theme: ActiveTheme): string {
  if (!definitions) {
    definitions = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    definitions.setAttribute("aria-hidden", "true");
    definitions.style.cssText = "position:absolute;width:0;height:0";
    document.body.append(definitions);
  }
  const roles: Readonly<Record<string, string>> = theme.variables;
  const color = filter.color.replace(/var\((--md-[a-z-]+)\)/g, (reference, name: string) => roles[name] ?? reference);
  const element = document.createElementNS("http://www.w3.org/2000/svg", "filter");
  element.id = `color-filter-${++count}`;
  for (const [name, value] of Object.entries({ x: "0", y: "0", width: "1", height: "1" })) {
    element.setAttribute(name, value);
  }
  element.setAttribute("color-interpolation-filters", "sRGB");
  element.innerHTML = toSvgColorFilter({ ...filter, color });
  definitions.append(element);
  onCleanup(() => element.remove());
  return `url(#${element.id})`;
}
