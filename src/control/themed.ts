/** A control with a theme of its own: the theme holds for its code and, as tokens on its root, for its styles. */
import { createRoot, type JSX } from "solid-js";
import type { ControlNode } from "../tree/control-node.ts";
import { bindTheme, createPlatformBrightness, createTheme, ThemeContext, useTheme } from "../theme/theme-context.tsx";
import type { ControlDefinition } from "./define-control.ts";
import { withContext } from "./with-context.ts";

/** Brightness of the user's device; lives as long as the page. */
export const platformBrightness = createRoot(() => createPlatformBrightness());

/** Whether `node` opens a theme. Watched. */
export function isThemed(node: ControlNode): boolean {
  return node.get("theme") != null || node.get("dark_theme") != null || node.get("theme_mode") != null;
}

/** Draws `node` in its own theme, laid over the one around it. */
export function drawThemed(node: ControlNode, definition: ControlDefinition): JSX.Element {
  const parent = useTheme();
  const theme = createTheme({
    theme: () => node.get("theme"),
    darkTheme: () => node.get("dark_theme"),
    themeMode: () => node.get("theme_mode"),
    parent,
    platformBrightness,
  });
  const root = withContext(ThemeContext, theme, () => definition.draw(node));
  if (root instanceof HTMLElement) bindTheme(root, theme, { inheritsText: true });
  return root;
}
