/** Visual density of a Checkbox or Radio as the custom property that its ink area is sized by. */
import { createRenderEffect } from "solid-js";
import { densityPx, type VisualDensity } from "../../values/visual-density.ts";

/** Keeps `--choice-density` of `root` that of `density`; the platform's own comes from the theme's token. */
export function toChoiceDensity(root: HTMLElement, density: () => VisualDensity): void {
  createRenderEffect(() => {
    const px = densityPx(density());
    if (px === 0) root.style.removeProperty("--choice-density");
    else root.style.setProperty("--choice-density", px === undefined ? "calc(var(--md-density) * 4px)" : `${px}px`);
  });
}
