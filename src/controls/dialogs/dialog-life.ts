/**
 * When a dialog is shown, and what Python hears of it: opened by the edge of `open`, closed by Python or the user, and
 * reported closed after the exit animation, always, because Python keeps a dialog in its list until then (PROTOCOL §7).
 */
import { createComputed, createSignal, untrack, type Accessor, type JSX } from "solid-js";
import { platformBrightness, isThemed } from "../../control/themed.ts";
import { withContext } from "../../control/with-context.ts";
import { createTheme, ThemeContext, useTheme } from "../../theme/theme-context.tsx";
import type { ControlNode } from "../../tree/control-node.ts";

/** One dialog's state. */
export interface DialogLife {
  readonly isShown: Accessor<boolean>;
  /** The user closes it. */
  readonly close: () => void;
  /** To be called when the exit animation is over. */
  readonly exited: () => void;
}

/**
 * Follows `open` of `node`. `canShow` is asked at the edge: a dialog that cannot be shown (it has nothing to show) stays
 * where it is, with its error.
 */
export function createDialogLife(node: ControlNode, canShow: () => boolean = () => true): DialogLife {
  const [isShown, setShown] = createSignal(false);
  createComputed((wasOpen: boolean) => {
    const isOpen = node.get("open") === true;
    if (isOpen !== wasOpen) {
      if (!isOpen) setShown(false);
      else if (canShow()) setShown(true);
      else return false;
    }
    return isOpen;
  }, false);
  return {
    isShown,
    close: () => void setShown(false),
    exited: () => {
      node.write({ open: false });
      node.emit("dismiss");
    },
  };
}

/** Draws in the theme of the page, or in the one that the dialog brings: nothing in place carries its tokens. */
export function withDialogTheme(node: ControlNode, draw: () => JSX.Element): JSX.Element {
  if (!untrack(() => isThemed(node))) return draw();
  const theme = createTheme({
    theme: () => node.get("theme"),
    darkTheme: () => node.get("dark_theme"),
    themeMode: () => node.get("theme_mode"),
    parent: useTheme(),
    platformBrightness,
  });
  return withContext(ThemeContext, theme, draw);
}

/** Attributes by which tests and user styles find a dialog's panel. */
export function dialogAttributes(node: ControlNode): Record<string, string | undefined> {
  const key = node.get("key");
  const name = typeof key === "object" && key !== null && "value" in key ? key.value : key;
  return { "data-control": node.type, "data-key": name == null ? undefined : String(name) };
}
